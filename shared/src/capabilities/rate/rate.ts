import {
  type Activity,
  ANSWERS,
  type Answer,
  activeMembers,
  type Ballot,
  CONSENT,
  type Consent,
  LIMITS,
  looseCards,
  type Meeting,
  type MemberId,
  type Poll,
} from '../../meeting.ts'
import type { Method, Phase } from '../../methods/method.ts'
import { phaseOf } from '../../permission.ts'
import type { ActivityHandlers } from '../handler.ts'

type WeighingKinds = 'core.propose' | 'poll.open' | 'ballot.cast' | 'poll.close' | 'choice.set'

export const handlers: Pick<ActivityHandlers, WeighingKinds> = {
  // As with a phase: of two devices proposing at once one is heard, and no ballots are lost to the other.
  'core.propose': ({ activity }, { cards, poll: before }) => {
    if (before !== (activity.poll?.number ?? 0)) return 'ballot.moved'
    const ids = [...new Set(cards)]
    if (ids.length > LIMITS.core) return 'core.tooMany'
    if (!ids.every((id) => activity.cards[id]?.within === null)) return 'card.unknown'
    return opened(activity, 'core', ids)
  },

  'poll.open': ({ activity, method }, { poll: before }) => {
    const phase = phaseOf(activity)
    if (!phase?.poll) return 'statement.notAllowed'
    if (before !== (activity.poll?.number ?? 0)) return 'ballot.moved'
    return opened(activity, phase.poll, pollCards(activity, method))
  },

  'ballot.cast': ({ meeting, activity, method, actor }, { ballot, poll }) => {
    const now = activity.poll
    if (!now) return 'ballot.closed'
    if (now.number !== poll) return 'ballot.moved'
    if (!now.open) return 'ballot.closed'
    const refused = typeof ballot === 'string' ? undefined : answersRefusal(activity, method, now, ballot)
    if (refused) return refused
    if (ballot !== 'pass' && (now.kind === 'core') !== (typeof ballot === 'string'))
      return 'statement.invalid'
    const cast = now.cast + (activity.ballots[actor] ? 0 : 1)
    const ballots = { ...activity.ballots, [actor]: ballot }
    return closeWhenAnswered(meeting, { ...activity, ballots, poll: { ...now, cast } })
  },

  'poll.close': ({ meeting, activity }, { poll }) => {
    const now = activity.poll
    if (!now?.open) return 'ballot.closed'
    if (now.number !== poll) return 'ballot.moved'
    return close(meeting, activity, now)
  },

  // What the group goes on with, after it talked about how it weighed.
  'choice.set': ({ activity, method }, { cards }) => {
    const chosen = [...new Set(cards)]
    for (const id of chosen) {
      const card = activity.cards[id]
      if (card?.within !== null) return 'card.unknown'
      const refused = method.choiceRefusal?.(activity, card)
      if (refused) return refused
    }
    return { ...activity, chosen }
  },
}

/** A phase that asks about cards opens its poll by itself, unless all of them were already asked about. */
export function withPoll(activity: Activity, method: Method, phase: Phase): Activity {
  if (!phase.poll) return activity
  const cards = pollCards(activity, method)
  const before = activity.poll
  const isSame =
    before?.kind === phase.poll && cards.length > 0 && cards.every((id) => before.cards.includes(id))
  return isSame ? activity : opened(activity, phase.poll, cards)
}

function pollCards(activity: Activity, method: Method): string[] {
  const asked = method.pollCards?.(activity) ?? looseCards(activity).filter((card) => !card.parked)
  return asked.map((card) => card.id)
}

function opened(activity: Activity, kind: Poll['kind'], cards: string[]): Activity {
  const number = (activity.poll?.number ?? 0) + 1
  const poll: Poll = { number, kind, cards, open: true, cast: 0, tally: null, perCard: null }
  return { ...activity, poll, ballots: {} }
}

/** Consent is asked about every card, or cards are picked: so many in each zone. */
function answersRefusal(activity: Activity, method: Method, poll: Poll, answers: Record<string, Answer>) {
  const ids = Object.keys(answers)
  if (!ids.every((id) => poll.cards.includes(id))) return 'card.unknown'
  const isPick = poll.kind === 'pick'
  if (ids.some((id) => (answers[id] === 'pick') !== isPick)) return 'statement.invalid'
  if (!isPick) return undefined
  const most = method.picksEach?.(activity.settings) ?? LIMITS.core
  const perZone = new Map<string, number>()
  for (const id of ids) {
    const zone = activity.cards[id]?.zone ?? ''
    perZone.set(zone, (perZone.get(zone) ?? 0) + 1)
  }
  return [...perZone.values()].some((count) => count > most) ? 'pick.tooMany' : undefined
}

/**
 * Closes a poll that waits for nobody any more. Not on a view, where only one's own ballot is known: there the
 * counts are left to the referee.
 */
export function closeWhenAnswered(meeting: Meeting, activity: Activity): Activity {
  const { poll, ballots } = activity
  if (!poll?.open || poll.cast === 0) return activity
  return activeMembers(meeting).every((member) => ballots[member.id] !== undefined)
    ? close(meeting, activity, poll)
    : activity
}

/** METHODS §14.5: counts only, and for small groups not even those: they talk instead. */
function close(meeting: Meeting, activity: Activity, poll: Poll): Activity {
  const closed: Poll = { ...poll, open: false }
  const answers = Object.entries(activity.ballots).filter(([, ballot]) => isAnswer(ballot))
  if (handsOf(meeting, answers) < LIMITS.spread) return { ...activity, poll: closed }
  return {
    ...activity,
    poll:
      poll.kind === 'core'
        ? { ...closed, tally: tallyOf(answers) }
        : { ...closed, perCard: perCardOf(meeting, poll, answers) },
  }
}

/** Who answered what. */
type Answers = readonly (readonly [MemberId, Ballot])[]

/**
 * How many hands answered. What a facilitator or the screen answers for people without a device is known to whoever
 * does so: however many they are, together they are one hand, and none besides a facilitator's own answer.
 */
function handsOf(meeting: Meeting, answers: Answers): number {
  const members = answers.map(([id]) => meeting.members[id])
  const themselves = members.filter((member) => !member?.seat)
  const isKnown =
    themselves.length === members.length || themselves.some((one) => one?.role === 'facilitator')
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
