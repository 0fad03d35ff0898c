import type { Member, MemberId } from '@kring/shared/meeting'
import { useEffect, useState } from 'react'
import { useConnection, useOnline } from '../../meeting/session.ts'
import { missingAmong } from './missingAmong.ts'

/** ms without a connection after which the group need not wait: a phone that sleeps for a moment is back by then. */
const PATIENCE = 10_000

/**
 * @param members among whom to look
 * @param patience ms for which it lasts at least
 * @returns those without a connection for whom it lasts
 */
export function useLongMissing(members: readonly Member[], patience = PATIENCE): ReadonlySet<MemberId> {
  const online = useOnline()
  const isOnline = useConnection().state === 'online'
  const missing = missingAmong(members, online, isOnline).join(' ')
  const [since, setSince] = useState<ReadonlyMap<MemberId, number>>(new Map())
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    setSince((before) => {
      const ids = missing === '' ? [] : missing.split(' ')
      return new Map(ids.map((id) => [id, before.get(id) ?? performance.now()]))
    })
    const timer = setInterval(() => setNow(performance.now()), PATIENCE / 5)
    return () => clearInterval(timer)
  }, [missing])
  return new Set([...since].filter(([, from]) => now - from >= patience).map(([id]) => id))
}
