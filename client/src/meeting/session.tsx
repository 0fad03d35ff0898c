import type { Activity, Meeting, Member, MemberId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { methodOf } from '@kring/shared/methods/registry'
import { CODES } from '@kring/shared/protocol/codes'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { ClosedPage } from '../app/ClosedPage.tsx'
import { ConnectionBar } from '../app/ConnectionBar.tsx'
import { LoadingPage } from '../app/LoadingPage.tsx'
import { notify } from '../ui/Notice.tsx'
import { currentLanguage, followMeetingLanguage } from '../words/language.ts'
import { type Access, dropAccess, keepAccess, rememberMeeting } from './access.ts'
import { join } from './api.ts'
import { type End, endOf } from './closing.ts'
import { drop, keep, kept } from './kept.ts'
import { LiveMeeting, type Snapshot } from './liveMeeting.ts'
import type { Presences } from './presence.ts'
import type { Say, Unsaid } from './say.ts'
import type { UndoHistory, UndoState } from './undo.ts'

/** Everything below a session has a meeting: until then, and afterwards, the session shows its own pages. */
type Session = {
  live: LiveMeeting
  snapshot: Snapshot & { meeting: Meeting }
  onAccess: (access: Access) => void
}

const Current = createContext<Session | null>(null)

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
  const renewing = useRenewal(live, end, onAccess)
  useVisit(live.access, meeting)
  const session = useMemo(
    () => (meeting ? { live, snapshot: { ...snapshot, meeting }, onAccess } : null),
    [live, snapshot, meeting, onAccess],
  )
  if (end && !renewing) return <ClosedPage reason={end} />
  if (!session) return <LoadingPage looking={state === 'offline'} />
  return (
    <Current.Provider value={session}>
      <ConnectionBar away={state === 'offline'} />
      {children}
    </Current.Provider>
  )
}

/** ms between two tries for a new token, while the server cannot be reached. */
const RENEW_AGAIN = 4000

/**
 * A facilitator whose token ran out gets a new one with the key, without being asked. The key is given up only when
 * the server says that it opens nothing.
 */
function useRenewal(live: LiveMeeting, end: End | undefined, onAccess: (access: Access) => void): boolean {
  const { access } = live
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const key = end === 'token.invalid' && !failed ? access.facilitatorKey : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another call
  useEffect(() => {
    if (!key) return
    let again: ReturnType<typeof setTimeout> | undefined
    let current = true
    const role = access.role === 'screen' ? 'screen' : 'facilitator'
    join({ meeting: access.meeting, facilitatorKey: key, role }).then(
      (answer) => {
        const renewed = { ...answer, facilitatorKey: key }
        keepAccess(renewed)
        onAccess(renewed)
      },
      (failure: unknown) => {
        if (!current) return
        if (endOf(failure)) {
          dropAccess(access)
          setFailed(true)
        } else again = setTimeout(() => setAttempt((count) => count + 1), RENEW_AGAIN)
      },
    )
    return () => {
      current = false
      clearTimeout(again)
    }
  }, [access, key, onAccess, attempt])
  return key !== undefined
}

/** The device remembers where it was, and speaks the meeting's language unless somebody chose another. */
function useVisit(access: Access, meeting: Meeting | undefined): void {
  const language = meeting?.language
  const title = meeting && (meeting.title || meeting.activities[meeting.current]?.question)
  const code = meeting?.code ?? ''
  const name = meeting?.members[access.member]?.name ?? ''
  useEffect(() => {
    if (language) followMeetingLanguage(language)
  }, [language])
  useEffect(() => {
    if (title === undefined) return
    rememberMeeting({ meeting: access.meeting, role: access.role, title, code, name, at: Date.now() })
    document.title = title ? `${title} · Kring` : 'Kring'
  }, [access, title, code, name])
}

function useSession(): Session {
  const session = useContext(Current)
  if (!session) throw new Error('this belongs inside a MeetingSession')
  return session
}

/** @returns the meeting as this member sees it, with their own statements in it already. */
export function useMeeting(): Meeting {
  return useSession().snapshot.meeting
}

/** @returns this device's own member; a screen that nobody listed stands in for itself. */
export function useMe(): Member {
  const { live, snapshot } = useSession()
  const { member: id, role } = live.access
  const member = snapshot.meeting.members[id]
  return useMemo(
    () =>
      member ?? { id, name: '', role, seat: false, takesPart: false, away: false, gone: false, order: -1 },
    [member, id, role],
  )
}

