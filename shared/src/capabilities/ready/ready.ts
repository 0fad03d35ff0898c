import * as z from 'zod/mini'
import type { Words } from '../../basis/words.ts'
import { type Activity, activeMembers, type Meeting, type MemberId } from '../../meeting.ts'
import { usedNow } from '../../methods/phases.ts'
import { type Capability, NOTHING, without } from '../capability.ts'

export type ReadyUse = {
  readonly use: 'ready'
  /** What people agree to by saying so; that they are done with writing when absent. */
  readonly agrees?: Words
}

export type ReadyState = {
  /**
   * Members who said they are ready in this phase; who they are is in `ready`. Who steps out stays counted, in a view at
   * most as many as are here: else the count would tell on them.
   */
  readyCount: number
  ready: Record<MemberId, true>
}

/**
 * What the server states when something was typed while everybody was ready, and nobody knows what else is still to come:
 * after a restart devices come back one by one. Everybody says anew when they are.
 */
export type ReadyAgain = { kind: 'ready.again'; activity: string }

const kinds = { 'ready.set': { ready: z.boolean() } }

/** People say that they are ready; all may know only how many are, and done and passed look the same. */
export const ready: Capability<'ready', ReadyState, typeof kinds, ReadyUse, 'none'> = {
  id: 'ready',
  scope: 'activity',
  words: 'none',
  initial: { readyCount: 0, ready: {} },
  records: {
    readyCount: {
      to: 'everyone',
      keep: 'ledger',
      // How many are ready, but not whether somebody who stepped out was (METHODS §14.1).
      tell: (count, { here }) => Math.min(count, here),
    },
    ready: {
      keep: 'ledger',
      each: {
        toOne: (entry, member, { viewer, meeting }) => {
          const actsFor = viewer.role === 'screen' && meeting.members[member]?.seat === true
          return member === viewer.id || actsFor || viewer.role === 'facilitator' ? entry : undefined
        },
      },
    },
  },
  kinds,
  statements: {
    'ready.set': {
      by: ['participant'],
      judge: ({ activity, actor }, said) => withReady(activity, actor, said.ready),
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  leave: (_scene, activity) => withNobodyReady(activity),
  isDone: ({ meeting }, activity) => activity.readyCount > 0 && stillWriting(meeting, activity) === 0,
}

/** @returns how many of those who are here are not ready, for a facilitator, who knows who is; the count stands for them all */
export function stillWriting(meeting: Meeting, { ready: saidSo }: Activity): number {
  return activeMembers(meeting).filter((member) => !saidSo[member.id]).length
}

/**
 * @returns whether somebody is a school leader whom others still come before: they write last, where people say when they
 * are done (METHODS D20)
 */
export function writesLater(meeting: Meeting, activity: Activity, member: MemberId): boolean {
  if (meeting.members[member]?.role !== 'schoolLeader' || !usedNow(activity, 'ready')) return false
  const others = activeMembers(meeting).filter(({ role }) => role !== 'schoolLeader').length
  // Who exactly is ready a school leader does not know; their own word is not one of the others'.
  return activity.readyCount - (activity.ready[member] ? 1 : 0) < others
}

/** @returns an activity in which nobody said yet that they are ready */
export function withNobodyReady(activity: Activity): Activity {
  return { ...activity, ready: {}, readyCount: 0 }
}

function withReady(activity: Activity, member: MemberId, isReady: boolean): Activity {
  const was = activity.ready[member] === true
  if (was === isReady) return activity
  return {
    ...activity,
    ready: isReady
      ? { ...activity.ready, [member]: true }
      : (without(activity.ready, member) as Record<string, true>),
    readyCount: activity.readyCount + (isReady ? 1 : -1),
  }
}
