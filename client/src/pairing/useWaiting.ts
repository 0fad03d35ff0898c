import type { JoinAnswer } from '@kring/shared/protocol/api'
import type { PairedRole } from '@kring/shared/protocol/pairing'
import { useCallback, useEffect, useState } from 'react'
import { type Shown, waitFor } from './waitFor.ts'

const NOTHING: Shown = { pairing: undefined, isAway: false, rests: false }

/**
 * Waits, as long as this is shown, until a facilitator lets this computer in.
 * @param onIn called once with what it was given; the same function each time
 * @returns what to show, and how to wait again once it rests
 */
export function useWaiting(
  role: PairedRole,
  onIn: (answer: JoinAnswer) => void,
): Shown & { again: () => void } {
  const [time, setTime] = useState(0)
  const [shown, setShown] = useState(NOTHING)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time is a time of its own
  useEffect(() => {
    const leaving = new AbortController()
    setShown(NOTHING)
    void waitFor(role, leaving.signal, setShown).then((answer) => answer && onIn(answer))
    return () => leaving.abort()
  }, [role, onIn, time])
  const again = useCallback(() => setTime((times) => times + 1), [])
  return { ...shown, again }
}
