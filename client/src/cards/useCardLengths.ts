import { type CardLengths, lengthsOf } from '@kring/shared/methods/table'
import { useMethod } from '../meeting/session.ts'

/** @returns how much is written on a card of the method on the table */
export function useCardLengths(): CardLengths {
  return lengthsOf(useMethod())
}
