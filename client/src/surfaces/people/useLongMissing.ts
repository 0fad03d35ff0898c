import { useEffect, useState } from 'react'

/** ms without a connection after which the group need not wait: a phone that sleeps for a moment is back by then. */
const PATIENCE = 10_000

/**
 * @param missing ids of those without a connection, with spaces between
 * @param patience ms for which it lasts at least
 * @returns those for whom it lasts
 */
export function useLongMissing(missing: string, patience = PATIENCE): ReadonlySet<string> {
  const [since, setSince] = useState<ReadonlyMap<string, number>>(new Map())
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setSince((before) => {
      const ids = missing === '' ? [] : missing.split(' ')
      return new Map(ids.map((id) => [id, before.get(id) ?? Date.now()]))
    })
    const timer = setInterval(() => setNow(Date.now()), PATIENCE / 5)
    return () => clearInterval(timer)
  }, [missing])
  return new Set([...since].filter(([, from]) => now - from >= patience).map(([id]) => id))
}
