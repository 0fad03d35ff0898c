import type { Activity, ActivityId, Meeting, Member, MemberId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { methodOf } from '@kring/shared/methods/registry'
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { drop, keep, kept } from '../storage/kept.ts'
import { type Access, keepAccess } from './access.ts'
import { chosenAddress, onChosenAddress } from './chosenAddress.ts'
import type { LiveMeeting, Snapshot } from './liveMeeting.ts'
import type { Presences } from './presence.ts'
import type { RefusedWords } from './refusedWords.ts'
import type { DryRun, RejectedCard, Say } from './say.ts'
import { storageKeys } from './storageKeys.ts'
import type { UndoHistory, UndoState } from './undo.ts'

/** What a device knows once it has a meeting. */
export type Shown = Snapshot & { whole: Meeting; meeting: Meeting }

/** What is shown of a meeting, and when it became something else. */
export type ShownSource = { snapshot: () => Shown; subscribe: (listener: () => void) => () => void }

/**
 * Everything below a session has a meeting: until then, and afterwards, the session shows its own pages. It stays the same
 * object while the meeting changes: who asks for a part of it draws again when that part is another.
 */
export type Session = { live: LiveMeeting; shown: ShownSource; onAccess: (access: Access) => void }

/** @returns what is shown of a meeting; where there is none any more the last, until those who ask are gone */
export function shownOf(live: LiveMeeting, first: Shown): ShownSource {
  let last = first
  const snapshot = () => {
    const now = live.snapshot()
    if (isShown(now)) last = now
    return last
  }
  return { snapshot, subscribe: live.subscribe }
}

/** @returns whether there is a meeting to show */
export function isShown(snapshot: Snapshot): snapshot is Shown {
  return snapshot.whole !== undefined && snapshot.meeting !== undefined
}

/** The open meeting of everything below `app/MeetingSession`. */
export const CurrentSession = createContext<Session | null>(null)

/** @returns the open meeting, for the hooks that ask it */
export function useSession(): Session {
  const session = useContext(CurrentSession)
  if (!session) throw new Error('this belongs inside a MeetingSession')
  return session
}

/** @returns what `select` takes of what is shown; draws again only when that is another value, see `isSame` */
function useShown<T>(select: (shown: Shown) => T, isSame: (before: T, now: T) => boolean = Object.is): T {
  const { shown } = useSession()
  const held = useRef<{ value: T } | null>(null)
  return useSyncExternalStore(shown.subscribe, () => {
    const value = select(shown.snapshot())
    if (!held.current || !isSame(held.current.value, value)) held.current = { value }
    return held.current.value
  })
}

/** @returns the whole meeting as this member sees it, wherever in it this device is */
export function useWhole(): Meeting {
  return useShown(({ whole }) => whole)
}

/**
 * What is read from the meeting, for what is not to be drawn again at every change of it.
 * @param isSame whether two answers mean the same; the same value or object without it
 * @returns the answer, the same object as long as it means the same
 */
export function useOfMeeting<T>(select: (meeting: Meeting) => T, isSame?: (before: T, now: T) => boolean): T {
  return useShown(({ meeting }) => select(meeting), isSame)
}

/** What is read from the activity on the table, as {@link useOfMeeting}. */
export function useOfActivity<T>(
  select: (activity: Activity) => T,
  isSame?: (before: T, now: T) => boolean,
): T {
  return useOfMeeting((meeting) => select(activityOf(meeting)), isSame)
}

/** @returns the activity on the table as far as these parts of it go; the same object as long as they are the same */
export function useActivityWith<Name extends keyof Activity>(...names: Name[]): Pick<Activity, Name> {
  return useOfActivity<Pick<Activity, Name>>(
    (activity) => activity,
    (before, now) => names.every((name) => before[name] === now[name]),
  )
}

/** @returns how to go to a group by its number, or with none to where all of them are seen: for who leads */
export function useVisit(): (group: number | undefined) => void {
  return useSession().live.visit
}

/**
 * @returns the meeting as this member sees it, with their own statements in it already; where people work in groups as it
 *   is for the group this device is in
 */
export function useMeeting(): Meeting {
  return useShown(({ meeting }) => meeting)
}

/** @returns this device's own member; a screen that nobody listed stands in for itself. */
export function useMe(): Member {
  const { member: id, role } = useAccess()
  const member = useOfMeeting(({ members }) => members[id])
  return useMemo(
    () =>
      member ?? { id, name: '', role, seat: false, takesPart: false, away: false, gone: false, order: -1 },
    [member, id, role],
  )
}

/** @returns the activity that lies on the table. */
export function useActivity(): Activity {
  return useOfMeeting(activityOf)
}

/** @returns the activity on the table */
export function activityOf({ activities, current }: Meeting): Activity {
  const activity = activities[current]
  if (!activity) throw new Error('a meeting always holds its current activity')
  return activity
}

/** @returns the method of the current activity. */
export function useMethod(): Method {
  const id = useOfActivity(({ method }) => method)
  const method = methodOf(id)
  if (!method) throw new Error(`method ${id} is not part of this client`)
  return method
}

/** @returns how to say something in this meeting. */
export function useSay(): Say {
  return useSession().live.say
}

/**
 * @param as the person this device acts for, when it is not its own member
 * @returns whether something could be said now, as {@link useSay} would; another function for another meeting
 */
export function useDryRun(as?: MemberId): DryRun {
  const { live } = useSession()
  const meeting = useMeeting()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is about the meeting as it is
  return useCallback((kind, args) => live.dryRun(kind, args, as), [live, meeting, as])
}

/** @returns whether an activity lies on the table at the moment one asks: a page may not have drawn that the group went on */
export function useIsOnTable(): (activity: ActivityId) => boolean {
  const { live } = useSession()
  return useCallback((activity) => live.snapshot().meeting?.current === activity, [live])
}

/** One's own doings on the board, to take back and to do again. */
export type Undoing = UndoState & Pick<UndoHistory, 'undo' | 'redo'>

/** @returns what of one's own can be taken back, and how. */
export function useUndo(): Undoing {
  const { history } = useSession().live
  const state = useSyncExternalStore(history.subscribe, history.state)
  return useMemo(() => ({ ...state, undo: history.undo, redo: history.redo }), [state, history])
}

/** `offline` only after a break of more than a moment, which `breaks` counts. `unsaved` counts what waits for a receipt. */
export type Connection = Pick<Snapshot, 'state' | 'isCopy' | 'breaks' | 'unsaved'>

/** @returns whether this device is connected, and how much of what it said waits for a receipt. */
export function useConnection(): Connection {
  const state = useShown((shown) => shown.state)
  const isCopy = useShown((shown) => shown.isCopy)
  const breaks = useShown((shown) => shown.breaks)
  const unsaved = useShown((shown) => shown.unsaved)
  return useMemo(() => ({ state, isCopy, breaks, unsaved }), [state, isCopy, breaks, unsaved])
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

/** @returns a function that gives the server's time now, in ms. */
export function useClock(): () => number {
  return useSession().live.clock
}

/** How others come in: `join` is the full address (for the QR), `host` what one types by hand. */
export type Address = {
  origin: string
  join: string
  code: string
  host: string
  /** Whether others can come there at all. */
  isReachable: boolean
  /** Where else others may come, the likeliest first; this one is among them. */
  choices: readonly string[]
}

/** @returns the address and the code by which others join. */
export function useAddress(): Address {
  const addresses = useShown((shown) => shown.addresses)
  const code = useOfMeeting((meeting) => meeting.code)
  const chosen = useSyncExternalStore(onChosenAddress, chosenAddress)
  return useMemo(() => {
    const choices = [...new Set(addresses.map(originFor))]
    const origin = choices.find((one) => one === chosen) ?? choices[0] ?? window.location.origin
    const { host } = new URL(origin)
    return { origin, join: `${origin}/join/${code}`, code, host, isReachable: choices.length > 0, choices }
  }, [addresses, chosen, code])
}

/** An address for others; behind a proxy the server may not know that people come by https. */
function originFor(address: string): string {
  const { origin, host } = window.location
  return new URL(address).host === host ? origin : new URL(address).origin
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
export type RejectedCards = { cards: readonly RejectedCard[]; forget: (card: string) => void }

/** @returns what was typed on a card and not accepted. */
export function useRejectedCards(): RejectedCards {
  const { live } = useSession()
  const rejected = useShown((shown) => shown.rejected)
  return useMemo(() => ({ cards: rejected, forget: live.forgetRejected }), [rejected, live])
}

/** What was typed and refused, cards apart. `forget` by the statement's id, when it was said again or is given up. */
export type Refused = { words: readonly RefusedWords[]; forget: (id: string) => void }

/** @returns what was typed on this device and not accepted */
export function useRefusedWords(): Refused {
  const { live } = useSession()
  const refusedWords = useShown((shown) => shown.refusedWords)
  return useMemo(() => ({ words: refusedWords, forget: live.forgetRefused }), [refusedWords, live])
}

/**
 * Text that is being typed and not said yet, kept on this device through a reload.
 * @param field names the editor, such as `card.<id>`
 * @returns the text and how to set it; an empty text is forgotten
 */
export function useTyped(field: string): [string, (text: string) => void] {
  const { meeting, member } = useAccess()
  const key = storageKeys.typed(meeting, member, field)
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
