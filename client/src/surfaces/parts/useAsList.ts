import { useState } from 'react'
import { keep, kept } from '../../storage/kept.ts'

const KEY = 'kring.asList'
const isChoice = (value: unknown): value is boolean => typeof value === 'boolean'

/** @returns whether this device shows cards as a list where it could draw them, and how to choose; kept for next time. */
export function useAsList(): [boolean, (asList: boolean) => void] {
  const [asList, setAsList] = useState(() => kept(KEY, isChoice) ?? false)
  return [
    asList,
    (next) => {
      keep(KEY, next)
      setAsList(next)
    },
  ]
}
