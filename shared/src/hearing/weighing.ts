import {
  type Activity,
  activeMembers,
  CONSENT,
  type Consent,
  LIMITS,
  type Meeting,
  type Poll,
} from '../meeting.ts'
import type { ActivityHandlers } from './hearing.ts'

type WeighingKinds = 'core.propose' | 'ballot.cast' | 'poll.close'

export const handlers: Pick<ActivityHandlers, WeighingKinds> = {
  // As with a phase: of two devices proposing at once one is heard, and no ballots are lost to the other.
  'core.propose': ({ activity }, { cards, poll: before }) => {
    if (before !== (activity.poll?.number ?? 0)) return 'ballot.moved'
    const ids = [...new Set(cards)]
    if (ids.length > LIMITS.core) return 'core.tooMany'
    if (!ids.every((id) => activity.cards[id]?.within === null)) return 'card.unknown'
    const poll: Poll = {
      number: before + 1,
      cards: ids,
      open: true,
      cast: 0,
      tally: null,
    }
    return { ...activity, poll, ballots: {} }
  },

  'ballot.cast': ({ meeting, activity, actor }, { ballot, poll }) => {
    const now = activity.poll
    if (!now) return 'ballot.closed'
    if (now.number !== poll) return 'ballot.moved'
    if (!now.open) return 'ballot.closed'
    const cast = now.cast + (activity.ballots[actor] ? 0 : 1)
    const ballots = { ...activity.ballots, [actor]: ballot }
    return closeWhenAnswered(meeting, { ...activity, ballots, poll: { ...now, cast } })
  },

  'poll.close': ({ activity }, { poll }) => {
    const now = activity.poll
    if (!now?.open) return 'ballot.closed'
    if (now.number !== poll) return 'ballot.moved'
    return close(activity, now)
  },
}

/**
 * Closes a poll that waits for nobody any more. Not on a view, where only one's own ballot is known: there the
 * counts are left to the referee.
 */
export function closeWhenAnswered(meeting: Meeting, activity: Activity): Activity {
  const { poll, ballots } = activity
  if (!poll?.open || poll.cast === 0) return activity
  return activeMembers(meeting).every((member) => ballots[member.id] !== undefined)
    ? close(activity, poll)
    : activity
}

/** METHODS §14.5: counts only, and for small groups not even those: they talk instead. */
function close(activity: Activity, poll: Poll): Activity {
  const answers = Object.values(activity.ballots).filter((ballot): ballot is Consent => ballot !== 'pass')
  if (answers.length < LIMITS.spread) return { ...activity, poll: { ...poll, open: false } }
  const tally = Object.fromEntries(
    CONSENT.map((choice) => [choice, answers.filter((answer) => answer === choice).length]),
  ) as Record<Consent, number>
  return { ...activity, poll: { ...poll, open: false, tally } }
}
