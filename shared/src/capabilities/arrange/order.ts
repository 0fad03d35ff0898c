import * as z from 'zod/mini'
import type { Activity } from '../../meeting.ts'
import type { Drawing } from '../draw/mark.ts'

/** How high something lies in its layer. Between two there is always room. */
export const orderSchema = z.number().check(z.minimum(0), z.maximum(1e9))

/**
 * What lies on what on a whiteboard, the lowest first: frames, what is drawn, notes, ink. A thing lies in the layer of its
 * kind until somebody brings it elsewhere.
 */
export const LAYERS = { frame: 0, drawn: 1, card: 2, ink: 3 } as const
export type Layer = (typeof LAYERS)[keyof typeof LAYERS]
export const layerSchema = z.literal(Object.values(LAYERS))

/** A card or drawing, as far as it says how high it lies. */
export type Layered = { drawing?: Pick<Drawing, 'shape'>; layer?: Layer; order?: number }

/** @returns the layer of its kind, in which a thing lies unless it was brought elsewhere */
export function ownLayer({ drawing }: Layered): Layer {
  if (!drawing) return LAYERS.card
  return drawing.shape === 'frame' ? LAYERS.frame : drawing.shape === 'ink' ? LAYERS.ink : LAYERS.drawn
}

/** @returns the layer in which a thing lies */
export function layerOf(thing: Layered): Layer {
  return thing.layer ?? ownLayer(thing)
}

/** @returns below 0 when one lies under the other, above 0 when over it */
export function byLying(one: Layered, other: Layered): number {
  return layerOf(one) - layerOf(other) || (one.order ?? 0) - (other.order ?? 0)
}

/** @returns an order above all cards, and where things were brought out of their layers above those as well */
export function aboveCards({ cards, marks, marked }: Pick<Activity, 'cards' | 'marks' | 'marked'>): number {
  let top = 0
  let isMixed = false
  for (const id in cards) {
    top = Math.max(top, cards[id]?.order ?? 0)
    isMixed ||= cards[id]?.layer !== undefined
  }
  for (const id in marks) if (marks[id]?.layer !== undefined) top = Math.max(top, marks[id].order)
  return Math.floor(isMixed ? Math.max(top, marked) : top) + 1
}

/** @returns an order above all there is, whatever the layer */
export function aboveAll(activity: Pick<Activity, 'cards' | 'marks' | 'marked'>): number {
  return Math.max(aboveCards(activity), activity.marked + 1)
}

/**
 * An order as a device wishes it, no higher above all that lies there than that many new things need: else whoever says the
 * highest there is leaves no room for what is laid on top later. All that lies there is looked at once, whatever is wished.
 * @param many how many things get one with it
 */
export function reachOf(
  activity: Pick<Activity, 'cards' | 'marks' | 'marked'>,
  many = 1,
): (wished: number) => number {
  const most = aboveAll(activity) + many
  return (wished) => Math.min(wished, most)
}
