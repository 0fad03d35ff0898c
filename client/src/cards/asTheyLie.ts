import type { Card } from '@kring/shared/meeting'

type Lying = Pick<Card, 'id' | 'x' | 'y'>

/** Compares for reading: cards on about the same height from left to right. */
export function asTheyLie(one: Lying, other: Lying): number {
  return (
    Math.round(one.y / ROW) - Math.round(other.y / ROW) || one.x - other.x || (one.id < other.id ? -1 : 1)
  )
}

/** About the height of a card, in world units. */
const ROW = 80
