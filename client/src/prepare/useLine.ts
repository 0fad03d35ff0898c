import { useCallback, useEffect, useRef, useState } from 'react'
import { RelayLine } from './RelayLine.ts'

/** What stands between this device and the other: nothing, the server alone, or somebody. */
export type Between = 'offline' | 'alone' | 'together'

type Line = {
  between: Between
  /** Ends it, once the other side was told this. */
  end: (farewell: unknown) => void
}

/**
 * A line to whoever has the same secret, while this is shown.
 * @param secret none where there is no line
 * @param tells told again whenever it is another
 * @param onTold what the other side told
 * @returns whether it was somebody of the other side
 */
export function useLine(
  secret: string | undefined,
  tells: unknown,
  onTold: (value: unknown) => boolean,
): Line {
  const [between, setBetween] = useState<Between>('offline')
  const newest = useRef({ tells, onTold })
  newest.current = { tells, onTold }
  const line = useRef<RelayLine>(undefined)
  useEffect(() => {
    if (secret === undefined) return
    const made = new RelayLine(secret, () => newest.current.tells, {
      tells: (value) => {
        if (newest.current.onTold(value)) setBetween('together')
      },
      // Who is there beside this device says so by what they tell.
      here: (count) =>
        setBetween((now) =>
          count === 0 ? 'offline' : count === 1 ? 'alone' : now === 'offline' ? 'alone' : now,
        ),
    })
    line.current = made
    return () => {
      made.close()
      line.current = undefined
      setBetween('offline')
    }
  }, [secret])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told is read when it is told
  useEffect(() => line.current?.changed(), [JSON.stringify(tells)])
  const end = useCallback((farewell: unknown) => line.current?.close(farewell), [])
  return { between, end }
}
