import { byLying, type Layer, layerOf, ownLayer } from '@kring/shared/capabilities/arrange/order'
import { type Activity, looseCards } from '@kring/shared/meeting'

/** How something is brought to lie above or below others. */
export const STACKINGS = ['front', 'forward', 'backward', 'back'] as const
export type Stacking = (typeof STACKINGS)[number]

/** A card or drawing, where it lies, and in which layer it lies by what it is. */
export type Stacked = { id: string; own: Layer; layer: Layer; order: number; locked?: true }
/** As `things.order` says it. */
export type Lies = { thing: string; order: number; layer?: Layer }

/** @returns all cards and drawings of a board, the lowest first */
export function stackOf(activity: Pick<Activity, 'cards' | 'marks'>): Stacked[] {
  return [...looseCards(activity), ...Object.values(activity.marks)]
    .map((thing) => ({
      id: thing.id,
      own: ownLayer(thing),
      layer: layerOf(thing),
      order: thing.order ?? 0,
      ...(thing.locked && { locked: thing.locked }),
    }))
    .sort((one, other) => byLying(one, other) || (one.id < other.id ? -1 : 1))
}

/**
 * Brings what is chosen forward or back among everything, whatever it is; among itself it stays as it lies. A step goes past
 * the next thing that touches it: what lies elsewhere on the board cannot be seen to be passed.
 * @param all the lowest first
 * @param touches whether another thing touches something that is chosen
 * @returns where each lies from then on; nothing where it lies there already
 */
export function restacked(
  all: readonly Stacked[],
  chosen: ReadonlySet<string>,
  how: Stacking,
  touches: (id: string) => boolean,
): Lies[] {
  const moved = all.filter(({ id }) => chosen.has(id))
  const others = all.filter(({ id }) => !chosen.has(id))
  const at = placeAmong(all, others, chosen, how, touches)
  if (at === null || moved.length === 0) return []
  const isThere = all.slice(at, at + moved.length).every(({ id }) => chosen.has(id))
  if (isThere && isOrdered(all)) return []
  const [below, above] = [others[at - 1], others[at]]
  // Each stays in its layer as far as that lies between the two.
  const inLayers = new Map<Layer, Stacked[]>()
  for (const one of moved) {
    const layer = Math.min(Math.max(one.layer, below?.layer ?? 0), above?.layer ?? 3) as Layer
    inLayers.set(layer, [...(inLayers.get(layer) ?? []), one])
  }
  return [...inLayers].flatMap(([layer, some]) => {
    const floor = below?.layer === layer ? below.order : 0
    const ceiling = above?.layer === layer ? above.order : undefined
    const isRoom = ceiling === undefined || ceiling > floor
    // Where several lie equally high there is no room between two: those above make it.
    const raised = isRoom ? [] : others.slice(at).filter((one) => one.layer === layer && !one.locked)
    const orders = between(floor, isRoom ? ceiling : undefined, some.length + raised.length)
    return [...some, ...raised].map(({ id, own }, index) => ({
      thing: id,
      order: orders[index] ?? floor,
      ...(layer === own ? {} : { layer }),
    }))
  })
}

/** @returns how many of the others lie below what is moved afterwards; null where it passes nothing */
function placeAmong(
  all: readonly Stacked[],
  others: readonly Stacked[],
  chosen: ReadonlySet<string>,
  how: Stacking,
  touches: (id: string) => boolean,
): number | null {
  if (others.length === 0) return null
  if (how === 'front') return others.length
  if (how === 'back') return 0
  const places = all.flatMap(({ id }, index) => (chosen.has(id) ? [index] : []))
  const [lowest = 0, highest = 0] = [places[0], places.at(-1)]
  const isPassed = ({ id }: Stacked) => !chosen.has(id) && touches(id)
  const passed =
    how === 'forward' ? all.slice(highest).find(isPassed) : all.slice(0, lowest).findLast(isPassed)
  if (!passed) return null
  return others.indexOf(passed) + (how === 'forward' ? 1 : 0)
}

/** Orders between two, as far apart as there is room; above all they grow by one. */
function between(below: number, above: number | undefined, count: number): number[] {
  const step = above === undefined ? 1 : (above - below) / (count + 1)
  return Array.from({ length: count }, (_, index) => below + step * (index + 1))
}

/** Whether no two lie equally high: then what lies on what hangs on nothing else. */
function isOrdered(all: readonly Stacked[]): boolean {
  return all.every((one, index) => index === 0 || byLying(one, all[index - 1] as Stacked) > 0)
}
