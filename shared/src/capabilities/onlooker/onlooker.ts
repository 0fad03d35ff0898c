import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id } from '../../basis/fields.ts'
import type { Context } from '../../context.ts'
import {
  type Activity,
  activeMembers,
  isAtDoor,
  isFixed,
  isHere,
  type Meeting,
  type MemberId,
} from '../../meeting.ts'
import { usedNow } from '../../methods/phases.ts'
import type { Due } from '../../opening.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Capability, NOTHING } from '../capability.ts'
import { ownName } from '../people/members.ts'

/**
 * Whether somebody may look on, as it was asked of all who are here; `declined` once it stands that they will not.
 * `goal`: what they look at, where they said so and that is asked as well (visit).
 */
export type Onlooker = { id: string; member: MemberId; declined: boolean; goal?: string }

export type OnlookerState = {
  onlooker: Onlooker | null
  /** Who said yes, and who would rather not; nowhere but in memory. Of others whoever leads knows only that they answered. */
  onlookerAnswers: Record<MemberId, boolean | 'given'>
}

/** What the server states when all who are here answered; who said what is told nowhere, nor how many said so. */
export type OnlookerOutcome = { kind: 'onlooker.outcome'; activity: string; ask: string; agreed: boolean }

const kinds = {
  'onlooker.ask': { ask: id, member: id },
  'onlooker.withdraw': { ask: id },
  'onlooker.answer': { ask: id, agrees: z.boolean() },
}

/**
 * Somebody looks on once all who are here agreed (METHODS §2, D19), in every phase of every method. The outcome waits until
 * everybody answered: one that came with the first "rather not" would tell whose it was.
 */
export const onlooker: Capability<'onlooker', OnlookerState, typeof kinds, undefined, 'none'> = {
  id: 'onlooker',
  scope: 'activity',
  words: 'none',
  always: () => true,
  initial: { onlooker: null, onlookerAnswers: {} },
  records: {
    onlooker: {
      to: 'everyone',
      keep: 'ledger',
      tell: (asked) => asked && (audience.onlooker(asked) as Onlooker),
    },
    onlookerAnswers: {
      keep: 'room',
      each: {
        // Who is without a device answers through a facilitator or the wall: those know it.
        toOne: (answer, member, { viewer, meeting }) => {
          const actsFor = viewer.role === 'screen' || viewer.role === 'facilitator'
          const isSeat = actsFor && meeting.members[member]?.seat === true
          if (member === viewer.id || isSeat) return answer
          // For whom the group waits is no answer.
          return viewer.role === 'facilitator' ? 'given' : undefined
        },
      },
    },
  },
  kinds,
  live: ['onlooker.answer'],
  statements: {
    'onlooker.ask': {
      by: ['facilitator'],
      // In groups nobody is with all the others, and nobody could say yes for them.
      refuses: ({ meeting, activity }, { member }) => {
        if (activity.part || activity.groups?.state === 'apart') return 'groups.apart'
        // Where a goal is agreed first, whoever looks on says it; who waits at the door always does (METHODS M11).
        if (usedNow(activity, 'visit')?.agrees || meeting.members[member]?.role === 'visitor')
          return 'visit.goalFirst'
        return activity.onlooker?.declined === false ? 'id.taken' : undefined
      },
      judge: ({ meeting, activity }, { ask, member }) => {
        if (activity.onlooker?.id === ask) return 'id.taken'
        if (!mayLookOn(meeting, member)) return 'member.unknown'
        return { ...activity, onlooker: { id: ask, member, declined: false }, onlookerAnswers: {} }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
    'onlooker.withdraw': {
      by: ['facilitator'],
      judge: ({ activity }, { ask }) =>
        activity.onlooker?.id === ask ? withoutOnlooker(activity) : 'proposal.unknown',
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'onlooker.answer': {
      by: ['participant'],
      judge: ({ activity, actor }, { ask, agrees }) =>
        isAsked(activity, ask)
          ? { ...activity, onlookerAnswers: { ...activity.onlookerAnswers, [actor]: agrees } }
          : 'proposal.unknown',
      inverse: 'final',
      about: NOTHING,
      predict: 'own',
      live: { lives: ({ activity }, { ask }) => isAsked(activity, ask) },
    },
  },
  // Without changes it is taken up or put aside: other people may be asked then, about something else.
  roster: ({ meeting }, activity, changes) => {
    const asked = activity.onlooker
    return asked && (changes.length === 0 || !mayLookOn(meeting, asked.member))
      ? withoutOnlooker(activity)
      : activity
  },
  leave: (_scene, activity) => (activity.onlooker?.declined ? withoutOnlooker(activity) : activity),
  due: dueOnlooker,
}

/**
 * @param outcome what all who are here said together
 * @returns the activity in which nothing is asked any more, or why that is not so
 */
export function withOnlookerOutcome(
  activity: Activity,
  { ask, agreed }: OnlookerOutcome,
  { at: since }: Pick<Context, 'at'>,
): Activity | Code {
  const now = activity.onlooker
  if (!now || !isAsked(activity, ask)) return 'proposal.unknown'
  const { member, goal } = now
  const visit = goal === undefined ? activity.visit : { member, goal, since }
  return agreed
    ? withoutOnlooker({ ...activity, visit })
    : { ...activity, onlooker: { ...now, declined: true }, onlookerAnswers: {} }
}

/** @returns the meeting in which somebody looks on, as all who are here agreed */
export function withObserver(meeting: Meeting, member: MemberId): Meeting {
  const found = meeting.members[member]
  if (!found || !mayLookOn(meeting, member)) return meeting
  const now = { ...found, role: 'observer' as const, takesPart: false }
  const observer = { ...now, name: isAtDoor(found) ? ownName(meeting, now) : now.name }
  return { ...meeting, members: { ...meeting.members, [member]: observer } }
}

/** @returns whether somebody could look on: who is here or at the door on a device of their own, and leads nothing */
export function mayLookOn(meeting: Meeting, member: MemberId): boolean {
  const found = meeting.members[member]
  if (!found || found.seat || isFixed(member)) return false
  return isAtDoor(found) ? !found.gone && !found.away : found.role === 'participant' && isHere(found)
}

function isAsked({ onlooker: now }: Activity, ask: string): boolean {
  return now?.id === ask && !now.declined
}

function withoutOnlooker(activity: Activity): Activity {
  return { ...activity, onlooker: null, onlookerAnswers: {} }
}

function dueOnlooker(meeting: Meeting, activity: Activity): Due | undefined {
  const { onlooker: now, onlookerAnswers: answers } = activity
  if (!now || now.declined || !mayLookOn(meeting, now.member)) return undefined
  // Who says what they look on for has said yes.
  const asked = activeMembers(meeting).filter(({ id }) => now.goal === undefined || id !== now.member)
  // Where nobody is there is no group that could agree to anything.
  if (asked.length === 0 || asked.some(({ id }) => answers[id] === undefined)) return undefined
  const agreed = Object.values(answers).every((said) => said === true)
  return { kind: 'onlooker.outcome', activity: activity.id, ask: now.id, agreed }
}
