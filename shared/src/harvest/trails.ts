import { standing } from '../capabilities/cards/standing.ts'
import { arrangementOf } from '../ground/arrangement.ts'
import type { ZoneBox } from '../ground/boxes.ts'
import type { Box, Point, TableShape } from '../ground/world.ts'
import { type Activity, looseCards } from '../meeting.ts'
import { EARLIER } from '../methods/earlier-setting.ts'
import type { Method } from '../methods/method.ts'
import { tableOf } from '../methods/table.ts'

/** A card that came along from the last time: the ghost of where it lay, and the way from there to where it lies. */
export type Trail = { ghost: Box; way: readonly Point[] }

/** Of a ghost: flat, because it lies between cards. World units. */
const WIDTH = 110
const HEIGHT = 16
/** Between a ghost and the edges of its zone, world units. */
const ROOM = 12

type Moved = { from: ZoneBox; card: Box; isOnLine: boolean }

/**
 * METHODS M4, compare: however many cards lie there none covers how others went. On a line a trail runs in the lane above
 * the cards it goes to; what went beside the line or came from there crosses its edge.
 * @returns the way each card went since the last time, where a method shows that; none of those that stayed
 */
export function trailsOf(method: Method, activity: Activity, table: TableShape): Trail[] {
  if (!tableOf(method).compares?.trails) return []
  const { ground, boxOf, lane } = arrangementOf(activity, table)
  if (ground.kind !== 'boxes') return []
  const zoneBox = (zone: string | undefined) => ground.boxes.find((box) => box.zone === zone && !box.heap)
  const ways = new Map<string, Moved>()
  for (const { id, pile, details } of Object.values(activity.cards)) {
    const from = zoneBox(details[EARLIER])
    const now = pile.length === 0 ? standing(activity, id) : undefined
    const to = zoneBox(now?.zone)
    if (!from || !now || !to || to === from) continue
    ways.set(`${now.id} ${from.zone}`, { from, card: boxOf(now), isOnLine: to.line === true })
  }
  const moved = [...ways.values()]
  const isAlong = ({ from, isOnLine }: Moved) => isOnLine && from.line === true
  const line = ground.boxes.find((box) => box.line)
  const lying = looseCards(activity).filter(({ zone }) => zoneBox(zone)?.line)
  const along = shelvesOf(line, lying.map(boxOf), lane).flatMap(({ y, top, free }) =>
    inLane(
      moved.filter((one) => isAlong(one) && middleOf(one.card, lane) === y),
      { top: top - free, bottom: top + lane },
      lane,
    ),
  )
  const edge = line ? line.y + line.height / 2 : 0
  return [...along, ...moved.filter((one) => !isAlong(one)).map((one) => acrossEdge(one, edge))]
}

/** Cards that lie beside each other on a line: their middle with the lane above them, its top, and what is free above. */
type Shelf = { y: number; top: number; free: number }

function middleOf({ y }: Box, lane: number): number {
  return Math.round(y - lane / 2)
}

function shelvesOf(line: ZoneBox | undefined, cards: readonly Box[], lane: number): Shelf[] {
  const heights = new Map<number, number>()
  for (const card of cards) {
    const y = middleOf(card, lane)
    heights.set(y, Math.max(heights.get(y) ?? 0, card.height + lane))
  }
  let above = line ? line.y - line.height / 2 + line.head + ARROW : 0
  return [...heights]
    .sort(([one], [other]) => one - other)
    .map(([y, height]): Shelf => {
      const top = y - height / 2
      const free = Math.max(0, top - above - APART)
      above = y + height / 2
      return { y, top, free }
    })
}

/** Below the names of a line stands its arrow; and between what lies above and a trail. World units. */
const ARROW = 20
const APART = 6
/** Between trails beside each other, and between the last and a card, where there is room. World units. */
const PITCH = 22

/** Trails that would run over one another run beside each other, the last one as near to its card as there is need. */
function inLane(moved: readonly Moved[], room: { top: number; bottom: number }, lane: number): Trail[] {
  const spans = moved
    .map((one) => {
      const width = Math.min(WIDTH, one.from.width - 2 * ROOM)
      const [left, right] = [one.from.x, one.card.x].sort((a, b) => a - b) as [number, number]
      return { ...one, width, left: left - width / 2, right: right + width / 2 }
    })
    // The longest on top: the end of another does not cross it.
    .sort((one, other) => other.right - other.left - (one.right - one.left) || one.left - other.left)
  const tracks: (typeof spans)[] = []
  for (const span of spans) {
    const free = tracks.find((track) =>
      track.every(({ left, right }) => span.left > right || span.right < left),
    )
    if (free) free.push(span)
    else tracks.push([span])
  }
  const height = Math.min(Math.max(lane, (tracks.length + 0.5) * PITCH), room.bottom - room.top)
  const pitch = height / (tracks.length + 0.5)
  return tracks.flatMap((track, index) =>
    track.map(({ from, card, width }): Trail => {
      const y = room.bottom - height + (index + 0.5) * pitch
      const side = Math.sign(card.x - from.x)
      return {
        ghost: { x: from.x, y, width, height: Math.min(HEIGHT, pitch - 3) },
        way: [
          { x: from.x + (side * width) / 2, y },
          { x: card.x, y },
          { x: card.x, y: card.y - card.height / 2 },
        ],
      }
    }),
  )
}

/** From a line to what lies beside it, below, or back. */
function acrossEdge({ from, card, isOnLine }: Moved, edge: number): Trail {
  const width = Math.min(WIDTH, from.width - 2 * ROOM)
  const y = isOnLine ? edge + ROOM : edge - HEIGHT / 2
  return {
    ghost: { x: from.x, y, width, height: HEIGHT },
    way: [
      { x: from.x, y: edge + (isOnLine ? 0 : ROOM / 2) },
      { x: card.x, y: edge + (isOnLine ? 0 : ROOM / 2) },
      { x: card.x, y: card.y + ((isOnLine ? 1 : -1) * card.height) / 2 },
    ],
  }
}
