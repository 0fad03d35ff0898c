import { type MeetingId, type MemberId, ROLES, type Role } from '@kring/shared/meeting'
import { drop, dropAll, keep, kept } from '../storage/kept.ts'
import { deviceKey } from './numbering.ts'
import { wordKeys } from './ownWord.ts'

/** What lets this device into one meeting, in one role. */
export type Access = {
  meeting: MeetingId
  member: MemberId
  role: Role
  token: string
  /** With it a facilitator's device gets a new token, and a screen. */
  facilitatorKey?: string
}

/** A meeting this device was in, for the home page. */
export type Recent = { meeting: MeetingId; role: Role; title: string; code: string; name: string; at: number }

const RECENT = 'kring.recent'
const RECENT_MOST = 6
const accessKey = (meeting: MeetingId, role: Role) => `kring.in.${meeting}.${role}`

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
  keep(accessKey(access.meeting, access.role), access)
}

/**
 * @param roles in order of preference
 * @returns the access of this device to a meeting, in the first of the roles it holds
 */
export function accessTo(meeting: MeetingId, roles: readonly Role[]): Access | undefined {
  for (const role of roles) {
    const access = kept(accessKey(meeting, role), isAccess)
    if (access) return access
  }
  return undefined
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

/** Forgets one way in: the token no longer holds. */
export function dropAccess(access: Access): void {
  drop(accessKey(access.meeting, access.role))
}

/** Forgets a meeting wholly: it is deleted or expired, or its user asks for it. */
export function forgetMeeting(meeting: MeetingId): void {
  dropAll(`kring.in.${meeting}.`)
  dropAll(`kring.typed.${meeting}.`)
  dropAll(deviceKey(meeting))
  dropAll(wordKeys(meeting), 'sessionStorage')
  keep(
    RECENT,
    recentMeetings().filter((recent) => recent.meeting !== meeting),
  )
}

/** @returns the meetings of this device, the latest first. */
export function recentMeetings(): Recent[] {
  return kept(RECENT, isRecents) ?? []
}

/** Puts a meeting on top of the recent ones. Screens are devices, not visits. */
export function rememberMeeting(recent: Recent): void {
  if (recent.role === 'screen') return
  const others = recentMeetings().filter((one) => one.meeting !== recent.meeting || one.role !== recent.role)
  keep(RECENT, [recent, ...others].slice(0, RECENT_MOST))
}
