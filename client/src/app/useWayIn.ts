import type { MeetingId } from '@kring/shared/meeting'
import { useCallback, useEffect, useState } from 'react'
import {
  type Access,
  accessTo,
  becomeOwn,
  keepAccess,
  PEOPLE,
  recentMeetings,
  setLinkAsked,
} from '../meeting/access.ts'
import { askMeeting, join } from '../meeting/api.ts'
import { type End, endOf, isGone } from '../meeting/closing.ts'
import { decoded } from './decoded.ts'

/** What one comes for: the surface of one's role, the screen, or the harvest. */
export type View = 'own' | 'screen' | 'harvest'

/** How a device comes into a meeting: it has access, is finding it, cannot reach the server, or there is none. */
export type WayIn =
  | { access: Access }
  | { waiting: true }
  | { unreachable: true }
  | { closed: End }
  | { stranger: true }
  | { asks: Question }

/** A link of somebody else was opened on a device that is in already. */
export type Question = {
  /** Who this device is, and whom the link would make it. */
  now: string
  other: string
  /** @param become whether it goes on as the other; nothing of who it is goes along */
  answer(become: boolean): void
}

/**
 * Finds the access of this device to a meeting: from the link that led here, from what is kept, or from the
 * facilitator's key. A token or key in the address is taken out of it at once.
 */
export function useWayIn(meeting: MeetingId, view: View): WayIn & { again: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [found, setFound] = useState<{ for: string; way: WayIn }>()
  const wanted = `${meeting} ${view} ${attempt}`
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  // A link pasted while this meeting is open changes only what is behind the `#`.
  useEffect(() => {
    window.addEventListener('hashchange', again)
    return () => window.removeEventListener('hashchange', again)
  }, [again])
  useEffect(() => {
    let current = true
    const finish = (way: WayIn) => current && setFound({ for: wanted, way })
    wayIn(meeting, view, again).then(finish, (failure: unknown) => finish(whyNot(failure)))
    return () => {
      current = false
    }
  }, [meeting, view, wanted, again])
  // While it is tried again, the page that says why not stays.
  const isAgain = found?.for.startsWith(`${meeting} ${view} `) && !('access' in found.way)
  const way = found && (found.for === wanted || isAgain) ? found.way : { waiting: true as const }
  return { ...way, again }
}

async function wayIn(meeting: MeetingId, view: View, again: () => void): Promise<WayIn> {
  const secret = secretFromAddress()
  if (secret) {
    const { access, name } = await accessBy(meeting, secret)
    const own = accessTo(meeting, PEOPLE)
    const now = own && own.member !== access.member ? await nameOf(own) : undefined
    if (now !== undefined) {
      const answer = (become: boolean) => {
        if (become) becomeOwn(access)
        taken = undefined
        again()
      }
      return { asks: { now, other: name, answer } }
    }
    becomeOwn(access)
    if ('key' in secret) setLinkAsked(meeting)
    taken = undefined
  }
  if (view !== 'screen') {
    const access = accessTo(meeting, PEOPLE)
    return access ? { access } : { stranger: true }
  }
  const screen = accessTo(meeting, ['screen'])
  if (screen) return { access: screen }
  const key = accessTo(meeting, ['facilitator'])?.facilitatorKey
  return key ? { access: await joinWithKey(meeting, key, 'screen') } : { stranger: true }
}

/** What a link carries behind the `#`; it never stays in the address or the history. */
let taken: { path: string; secret: string } | undefined
function secretFromAddress(): { key: string } | { token: string } | undefined {
  const { hash, pathname } = window.location
  if (hash.length > 1) {
    taken = { path: pathname, secret: decoded(hash.slice(1)) }
    window.history.replaceState(window.history.state, '', pathname)
  }
  // Kept until it is used: React may run an effect twice, the address gives it only once.
  if (taken?.path !== pathname) return undefined
  return taken.secret.startsWith('key=') ? { key: taken.secret.slice(4) } : { token: taken.secret }
}

/** @returns whom a link makes of this device, and their name; nothing is kept of it yet */
async function accessBy(
  meeting: MeetingId,
  secret: { key: string } | { token: string },
): Promise<{ access: Access; name: string }> {
  const pass =
    'key' in secret ? await joinedBy(meeting, secret.key, 'facilitator') : { meeting, token: secret.token }
  const { member, role, name } = await askMeeting(pass)
  return { access: { ...pass, member, role }, name }
}

async function joinedBy(meeting: MeetingId, key: string, role: 'facilitator' | 'screen'): Promise<Access> {
  return { ...(await join({ meeting, facilitatorKey: key, role })), facilitatorKey: key }
}

async function joinWithKey(meeting: MeetingId, key: string, role: 'facilitator' | 'screen'): Promise<Access> {
  const access = await joinedBy(meeting, key, role)
  keepAccess(access)
  return access
}

/** @returns the name of who this device is, or undefined when they are not in the meeting any more */
async function nameOf(own: Access): Promise<string | undefined> {
  try {
    return (await askMeeting(own)).name
  } catch (failure) {
    const end = endOf(failure)
    const visit = recentMeetings().find(({ meeting, role }) => meeting === own.meeting && role === own.role)
    return end && isGone(end) ? undefined : (visit?.name ?? '')
  }
}

function whyNot(failure: unknown): WayIn {
  const end = endOf(failure)
  return end ? { closed: end } : { unreachable: true }
}
