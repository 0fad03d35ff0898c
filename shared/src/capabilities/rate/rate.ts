import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, ids, stamp } from '../../basis/fields.ts'
import {
  type Activity,
  ANSWERS,
  type Answer,
  activeMembers,
  type Ballot,
  type Card,
  CONSENT,
  type Consent,
  LIMITS,
  looseCards,
  type Meeting,
  type MemberId,
  type Poll,
  type PollKind,
  type Settings,
} from '../../meeting.ts'
import type { Due } from '../../opening.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Capability, NOTHING, type Who } from '../capability.ts'

/** Everybody weighs in private; then all see how the group weighed, and nobody how anybody did. */
export type RateUse = {
  readonly use: 'rate'
  readonly asks: PollKind
  /** The cards it asks about; the loose ones that are not parked when absent. */
  cards?(activity: Activity): Card[]
  /** How many cards of one zone somebody may pick. */
  most?(settings: Settings): number
}

/** How a group weighed, as all may know it. */
export type Outcome = Pick<Poll, 'cast' | 'tally' | 'perCard'>

export type RateState = {
  poll: Poll | null
  /** What each answered; nowhere but in memory, and gone with the outcome. */
  ballots: Record<MemberId, Ballot>
}

const kinds = {
  'core.propose': { cards: ids(LIMITS.cards), poll: stamp },
  'poll.open': { poll: stamp },
  'ballot.cast': {
    ballot: z.union([z.enum([...CONSENT, 'pass']), z.record(id, z.enum(ANSWERS))]),
    poll: stamp,
  },
  'poll.close': { poll: stamp },
}

const facilitator: readonly Who[] = ['facilitator']

