import type { Card, Move } from '@kring/shared/meeting'
import { useActivity, useMe } from '../meeting/session.ts'

/** @returns a function that finds the last time this device's own member moved a card. */
export function useOwnMove(): (card: Card) => Move | undefined {
  const { moves, makers } = useActivity()
  const me = useMe()
  return (card) =>
    Object.values(moves)
      .filter((move) => move.card === card.id && makers[move.id]?.some(({ member }) => member === me.id))
      .sort((one, other) => one.at - other.at)
      .at(-1)
}
