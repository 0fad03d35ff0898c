import { type Activity, type Card, looseCards, type ZoneId } from '../meeting.ts'
import { methodOf } from '../methods/registry.ts'
import { tableOf } from '../methods/table.ts'
import { type BoxesGround, inRows, roomOf } from './boxes.ts'
import { sizeOf } from './card-size.ts'
import { type Ground, isHeap, zoneArea } from './ground.ts'

/** How much of a zone cards can cover before they get in each other's way. */
const PACKING = 0.6
const SMALLEST = 0.4

/** Smaller by a twentieth at a time, so that sizes do not change with every card. */
const STEPS = 20

/**
 * The scale of the cards in one zone. In boxes: as large as lets all of them lie in rows. In rings: full size up to 12 on the board, still readable from a chair up to 16
 * (3.5 vh), smaller above, where the spotlight is for reading (METHODS §11); and smaller again where a zone,
 * such as a popular centre, holds more than fits.
 */
export function cardScale(activity: Activity, zone: ZoneId): number {
  return cardScales(activity)(zone)
}

/** The same for all zones of an activity at once. */
export function cardScales(activity: Activity): (zone: ZoneId) => number {
  const method = methodOf(activity.method)
  const ground = method && tableOf(method).ground(activity.settings)
  // Who needs more room on an open table takes it.
  if (!ground || ground.kind === 'open') return () => 1
  const byZone = new Map<ZoneId, Card[]>()
  let count = 0
  for (const card of looseCards(activity)) {
    if (isHeap(ground, card.zone)) continue
    count++
    const here = byZone.get(card.zone)
    if (here) here.push(card)
    else byZone.set(card.zone, [card])
  }
  const base = ground.kind === 'boxes' ? 1 : scaleFor(count)
  const scales = new Map<ZoneId, number>()
  return (zone) => {
    const known = scales.get(zone)
    if (known !== undefined) return known
    const here = byZone.get(zone) ?? []
    const scale =
      ground.kind === 'boxes' ? rowScale(ground, zone, here) : base * crowdScale(ground, zone, here, base)
    scales.set(zone, scale)
    return scale
  }
}

function scaleFor(count: number): number {
  if (count <= 12) return 1
  if (count <= 16) return 0.92
  if (count <= 24) return 0.75
  return count <= 40 ? 0.6 : 0.45
}

/** @returns the largest scale at which the cards of a box fit into it row by row. */
function rowScale(ground: BoxesGround, zone: ZoneId, cards: readonly Card[]): number {
  const room = roomOf(ground, zone)
  if (!room) return 1
  let step = STEPS
  while (step / STEPS > SMALLEST) {
    const scale = step / STEPS
    const sizes = cards.map((card) => sizeOf(card, scale))
    if (inRows(sizes, room)) return scale
    step--
  }
  return SMALLEST
}

/** In the same steps. */
function crowdScale(ground: Ground, zone: ZoneId, cards: readonly Card[], base: number): number {
  let needed = 0
  for (const card of cards) {
    const { width, height } = sizeOf(card, base)
    needed += width * height
  }
  const room = zoneArea(ground, zone) * PACKING
  return needed <= room ? 1 : Math.max(SMALLEST, Math.floor(Math.sqrt(room / needed) * STEPS) / STEPS)
}
