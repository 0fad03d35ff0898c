import { seatsAround } from '@kring/shared/ground/circle'

/**
 * How much a place in the circle may take: its width, in hundredths of that of the circle, and its lines of typed text.
 * With no line for it, what somebody typed stands beside the circle when it is their turn.
 */
export type Room = { width: number; lines: 0 | 1 | 2 | 3 }

const WIDEST = 24
const NARROWEST = 12
/** Narrower than this a single line of what somebody typed would be a few letters: then it is not there at all. */
const LINE = 16
/** Between two places, and at the edge. */
const GAP = 0.6
/** How high a place is with so many lines, in hundredths of the height of the circle; with one the name is smaller too. */
const HEIGHT = { 3: 20, 2: 15.6, 1: 10, 0: 5.8 }

const known = new Map<number, Room>()

/** @returns the room each of so many people has, so that no two of them touch: rather wide for a name than high */
export function roomAround(count: number): Room {
  const room = known.get(count) ?? findRoom(count)
  known.set(count, room)
  return room
}

function findRoom(count: number): Room {
  const rooms = ([3, 2, 1, 0] as const).flatMap((lines) => {
    for (let width = WIDEST; width >= (lines === 1 ? LINE : NARROWEST); width -= 0.5)
      if (isFree(count, width, HEIGHT[lines])) return [{ width, lines }]
    return []
  })
  // Whether something typed is seen at all counts more than how wide a name is.
  const most = ({ width, lines }: Room) => (lines === 0 ? 0 : width ** 3 * (lines + 1))
  return rooms.sort((one, other) => most(other) - most(one))[0] ?? { width: NARROWEST, lines: 0 }
}

function isFree(count: number, width: number, height: number): boolean {
  const places = seatsAround(count).map(({ x, y }) => ({
    x: x * (50 - width / 2 - GAP),
    y: y * (50 - height / 2 - GAP),
  }))
  return places.every((place, index) =>
    places
      .slice(index + 1)
      .every(
        (other) => Math.abs(place.x - other.x) >= width + GAP || Math.abs(place.y - other.y) >= height + GAP,
      ),
  )
}
