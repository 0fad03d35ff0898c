import { cardSize } from './card-size.ts'
import { type Ground, isHeap, zoneArea } from './ground/ground.ts'
import { type Activity, type Card, looseCards, type ZoneId } from './meeting.ts'
import { methodOf } from './methods/registry.ts'

/** How much of a zone cards can cover before they get in each other's way. */
const PACKING = 0.6
const SMALLEST = 0.4

/**
 * The scale of the cards in one zone: full size up to 12 on the board, still readable from a chair up to 16
 * (3.5 vh), smaller above, where the spotlight is for reading (METHODS §11); and smaller again where a zone,
 * such as a popular centre, holds more than fits.
 */
export function cardScale(activity: Activity, zone: ZoneId): number {
  const method = methodOf(activity.method)
  const ground = method?.ground(activity.settings)
  // Who needs more room on an open table takes it.
  if (!ground || ground.kind === 'open') return 1
  const shown = looseCards(activity).filter((card) => !isHeap(ground, card.zone))
  const base = scaleFor(shown.length)
  const here = shown.filter((card) => card.zone === zone)
  return base * crowdScale(ground, zone, here, base)
}

function scaleFor(count: number): number {
  if (count <= 12) return 1
  if (count <= 16) return 0.92
  if (count <= 24) return 0.75
  return count <= 40 ? 0.6 : 0.45
}

/** In steps of a twentieth, so that sizes do not change with every card. */
function crowdScale(ground: Ground, zone: ZoneId, cards: readonly Card[], base: number): number {
  let needed = 0
  for (const card of cards) {
    const { width, height } = cardSize(card.label, base)
    needed += width * height
  }
  const room = zoneArea(ground, zone) * PACKING
  return needed <= room ? 1 : Math.max(SMALLEST, Math.floor(Math.sqrt(room / needed) * 20) / 20)
}
