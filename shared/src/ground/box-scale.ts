import { type Activity, type Card, looseCards, type ZoneId } from '../meeting.ts'
import { type BoxesGround, inRows, roomOf } from './boxes.ts'
import { sizeOf } from './card-size.ts'
import { isHeap } from './ground.ts'

const SMALLEST = 0.4

/** Smaller by a twentieth at a time, so that sizes do not change with every card. */
const STEPS = 20

/** @returns for every zone the largest scale at which all its cards lie in rows. */
export function boxScales(activity: Activity, ground: BoxesGround): (zone: ZoneId) => number {
  const byZone = new Map<ZoneId, Card[]>()
  for (const card of looseCards(activity)) {
    if (isHeap(ground, card.zone)) continue
    const here = byZone.get(card.zone)
    if (here) here.push(card)
    else byZone.set(card.zone, [card])
  }
  const scales = new Map<ZoneId, number>()
  return (zone) => {
    const known = scales.get(zone)
    if (known !== undefined) return known
    const scale = rowScale(ground, zone, byZone.get(zone) ?? [])
    scales.set(zone, scale)
    return scale
  }
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
