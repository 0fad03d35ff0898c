import { seatsAround } from '@kring/shared/ground/circle'

/** How much a place in the circle may take: its width, in hundredths of that of the circle, and its lines of typed text. */
export type Room = { width: number; lines: 1 | 2 | 3 }

const WIDEST = 24
const NARROWEST = 11
/** Between neighbours, and at the edge. */
const GAP = 1.2
/** How high a place is in hundredths of the height of the circle: its name, and with each line of what was typed. */
const NAME = 6.8
const LINE = 4.4

/** @returns the room each of so many people has, so that no two of them touch: rather wide for a name than high */
export function roomAround(count: number): Room {
  const rooms = ([3, 2, 1] as const).flatMap((lines) => {
    for (let width = WIDEST; width >= NARROWEST; width -= 0.5)
      if (isFree(count, width, NAME + LINE * lines)) return [{ width, lines }]
    return []
  })
  const most = ({ width, lines }: Room) => width ** 3 * (lines + 1)
  return rooms.sort((one, other) => most(other) - most(one))[0] ?? { width: NARROWEST, lines: 1 }
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
