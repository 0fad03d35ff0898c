import type { Ground } from '../ground/ground.ts'
import { directionOf, ringsGround, towards } from '../ground/rings.ts'
import { type Point, WORLD } from '../ground/world.ts'
import { type Activity, type Card, looseCards, newCard, type ZoneId } from '../meeting.ts'
import { methodOf } from '../methods/registry.ts'
import { tableOf } from '../methods/table.ts'

/**
 * A board as lines of text, for tests: one line a card that lies by itself, in the order in which they lie.
 *
 *     ring-2: Feedback die werkt @12°
 *     ring-1: Samen @-90° #3
 *       Rust
 *       Ruimte
 *     parked table: Later @900,700
 *
 * `@12°` in rings: the direction from the middle, 0 to the right and clockwise. `@x,y` elsewhere: world units. `#3`: a
 * colour. Lines with two spaces before them: what lies in the pile above.
 * @returns the lines, without what is said of cards, who wrote them and their longer text
 */
export function boardText(activity: Activity): string {
  const { cards } = activity
  const inRings = groundOf(activity).kind === 'rings'
  return looseCards(activity)
    .flatMap((card) => [
      `${card.parked ? 'parked ' : ''}${card.zone}: ${card.label} @${inRings ? angleOf(card) : `${card.x},${card.y}`}${card.colour ? ` #${card.colour}` : ''}`,
      ...card.pile.map((id) => `  ${cards[id]?.label ?? ''}`),
    ])
    .join('\n')
}

/**
 * Reads what {@link boardText} writes.
 * @param activity whose method and settings say what zones there are; its own cards are left out
 * @returns the cards, with ids `card-1`, `card-2` and so on, by line
 * @throws with the number of a line that says no card, or names no zone
 */
export function readBoard(text: string, activity: Pick<Activity, 'method' | 'settings'>): Activity['cards'] {
  const ground = groundOf(activity)
  const cards: Record<string, Card> = {}
  let pile: Card | undefined
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const id = `card-${index + 1}`
    if (line.startsWith('  ')) {
      if (!pile) throw new Error(`line ${index + 1} lies in no pile: ${line}`)
      cards[id] = { ...newCard({ id, label: line.slice(2), text: '', zone: pile.zone }), within: pile.id }
      pile.pile.push(id)
      continue
    }
    const found = LINE.exec(line)?.groups
    if (!found) throw new Error(`line ${index + 1} says no card: ${line}`)
    const { parked, zone = '', label = '', angle, x, y, colour } = found
    const at = angle === undefined ? { x: Number(x), y: Number(y) } : placeAt(ground, zone, Number(angle))
    if (!at) throw new Error(`line ${index + 1} names no ring: ${line}`)
    pile = { ...newCard({ id, label, text: '', zone }), ...at, parked: parked !== undefined }
    pile.colour = Number(colour ?? 0)
    cards[id] = pile
  }
  return cards
}

const LINE =
  /^(?<parked>parked )?(?<zone>[\w-]+): (?<label>.+) @(?:(?<angle>-?\d+)°|(?<x>-?[\d.]+),(?<y>-?[\d.]+))(?: #(?<colour>\d+))?$/u

function groundOf({ method: id, settings }: Pick<Activity, 'method' | 'settings'>): Ground {
  const method = methodOf(id)
  if (!method) throw new Error(`there is no method ${id}`)
  return tableOf(method).ground(settings)
}

/** Whole degrees; straight to the left is always 180. */
function angleOf(card: Point): string {
  const degrees = Math.round((directionOf(card) * 180) / Math.PI)
  return `${degrees === -180 ? 180 : degrees + 0}°`
}

/** The middle of a ring in a direction, not rounded: near the centre half a unit is more than a degree. */
function placeAt(ground: Ground, zone: ZoneId, degrees: number): Point | undefined {
  if (ground.kind !== 'rings') return undefined
  const zones = ground.rings.map((ring) => ring.zone)
  if (!zones.includes(zone)) return undefined
  const angle = (degrees * Math.PI) / 180
  const at = (far: number) => ({
    x: WORLD.width * (0.5 + Math.cos(angle) * far),
    y: WORLD.height * (0.5 + Math.sin(angle) * far),
  })
  const { x, y } = towards(ringsGround(zones), zone, at(1))
  return at(Math.hypot(x / WORLD.width - 0.5, y / WORLD.height - 0.5))
}
