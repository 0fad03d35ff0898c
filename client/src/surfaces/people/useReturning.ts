import { useEffect, useRef } from 'react'
import { useConnection, useMe, useSay } from '../../meeting/session.ts'
import { ComingBack } from './cameBack.ts'

/** Whom the group went on without while they had no connection takes part again by themselves, who leads as well. */
export function useReturning(): void {
  const { id, away } = useMe()
  const say = useSay()
  const isOnline = useConnection().state === 'online'
  const back = useRef(new ComingBack())
  useEffect(() => {
    if (back.current.see({ isOnline, isAway: away, at: performance.now() }))
      say('member.away', { member: id, away: false })
  }, [isOnline, away, id, say])
}