export const rate: Capability<'rate', RateState, typeof kinds, RateUse, 'words'> = {
  id: 'rate',
  scope: 'activity',
  keeps: 'words',
  initial: { poll: null, ballots: {} },
  records: {
    poll: { to: 'everyone', keep: 'ledger', tell: (poll) => poll && (audience.poll(poll) as Poll) },
    ballots: {
      keep: 'room',
      each: {
        toOne: (ballot, member, { viewer }) => (member === viewer.id ? (ballot as object) : undefined),
      },
    },
  },
  kinds,
  statements: {
    // As with a phase: of two devices proposing at once one is heard, and no ballots are lost to the other.
    'core.propose': {
      by: ({ asks }) => (asks === 'core' ? facilitator : []),
      judge: ({ activity }, { cards, poll: before }) => {
        if (before !== (activity.poll?.number ?? 0)) return 'ballot.moved'
        const core = [...new Set(cards)]
        if (core.length > LIMITS.core) return 'core.tooMany'
        if (!core.every((one) => activity.cards[one]?.within === null)) return 'card.unknown'
        return opened(activity, 'core', core)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    'poll.open': {
      by: ({ asks }) => (asks === 'core' ? [] : facilitator),
      judge: ({ activity, use }, { poll: before }) => {
        if (before !== (activity.poll?.number ?? 0)) return 'ballot.moved'
        return opened(activity, use.asks, askedAbout(activity, use))
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    'ballot.cast': {
      by: ['participant'],
      judge: ({ activity, use, actor }, { ballot, poll }) => {
        const now = activity.poll
        if (!now) return 'ballot.closed'
        if (now.number !== poll) return 'ballot.moved'
        if (!now.open) return 'ballot.closed'
        const refused = typeof ballot === 'string' ? undefined : answersRefusal(activity, use, now, ballot)
        if (refused) return refused
        if (ballot !== 'pass' && (now.kind === 'core') !== (typeof ballot === 'string'))
          return 'statement.invalid'
        const cast = now.cast + (activity.ballots[actor] ? 0 : 1)
        const ballots = { ...activity.ballots, [actor]: ballot }
        return { ...activity, ballots, poll: { ...now, cast } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'own',
      live: { lives: ({ activity: { poll: now } }, { poll }) => now?.open === true && now.number === poll },
    },
    'poll.close': {
      by: facilitator,
      judge: ({ activity }, { poll }) => {
        const now = activity.poll
        if (!now?.open) return 'ballot.closed'
        if (now.number !== poll) return 'ballot.moved'
        return { ...activity, poll: { ...now, open: false } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
  },
  enter: opens,
  // How many have answered is known to who is there, and to nobody afterwards.
  durable: (activity) =>
    activity.poll?.open ? { ...activity, poll: { ...activity.poll, cast: 0 } } : activity,
  due: dueOutcome,
  isDone: (_scene, { poll }) => poll !== null && !poll.open,
}

/** Where cards are asked about it opens by itself, unless all of them were already asked about. */
function opens(_scene: unknown, activity: Activity, use: RateUse): Activity {
  if (use.asks === 'core') return activity
  const cards = askedAbout(activity, use)
  const before = activity.poll
  const isSame =
    before?.kind === use.asks && cards.length > 0 && cards.every((card) => before.cards.includes(card))
  return isSame ? activity : opened(activity, use.asks, cards)
}

function askedAbout(activity: Activity, use: RateUse): string[] {
  const asked = use.cards?.(activity) ?? looseCards(activity).filter((card) => !card.parked)
  return asked.map((card) => card.id)
}

function opened(activity: Activity, kind: Poll['kind'], cards: string[]): Activity {
  const number = (activity.poll?.number ?? 0) + 1
  const poll: Poll = { number, kind, cards, open: true, cast: 0, tally: null, perCard: null }
  return { ...activity, poll, ballots: {} }
}

/** Consent is asked about every card, or cards are picked: so many in each zone. */
function answersRefusal(activity: Activity, use: RateUse, poll: Poll, answers: Record<string, Answer>) {
  const ids = Object.keys(answers)
  if (!ids.every((id) => poll.cards.includes(id))) return 'card.unknown'
  const isPick = poll.kind === 'pick'
  if (ids.some((id) => (answers[id] === 'pick') !== isPick)) return 'statement.invalid'
  if (!isPick) return undefined
  const most = use.most?.(activity.settings) ?? LIMITS.core
  const perZone = new Map<string, number>()
  for (const id of ids) {
    const zone = activity.cards[id]?.zone ?? ''
    perZone.set(zone, (perZone.get(zone) ?? 0) + 1)
  }
  return [...perZone.values()].some((count) => count > most) ? 'pick.tooMany' : undefined
}

/** Whether everybody here has answered; on a view, where only one's own answer is known, nobody can tell. */
function isAnswered(meeting: Meeting, { ballots }: Activity): boolean {
  return activeMembers(meeting).every((member) => ballots[member.id] !== undefined)
}

/**
 * A rating that is closed, or waits for nobody any more, has an outcome: counts, and for small groups not even those
 * (METHODS §14.5). With it the single answers are gone.
 */
function dueOutcome(meeting: Meeting, activity: Activity): Due | undefined {
  const { id: about, poll, ballots } = activity
  if (!poll || Object.keys(ballots).length === 0) return undefined
  if (poll.open && !isAnswered(meeting, activity)) return undefined
  return { kind: 'rating.outcome', activity: about, poll: poll.number, ...outcomeOf(meeting, activity, poll) }
}

function outcomeOf(meeting: Meeting, activity: Activity, poll: Poll): Outcome {
  const cast = Object.keys(activity.ballots).length
  const answers = Object.entries(activity.ballots).filter(([, ballot]) => isAnswer(ballot))
  if (handsOf(meeting, answers) < LIMITS.spread) return { cast, tally: null, perCard: null }
  return poll.kind === 'core'
    ? { cast, tally: tallyOf(answers), perCard: null }
    : { cast, tally: null, perCard: perCardOf(meeting, poll, answers) }
}

/** @returns an activity with the outcome of its rating, or why it has none */
export function withOutcome(
  activity: Activity,
  { poll: number, cast, tally, perCard }: Due,
): Activity | Code {
  const { poll } = activity
  if (poll?.number !== number) return 'ballot.moved'
  return { ...activity, poll: { ...poll, open: false, cast, tally, perCard }, ballots: {} }
}

/** Who answered what. */
type Answers = readonly (readonly [MemberId, Ballot])[]

/**
 * How many hands answered. What a facilitator or the screen answers for people without a device is known to whoever
 * does so: however many they are, together they are one hand, and none besides a facilitator's own answer. Whoever left
 * so long ago that nobody remembers them may have been one of those.
 */
function handsOf(meeting: Meeting, answers: Answers): number {
  const themselves = answers.flatMap(([id]) => {
    const member = meeting.members[id]
    return member && !member.seat ? [member] : []
  })
  const isKnown =
    themselves.length === answers.length || themselves.some(({ role }) => role === 'facilitator')
  return themselves.length + (isKnown ? 0 : 1)
}

/** A ballot that says nothing of any card is a pass as well. */
function isAnswer(ballot: Ballot): boolean {
  return typeof ballot === 'string' ? ballot !== 'pass' : Object.keys(ballot).length > 0
}

function tallyOf(answers: Answers): Record<Consent, number> {
  return Object.fromEntries(
    CONSENT.map((choice) => [choice, answers.filter(([, answer]) => answer === choice).length]),
  ) as Record<Consent, number>
}

/** Of a card that fewer answered about nothing is shown; who picks answers about all of them. */
function perCardOf(meeting: Meeting, poll: Poll, answers: Answers): NonNullable<Poll['perCard']> {
  const countsOf = (card: string) => {
    const choiceOf = (ballot: Ballot) => (typeof ballot === 'object' ? ballot[card] : undefined)
    const about = poll.kind === 'pick' ? answers : answers.filter(([, ballot]) => choiceOf(ballot))
    if (handsOf(meeting, about) < LIMITS.spread) return {}
    return Object.fromEntries(
      ANSWERS.map(
        (choice) => [choice, answers.filter(([, ballot]) => choiceOf(ballot) === choice).length] as const,
      ).filter(([, count]) => count > 0),
    )
  }
  return Object.fromEntries(poll.cards.map((card) => [card, countsOf(card)]))
}
