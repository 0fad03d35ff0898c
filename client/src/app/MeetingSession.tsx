import type { Meeting } from '@kring/shared/meeting'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { type Access, onceForgotten, rememberMeeting } from '../meeting/access.ts'
import { forgetInTab, forgetWords } from '../meeting/forgetting.ts'
import { LiveMeeting, type Snapshot } from '../meeting/liveMeeting.ts'
import { CurrentSession, isShown, type Session, shownOf } from '../meeting/session.ts'
import { isForgetful, onForgetful } from '../storage/kept.ts'
import { notify } from '../ui/Notice.tsx'
import { fetchRefusals, notifyRefused } from '../ui/Refused.tsx'
import { hyphenateIn } from '../words/hyphenation.ts'
import { currentWording, followMeetingLanguage, loadWords } from '../words/language.ts'
import { aboutOf, aroundIn } from './aroundIn.ts'
import { ConnectionBar } from './ConnectionBar.tsx'
import { LazyClosedPage } from './LazyClosedPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { notifyRemoved } from './notifyRemoved.ts'
import { useWayBack } from './useWayBack.ts'

const BlockedPage = lazy(async () => {
  const [{ BlockedPage }] = await Promise.all([import('./BlockedPage.tsx'), loadWords('entry')])
  return { default: BlockedPage }
})

/** One open meeting for everything inside. It shows its own pages while there is no meeting yet, or none any more. */
export function MeetingSession({ access: given, children }: { access: Access; children: ReactNode }) {
  const [access, setAccess] = useState(given)
  const [live, setLive] = useState<LiveMeeting | null>(null)
  useEffect(() => {
    const opened = new LiveMeeting(access, notifyRefused, notifyRemoved)
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
  const snapshot = useAround(live)
  const { whole, missing, end, state, isCopy } = snapshot
  const looking = useWayBack(live.access, end, onAccess)
  useRemembered(live.access, whole)
  const [, go] = useLocation()
  // Taken from this device in another tab: nothing of it is kept anew here.
  useEffect(() => {
    const leave = () => {
      live.stop()
      forgetInTab(live.access.meeting)
      go('/', { replace: true })
    }
    return onceForgotten(live.access, leave)
  }, [live, go])
  useMemoryWarning(live.access)
  const hasSaid = snapshot.unsaved > 0
  useEffect(() => {
    if (hasSaid) fetchRefusals()
  }, [hasSaid])
  const hasMeeting = isShown(snapshot)
  // The same as long as there is a meeting: what is below hears of its changes by itself.
  const session = useMemo((): Session | null => {
    const first = live.snapshot()
    return hasMeeting && isShown(first) ? { live, shown: shownOf(live, first), onAccess } : null
  }, [live, hasMeeting, onAccess])
  // As where any other part of the page does not come in.
  if (missing !== undefined && !end) throw missing
  if (end && !looking) return <LazyClosedPage reason={end} meeting={live.access.meeting} />
  if (!session && state === 'blocked') {
    return (
      <Suspense fallback={<LoadingPage />}>
        <BlockedPage />
      </Suspense>
    )
  }
  if (!session) return <LoadingPage looking={state === 'offline'} />
  return (
    <CurrentSession.Provider value={session}>
      <ConnectionBar state={state} isCopy={isCopy} />
      {children}
    </CurrentSession.Provider>
  )
}

/** @returns what a device knows, drawn again only when what is around the table is another: not for what lies on it */
function useAround(live: LiveMeeting): Snapshot {
  useSyncExternalStore(live.subscribe, () => aroundIn(live.snapshot(), live.access))
  return live.snapshot()
}

/** Where a browser keeps nothing one is in as long as the tab is open, and is told so once. */
function useMemoryWarning({ role }: Access): void {
  const forgets = useSyncExternalStore(onForgetful, isForgetful)
  useEffect(() => {
    if (!forgets || role === 'screen') return
    let isHere = true
    loadWords('entry').then(
      () => isHere && notify(currentWording()('entry.memory')),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [forgets, role])
}

/** The device remembers where it was, forgets what was for another activity, and speaks the meeting's language unless somebody chose another. */
function useRemembered(access: Access, meeting: Meeting | undefined): void {
  const { language, title, code = '', name = '', here } = aboutOf(access, meeting) ?? {}
  useEffect(() => {
    if (!language) return
    hyphenateIn(language)
    followMeetingLanguage(language)
  }, [language])
  useEffect(() => {
    if (here !== undefined) forgetWords(access.meeting, here.split(' '))
  }, [access, here])
  useEffect(() => {
    if (title === undefined) return
    rememberMeeting({ meeting: access.meeting, role: access.role, title, code, name, at: Date.now() })
    document.title = title ? `${title} · Kring` : 'Kring'
  }, [access, title, code, name])
}
