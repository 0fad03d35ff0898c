import { seatsAround } from '@kring/shared/ground/circle'
import type { Point } from '@kring/shared/ground/world'

/** With fewer people than this, places lie no further apart. */
const FEWEST = 6
/** The share of a round after which the next place comes: so that cards lie spread from the first on. */
const GOLDEN = 0.618

/**
 * Where face-down cards lie while people write: a place for each that is ready, whoever they are and whenever they were.
 * @param count how many are ready
 * @param people how many there are
 * @returns their places around a table whose edge reaches 1 to all sides; those that lie stay where they are
 */
export function placesFaceDown(count: number, people: number): Point[] {
  const places = seatsAround(Math.max(FEWEST, people))
  const step = coprime(Math.round(places.length * GOLDEN), places.length)
  return Array.from({ length: Math.min(count, places.length) }, (_, index) => {
    return places[(index * step) % places.length] as Point
  })
}

/** @returns the first number from `step` on that comes to every place before it comes to one twice */
function coprime(step: number, count: number): number {
  return divisor(step, count) === 1 ? step : coprime(step + 1, count)
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other)
}
