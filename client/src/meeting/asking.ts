import { mayDo } from '@kring/shared/affordances'
import type { Activity, MemberId } from '@kring/shared/meeting'
import type { Kind } from '@kring/shared/statement'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Args } from './say.ts'
import { activityOf, useAccess, useOfMeeting, useSession } from './session.ts'

/**
 * Tells of the activity on the table as it is now, and of each later state of it; nothing is drawn again for that.
 * @param heard called outside of rendering
 */
export function useEachActivity(heard: (activity: Activity) => void): void {
  const { shown } = useSession()
  const newest = useRef(heard)
  useLayoutEffect(() => {
    newest.current = heard
  })
  useEffect(() => {
    const tell = () => newest.current(activityOf(shown.snapshot().meeting))
    tell()
    return shown.subscribe(tell)
  }, [shown])
}

/** @returns how to ask for the activity on the table as it is at that moment, such as when a button is pressed */
export function useActivityNow(): () => Activity {
  const { shown } = useSession()
  return useCallback(() => activityOf(shown.snapshot().meeting), [shown])
}

/**
 * @param args what would be said; undefined where there is nothing to ask
 * @returns whether the referee would accept it now: asked once a change of the meeting
 */
export function useMaySay<K extends Kind>(kind: K, args: Args<K> | undefined, as?: MemberId): boolean {
  const { live } = useSession()
  return useOfMeeting(() => args !== undefined && live.dryRun(kind, args, as) === undefined)
}

/** @returns whether a kind of statement may be said now by this device's member, or for somebody: asked once a change */
export function useMayDo(kind: Kind, as?: MemberId): boolean {
  const { member } = useAccess()
  return useOfMeeting((meeting) => mayDo(meeting, kind, member, as) === undefined)
}
