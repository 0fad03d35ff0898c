import type { Words } from '../basis/words.ts'
import { type Activity, type Card, looseCards, type Settings, type ZoneId } from '../meeting.ts'
import type { Method } from '../methods/method.ts'
import { methodOf } from '../methods/registry.ts'
import { tableOf } from '../methods/table.ts'
import { boxScales } from './box-scale.ts'
import { sizeOf, TAB, textWidth } from './card-size.ts'
import { type Ground, isArranged, zonesOf } from './ground.ts'
import { layRings } from './ring-layout.ts'
import { signPlaces } from './ring-signs.ts'
import { directionOf } from './rings.ts'
import { type Box, LANDSCAPE, type Point, type Size, type TableShape, WORLD } from './world.ts'

/** How the cards of an activity lie: the same for everybody, worked out from what is stored of them. */
export type Arrangement = {
  /** How large the table is on which they lie, in world units. */
  table: Size
  /** Zones in the shape they have with these cards. */
  ground: Ground
  /** The scale of the cards in a zone, see card-size.ts. */
  scaleIn(zone: ZoneId): number
  /** Where a card lies and how large it is. */
  boxOf(card: Card): Box
  /** Where the number of a ring stands, or the name of the centre. */
  signs: ReadonlyMap<ZoneId, Point>
}

/** Type size of the numbers of rings and of the name of the centre, in world units: over 3.5 vh on the wall. */
export const SIGN_SIZE = 38

const NO_SIGNS: Arrangement['signs'] = new Map()

type Known = { settings: Activity['settings']; table: TableShape; arrangement: Arrangement }
const known = new WeakMap<Activity['cards'], Known>()

/**
 * @param table where zones take its shape; always one of the tables of world.ts
 * @returns how the cards of an activity lie; worked out once as long as none of them changes
 */
export function arrangementOf(activity: Activity, table: TableShape = LANDSCAPE): Arrangement {
  const before = known.get(activity.cards)
  if (before && before.settings === activity.settings && before.table === table) return before.arrangement
  const arrangement = arranged(activity, table)
  known.set(activity.cards, { settings: activity.settings, table, arrangement })
  return arrangement
}

function arranged(activity: Activity, table: TableShape): Arrangement {
  const method = methodOf(activity.method)
  const ground = method && tableOf(method).ground(activity.settings)
  if (method && ground && isArranged(ground)) return inRings(activity, method, zonesOf(ground), table)
  const scaleIn = ground?.kind === 'boxes' ? boxScales(activity, ground) : () => 1
  return {
    table: WORLD,
    ground: ground ?? { kind: 'circle' },
    scaleIn,
    boxOf: (card) => ({ x: card.x, y: card.y, ...sizeOf(card, scaleIn(card.zone)) }),
    signs: NO_SIGNS,
  }
}

function inRings(
  activity: Activity,
  method: Method,
  zones: readonly ZoneId[],
  table: TableShape,
): Arrangement {
  const cards = looseCards(activity).map((card) => {
    const { width, height } = sizeOf(card)
    return { id: card.id, zone: card.zone, direction: directionOf(card), width: width + TAB, height }
  })
  const { nl, en } = signOf(method, activity.settings, zones.at(-1) ?? '')
  const name = Math.max(textWidth(nl), textWidth(en)) * SIGN_SIZE
  const { rings, places, scale } = layRings(zones, cards, { ...table, name })
  const boxOf = (card: Card): Box => {
    const { width, height } = sizeOf(card, scale)
    return { ...(places.get(card.id) ?? { x: card.x, y: card.y }), width: width + TAB * scale, height }
  }
  const boxes = zones.map((zone) =>
    looseCards(activity).flatMap((card) => (card.zone === zone ? [boxOf(card)] : [])),
  )
  const signs = signPlaces(rings, boxes).flatMap((at, index) =>
    at ? [[zones[index] as ZoneId, at] as const] : [],
  )
  return { table, ground: { kind: 'rings', rings }, scaleIn: () => scale, boxOf, signs: new Map(signs) }
}

/** @returns what stands in a zone on the board: shorter than its name, where the method has something shorter. */
export function signOf(method: Method, settings: Settings, zone: ZoneId): Words {
  return tableOf(method).zoneSign?.(settings, zone) ?? tableOf(method).zoneTitle(settings, zone)
}