/** @returns the activity that lies on the table. */
export function useActivity(): Activity {
  const meeting = useMeeting()
  const activity = meeting.activities[meeting.current]
  if (!activity) throw new Error('a meeting always holds its current activity')
  return activity
}

/** @returns the method of the current activity. */
export function useMethod(): Method {
  const { method: id } = useActivity()
  const method = methodOf(id)
  if (!method) throw new Error(`method ${id} is not part of this client`)
  return method
}

/** @returns how to say something in this meeting. */
export function useSay(): Say {
  return useSession().live.say
}

/** One's own doings on the board, to take back and to do again. */
export type Undoing = UndoState & Pick<UndoHistory, 'undo' | 'redo'>

/** @returns what of one's own can be taken back, and how. */
export function useUndo(): Undoing {
  const { history } = useSession().live
  const state = useSyncExternalStore(history.subscribe, history.state)
  return useMemo(() => ({ ...state, undo: history.undo, redo: history.redo }), [state, history])
}

/** `offline` only after a break of more than a moment. `unsaved` counts what waits for a receipt. */
export type Connection = { state: Snapshot['state']; unsaved: number }

/** @returns whether this device is connected, and how much of what it said waits for a receipt. */
export function useConnection(): Connection {
  const { state, unsaved } = useSession().snapshot
  return useMemo(() => ({ state, unsaved }), [state, unsaved])
}

/** @returns presence of this device and of the others; it never renders anything by itself. */
export function usePresence(): Presences {
  return useSession().live.presence
}

/** @returns the members with a device here now, oneself included. */
export function useOnline(): ReadonlySet<MemberId> {
  const { presence } = useSession().live
  return useSyncExternalStore(presence.subscribeOnline, presence.online)
}

/** @returns the word this person shows to the group now, and how to show another; empty for none. */
export function useOwnWord(): [string, (typed: string) => void] {
  const { word } = useSession().live
  return [useSyncExternalStore(word.subscribe, word.shown), word.show]
}

/** @returns a function that gives the server's time now, in ms. */
export function useClock(): () => number {
  return useSession().live.clock
}

/** How others come in: `join` is the full address (for the QR), `host` what one types by hand. */
export type Address = { origin: string; join: string; code: string; host: string }

/** @returns the address and the code by which others join. */
export function useAddress(): Address {
  const { meeting, addresses } = useSession().snapshot
  const origin = originFor(addresses[0])
  const { code } = meeting
  return useMemo(
    () => ({ origin, join: `${origin}/join/${code}`, code, host: new URL(origin).host }),
    [origin, code],
  )
}

/** The server's best address for others; behind a proxy it may not know that people come by https. */
function originFor(address: string | undefined): string {
  const { origin, host } = window.location
  return address === undefined || new URL(address).host === host ? origin : new URL(address).origin
}

/** @returns how this device got in. */
export function useAccess(): Access {
  return useSession().live.access
}

/** @returns how this device goes on with another token or key, and keeps it for the next time. */
export function useNewAccess(): (access: Access) => void {
  const { onAccess } = useSession()
  return useCallback(
    (access) => {
      keepAccess(access)
      onAccess(access)
    },
    [onAccess],
  )
}

/** Cards the referee did not take, with every word that was typed. `forget` when an editor took one over, or it is given up. */
export type UnsaidCards = { cards: readonly Unsaid[]; forget: (card: string) => void }

/** @returns what was typed on a card and not accepted. */
export function useUnsaid(): UnsaidCards {
  const { live, snapshot } = useSession()
  const { unsaid } = snapshot
  return useMemo(() => ({ cards: unsaid, forget: live.forgetUnsaid }), [unsaid, live])
}

/**
 * Text that is being typed and not said yet, kept on this device through a reload.
 * @param field names the editor, such as `card.<id>`
 * @returns the text and how to set it; an empty text is forgotten
 */
export function useTyped(field: string): [string, (text: string) => void] {
  const { meeting, member } = useAccess()
  const key = `kring.typed.${meeting}.${member}.${field}`
  const [typed, setTyped] = useState(() => ({ key, text: keptText(key) }))
  const text = typed.key === key ? typed.text : keptText(key)
  const set = useCallback(
    (next: string) => {
      setTyped({ key, text: next })
      if (next === '') drop(key)
      else keep(key, next)
    },
    [key],
  )
  return [text, set]
}

function keptText(key: string): string {
  return kept(key, (value): value is string => typeof value === 'string') ?? ''
}
