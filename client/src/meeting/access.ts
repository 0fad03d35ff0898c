import { type MeetingId, type MemberId, ROLES, type Role } from '@kring/shared/meeting'
import { keep, kept } from '../storage/kept.ts'
import { storageKeys } from './storageKeys.ts'

/** What lets this device into one meeting, in one role. */
export type Access = {
  meeting: MeetingId
  member: MemberId
  role: Role
  token: string
  /** With it a facilitator's device gets a new token, and a screen. */
  facilitatorKey?: string
  /** The key that takes its place, from before it is asked for: the answer may be lost on its way. */
  proposedKey?: string
  /** Since when the server does not know this access or this meeting; ms, by this device. */
  doubtedSince?: number
}

/** Those a device can be in a meeting for: all but the board on the wall. */
export const PEOPLE = ROLES.filter((role) => role !== 'screen')

/** A meeting this device was in, for the home page. */
export type Recent = { meeting: MeetingId; role: Role; title: string; code: string; name: string; at: number }

const RECENT = 'kring.recent'
const RECENT_MOST = 6
function isAccess(value: unknown): value is Access {
  if (typeof value !== 'object' || value === null) return false
  const { meeting, member, role, token } = value as Partial<Access>
  return (
    typeof meeting === 'string' &&
    typeof member === 'string' &&
    typeof token === 'string' &&
    ROLES.includes(role as Role)
  )
}

function isRecents(value: unknown): value is Recent[] {
  return (
    Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'meeting' in one)
  )
}

/** Remembers how this device got in; one access per meeting and role. */
export function keepAccess(access: Access): void {
  keep(storageKeys.access(access.meeting, access.role), access)
}

/** Goes on as who this access is for, also where the device has been somebody else in this meeting. */
export function becomeOwn(access: Access): void {
  keepAccess(access)
  keep(storageKeys.now(access.meeting), access.member)
}

/**
 * @param roles in order of preference
 * @returns the access of this device to a meeting, in the first of the roles it holds; one the server did not know
 * last time only when there is no other
 */
export function accessTo(meeting: MeetingId, roles: readonly Role[]): Access | undefined {
  const kin = roles.flatMap((role) => kept(storageKeys.access(meeting, role), isAccess) ?? [])
  const now = kept(storageKeys.now(meeting), (value) => typeof value === 'string')
  // Who this device was last comes first.
  const found = kin.sort((one, other) => Number(other.member === now) - Number(one.member === now))
  return found.find(({ doubtedSince }) => doubtedSince === undefined) ?? found[0]
}

const askedKey = (meeting: MeetingId) => `kring.in.${meeting}.linkAsked`

/** @returns whether whoever leads here was asked to keep their link, or came by it. */
export function isLinkAsked(meeting: MeetingId): boolean {
  return kept(askedKey(meeting), (value): value is true => value === true) ?? false
}

/** From now on nobody asks. */
export function setLinkAsked(meeting: MeetingId): void {
  keep(askedKey(meeting), true)
}

/** The server does not know this access, or its meeting: it is kept, because that may be the server's mistake. */
export function doubtAccess(access: Access): void {
  const now = kept(storageKeys.access(access.meeting, access.role), isAccess)
  if (now?.token === access.token) keepAccess({ ...now, doubtedSince: now.doubtedSince ?? Date.now() })
}

/** The server knows this access. */
export function trustAccess(access: Access): void {
  const now = kept(storageKeys.access(access.meeting, access.role), isAccess)
  if (now?.token !== access.token || now.doubtedSince === undefined) return
  const { doubtedSince: _, ...trusted } = now
  keepAccess(trusted)
}

/** @returns the meetings of this device, the latest first. */
export function recentMeetings(): Recent[] {
  return kept(RECENT, isRecents) ?? []
}

/** The home page no longer offers a meeting. */
export function dropRecent(meeting: MeetingId): void {
  keep(
    RECENT,
    recentMeetings().filter((recent) => recent.meeting !== meeting),
  )
}

/** Calls back when another tab took this access from the device. @returns the undo */
export function onceForgotten({ meeting, role }: Access, forgotten: () => void): () => void {
  const heard = ({ key, newValue }: StorageEvent) => {
    if (key === storageKeys.access(meeting, role) && newValue === null) forgotten()
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}

/** Puts a meeting on top of the recent ones, by the code it was opened with where it tells none. Screens are devices, not visits. */
export function rememberMeeting(recent: Recent): void {
  if (recent.role === 'screen') return
  const isSame = (one: Recent) => one.meeting === recent.meeting && one.role === recent.role
  const all = recentMeetings()
  const code = recent.code || (all.find(isSame)?.code ?? '')
  keep(RECENT, [{ ...recent, code }, ...all.filter((one) => !isSame(one))].slice(0, RECENT_MOST))
}
