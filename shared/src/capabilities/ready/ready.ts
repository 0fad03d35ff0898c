import { z } from 'zod'
import { type Activity, activeMembers, type MemberId } from '../../meeting.ts'
import { type Capability, NOTHING, without } from '../capability.ts'

export type ReadyUse = { readonly use: 'ready' }

export type ReadyState = {
  /** Members who said they are ready in this phase; who they are is in `ready`. */
  readyCount: number
  ready: Record<MemberId, true>
}

const kinds = { 'ready.set': { ready: z.boolean() } }

/** People say that they are ready; all may know only how many are, and done and passed look the same. */
export const ready: Capability<'ready', ReadyState, typeof kinds, ReadyUse, 'nothing'> = {
  id: 'ready',
  scope: 'activity',
  keeps: 'nothing',
  initial: { readyCount: 0, ready: {} },
  records: {
    readyCount: { to: 'everyone', keep: 'ledger' },
    ready: {
      keep: 'ledger',
      each: (entry, member, { viewer, meeting }) => {
        const actsFor = viewer.role === 'screen' && meeting.members[member]?.seat === true
        return member === viewer.id || actsFor || viewer.role === 'facilitator' ? entry : undefined
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
  leave: (_scene, activity) => ({ ...activity, ready: {}, readyCount: 0 }),
  // Nothing waits for somebody who is away, or no longer takes part (METHODS §14.7).
  roster: (_scene, activity, changes) =>
    changes
      .filter(({ is }) => is === 'gone' || is === 'aside')
      .reduce((table, { member }) => withReady(table, member, false), activity),
  isDone: ({ meeting }, { readyCount }) => readyCount > 0 && readyCount >= activeMembers(meeting).length,
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
