import * as z from 'zod/mini'
import { id, line, stamp } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { type Activity, LIMITS, type Member, type MemberId, takesPart } from '../../meeting.ts'
import { phaseNamed, usedIn, usedNow } from '../../methods/phases.ts'
import { type Capability, NOTHING, without } from '../capability.ts'
import { type Among, isAmong } from '../cast/cast.ts'

/** People type a text that is shown while the phase lasts, and nothing keeps (METHODS §14.13). */
export type SayUse = {
  readonly use: 'say'
  /** For one other person, whom its writer names; for everybody when absent. */
  readonly to?: 'one'
  /** Whether what was said in the phase just before goes on being shown. */
  readonly goesOn?: true
  /** Who may; everybody who takes part when absent. */
  readonly who?: Among
  /** What is typed, in the words of the method; a word or a sentence when absent. */
  readonly asks?: Words
}

/** What somebody shows, and to whom: null for everybody. */
export type LiveText = { text: string; to: MemberId | null }

export type SayState = {
  /** By who shows it. Nowhere but in the memory of the room and in its writer's notebook. */
  said: Record<MemberId, LiveText>
}

const kinds = { 'word.show': { text: line(LIMITS.word), to: z.optional(id), stamp } }

export const say: Capability<'say', SayState, typeof kinds, SayUse, 'live'> = {
  id: 'say',
  scope: 'activity',
  words: 'live',
  initial: { said: {} },
  records: {
    said: {
      keep: 'room',
      each: {
        toAll: (entry) => (entry.to === null ? entry : undefined),
        toOne: (entry, member, { viewer }) =>
          entry.to !== null && (member === viewer.id || entry.to === viewer.id) ? entry : undefined,
      },
    },
  },
  kinds,
  statements: {
    // Nobody types for another: whoever has no device speaks, and who stepped out shows nothing.
    'word.show': {
      by: ['participant'],
      judge: ({ meeting, activity, use, speaker, actor }, { text, to = null, stamp: at }) => {
        if (actor !== speaker.id) return 'role.notAllowed'
        if (speaker.away || !isAmong(activity, use.who, actor)) return 'statement.notAllowed'
        if (!isOfThisPhase(activity, at)) return 'phase.moved'
        if (text === '') return { ...activity, said: without(activity.said, actor) }
        if ((use.to === 'one') !== (to !== null)) return 'statement.invalid'
        if (to !== null && (to === actor || !isHere(meeting.members[to]))) return 'member.unknown'
        return { ...activity, said: { ...activity.said, [actor]: { text, to } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
      live: {
        lives: ({ meeting, activity, speaker }, { text, stamp: at }) =>
          text !== '' &&
          meeting.current === activity.id &&
          isHere(meeting.members[speaker]) &&
          mayShow(activity, speaker) &&
          isOfThisPhase(activity, at),
      },
    },
  },
  leave: ({ method }, activity) =>
    usedIn(phaseNamed(method, activity.phase.id), 'say')?.goesOn ? activity : silent(activity),
  roster: ({ meeting }, activity, changes) => {
    if (meeting.current !== activity.id) return silent(activity)
    return changes.reduce(
      (after, { member, is }) => (is === 'gone' || is === 'aside' ? withoutWordOf(after, member) : after),
      activity,
    )
  },
}

function isHere(member: Member | undefined): boolean {
  return member !== undefined && takesPart(member) && !member.away
}

/** Whether this person may show something in the phase an activity is in. */
function mayShow(activity: Activity, member: MemberId): boolean {
  const use = usedNow(activity, 'say')
  return use !== undefined && isAmong(activity, use.who, member)
}

/** Whether what was said at this stamp is shown in the phase an activity is in. */
function isOfThisPhase(activity: Activity, at: number): boolean {
  const { stamp: now } = activity.phase
  return at === now || (usedNow(activity, 'say')?.goesOn === true && at === now - 1)
}

function silent(activity: Activity): Activity {
  return Object.keys(activity.said).length === 0 ? activity : { ...activity, said: {} }
}

/** What somebody shows is gone, and what was for them alone. */
function withoutWordOf(activity: Activity, member: MemberId): Activity {
  const { said } = activity
  const left = Object.entries(without(said, member)).filter(([, { to }]) => to !== member)
  return left.length === Object.keys(said).length ? activity : { ...activity, said: Object.fromEntries(left) }
}
