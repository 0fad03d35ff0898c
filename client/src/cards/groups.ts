import { isHeap, zonesOf } from '@kring/shared/ground/ground'
import type { Box } from '@kring/shared/ground/world'
import { type Activity, type Card, dealtCard, looseCards, type ZoneId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { asTheyLie } from './asTheyLie.ts'

/** A part of the list: the cards of a zone, or on an open table those in a frame. */
export type Group = {
  /** The zone's id, or the frame's. */
  key: string
  zone: ZoneId
  /** What somebody wrote on the frame; absent for a zone, which the method names. */
  frame?: string
  cards: Card[]
  /** Whether the group works on it now; the others are folded away. */
  isOpen: boolean
  /** For a heap that is dealt how many lie on it: only the card whose turn it is is shown. */
  heap?: number
}

/**
 * @returns the board in the order in which it is read: rings from the centre outwards, boxes as they are read, a heap
 * that is dealt first while something lies on it, and on an open table frame by frame.
 */
export function groupsOf(method: Method, activity: Activity): Group[] {
  const ground = tableOf(method).ground(activity.settings)
  if (ground.kind === 'open') return framesOf(activity, ground.zone)
  const worked = usedNow(activity, 'sort')?.zones
  const deals = usedNow(activity, 'move') !== undefined
  const ranked = tableOf(method).ranking(activity)
  const zones = ground.kind === 'rings' ? zonesOf(ground).reverse() : zonesOf(ground)
  const groups = zones.map((zone): Group => {
    const cards = ranked.filter((rank) => rank.zone === zone).flatMap((rank) => rank.cards)
    const group = { key: zone, zone, cards, isOpen: worked?.includes(zone) ?? true }
    if (ground.kind === 'rings') return group
    // Where nothing is dealt, a heap is cards like any others: somebody must be able to get at them.
    if (!deals || !isHeap(ground, zone)) return { ...group, cards: cards.sort(asTheyLie) }
    const dealt = dealtCard(activity)
    return { ...group, heap: cards.length, cards: dealt?.zone === zone ? [dealt] : [] }
  })
  return [...groups.filter(({ heap }) => heap), ...groups.filter(({ heap }) => heap === undefined)]
}

/** Notes in a frame belong together, in the smallest one where frames lie in each other; the others come first. */
function framesOf(activity: Activity, zone: ZoneId): Group[] {
  const frames = Object.values(activity.marks)
    .flatMap(({ id, drawing }) => (drawing.shape === 'frame' ? [{ ...drawing, id }] : []))
    .sort(asTheyLie)
  const bySize = [...frames].sort((one, other) => one.width * one.height - other.width * other.height)
  const home = (card: Card) => bySize.find((frame) => liesIn(card, frame))?.id
  const cards = looseCards(activity).sort(asTheyLie)
  const beside = cards.filter((card) => home(card) === undefined)
  return [
    { key: zone, zone, cards: beside, isOpen: true },
    ...frames.map(({ id, text }) => ({
      key: id,
      zone,
      frame: text,
      cards: cards.filter((card) => home(card) === id),
      isOpen: true,
    })),
  ]
}

/** @returns whether the middle of a card lies in a box. */
export function liesIn({ x, y }: Card, box: Box): boolean {
  return Math.abs(x - box.x) <= box.width / 2 && Math.abs(y - box.y) <= box.height / 2
}
