import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import type { Card } from '@kring/shared/meeting'

/** How something is brought to lie above or below others. */
export const STACKINGS = ['front', 'forward', 'backward', 'back'] as const
export type Stacking = (typeof STACKINGS)[number]

/** Something with how high it lies. */
type Lying = { id: string; order: number }
export type Lies = { thing: string; order: number }

/** Things that lie on one another only among themselves: frames below shapes, these below notes, ink above all. */
export function layersOf(cards: readonly Card[], marks: readonly Mark[]): Lying[][] {
  const drawn = (is: (drawing: Drawing) => boolean) =>
    marks.filter(({ drawing }) => is(drawing)).map(({ id, order }) => ({ id, order }))
  return [
    cards.map(({ id, order = 0 }) => ({ id, order })),
    drawn(({ shape }) => shape === 'frame'),
    drawn(({ shape }) => shape !== 'frame' && shape !== 'ink'),
    drawn(({ shape }) => shape === 'ink'),
  ]
}

/**
 * Brings what is chosen forward or back among its kind; among itself it stays as it lies.
 * @returns how high each of it lies from then on; nothing where it lies there already
 */
export function restacked(layers: readonly Lying[][], chosen: ReadonlySet<string>, how: Stacking): Lies[] {
  return layers.flatMap((layer) => {
    const all = [...layer].sort(byOrder)
    const moved = all.filter(({ id }) => chosen.has(id))
    const others = all.filter(({ id }) => !chosen.has(id))
    if (moved.length === 0 || others.length === 0) return []
    const at = placeAmong(all, others, chosen, how)
    const before = others.slice(0, at).length + moved.length
    const isThere = all.slice(at, before).every(({ id }) => chosen.has(id))
    if (isThere && isOrdered(all)) return []
    return between(others[at - 1]?.order, others[at]?.order, moved)
  })
}

/** @returns how many of the others lie below what is moved afterwards */
function placeAmong(
  all: readonly Lying[],
  others: readonly Lying[],
  chosen: ReadonlySet<string>,
  how: Stacking,
): number {
  if (how === 'front') return others.length
  if (how === 'back') return 0
  const places = all.flatMap(({ id }, index) => (chosen.has(id) ? [index] : []))
  const othersBelow = (index: number) => all.slice(0, index).filter(({ id }) => !chosen.has(id)).length
  if (how === 'forward') return Math.min(others.length, othersBelow(places.at(-1) ?? 0) + 1)
  return Math.max(0, othersBelow(places[0] ?? 0) - 1)
}

/** Orders for things that lie between two others, as far apart as there is room; above all they grow by one. */
function between(below = 0, above: number | undefined, moved: readonly Lying[]): Lies[] {
  const step = above === undefined ? 1 : (above - below) / (moved.length + 1)
  return moved.map(({ id }, index) => ({ thing: id, order: below + step * (index + 1) }))
}

/** Whether no two lie equally high: then what lies on what hangs on nothing else. */
function isOrdered(all: readonly Lying[]): boolean {
  return all.every(({ order }, index) => index === 0 || order > (all[index - 1]?.order ?? 0))
}

function byOrder(one: Lying, other: Lying): number {
  return one.order - other.order || (one.id < other.id ? -1 : 1)
}
