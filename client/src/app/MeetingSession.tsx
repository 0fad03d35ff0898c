import type { Meeting } from '@kring/shared/meeting'
import { CODES } from '@kring/shared/protocol/codes'
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { type Access, onceForgotten, rememberMeeting } from '../meeting/access.ts'
import { LiveMeeting } from '../meeting/liveMeeting.ts'
import { CurrentSession } from '../meeting/session.ts'
import { notify } from '../ui/Notice.tsx'
import { hyphenateIn } from '../words/hyphenation.ts'
import { currentLanguage, followMeetingLanguage } from '../words/language.ts'
import { ConnectionBar } from './ConnectionBar.tsx'
import { LazyClosedPage } from './LazyClosedPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { useWayBack } from './useWayBack.ts'

/** One open meeting for everything inside. It shows its own pages while there is no meeting yet, or none any more. */
export function MeetingSession({ access: given, children }: { access: Access; children: ReactNode }) {
  const [access, setAccess] = useState(given)
  const [live, setLive] = useState<LiveMeeting | null>(null)
  useEffect(() => {
    const opened = new LiveMeeting(access, (code) => notify(CODES[code][currentLanguage()]))
    setLive(opened)
    return () => opened.stop()
  }, [access])
  return live ? (
    <LiveSession live={live} onAccess={setAccess}>
      {children}
    </LiveSession>
  ) : (
    <LoadingPage />
  )
}

type LiveProps = { live: LiveMeeting; onAccess: (access: Access) => void; children: ReactNode }

function LiveSession({ live, onAccess, children }: LiveProps) {
  const snapshot = useSyncExternalStore(live.subscribe, live.snapshot)
  const { meeting, end, state } = snapshot
  const looking = useWayBack(live.access, end, onAccess)
  useVisit(live.access, meeting)
  const [, go] = useLocation()
  // Taken from this device in another tab: nothing of it is kept anew here.
  useEffect(() => onceForgotten(live.access, () => go('/', { replace: true })), [live, go])
  const session = useMemo(
    () => (meeting ? { live, snapshot: { ...snapshot, meeting }, onAccess } : null),
    [live, snapshot, meeting, onAccess],
  )
  if (end && !looking) return <LazyClosedPage reason={end} meeting={live.access.meeting} />
  if (!session) return <LoadingPage looking={state === 'offline'} />
  return (
    <CurrentSession.Provider value={session}>
      <ConnectionBar away={state === 'offline'} />
      {children}
    </CurrentSession.Provider>
  )
}

/** The device remembers where it was, and speaks the meeting's language unless somebody chose another. */
function useVisit(access: Access, meeting: Meeting | undefined): void {
  const language = meeting?.language
  const title = meeting && (meeting.title || meeting.activities[meeting.current]?.question)
  const code = meeting?.code ?? ''
  const name = meeting?.members[access.member]?.name ?? ''
  useEffect(() => {
    if (!language) return
    hyphenateIn(language)
    followMeetingLanguage(language)
  }, [language])
  useEffect(() => {
    if (title === undefined) return
    rememberMeeting({ meeting: access.meeting, role: access.role, title, code, name, at: Date.now() })
    document.title = title ? `${title} · Kring` : 'Kring'
  }, [access, title, code, name])
}
