import { LEDGER_VERSION } from './ledger.ts'
import type { Action, Activity, Card, Meeting, Move, Poll } from './meeting.ts'

/** What each version of the ledger did not know yet, as a meeting folded by it has it. */
type Activity1 = Omit<
  Activity,
  'order' | 'opened' | 'chosen' | 'dealt' | 'marks' | 'marked' | 'poll' | 'cards' | 'moves' | 'actions'
> & {
  poll: Omit<Poll, 'kind' | 'perCard'> | null
  cards: Record<string, Omit<Card, 'colour' | 'details' | 'came' | 'touched'>>
  moves: Record<string, Omit<Move, 'turn'>>
  actions: Record<string, Omit<Action, 'across'>>
}
export type Meeting1 = Omit<Meeting, 'activities'> & { activities: Record<string, Activity1> }

/**
 * Brings a folded meeting of an older version along.
 * @param version of the program that folded it, from 1 to LEDGER_VERSION
 * @returns the meeting as this version would have folded it, but for whose hand touched a card last: nobody undoes that
 * @throws RangeError for a version this program does not know
 */
export function migrated(meeting: unknown, version: number): Meeting {
  switch (version) {
    case 1:
      return fromVersion1(meeting as Meeting1)
    case LEDGER_VERSION:
      return meeting as Meeting
    default:
      throw new RangeError(`a meeting of version ${version}`)
  }
}

/** Version 1 knew one method only: no drawing, no colours, no questions about cards, one way to weigh, moves by turns. */
function fromVersion1({ activities, ...meeting }: Meeting1): Meeting {
  const all = Object.values(activities).map((activity, order): [string, Activity] => [
    activity.id,
    {
      ...activity,
      order,
      opened: activity.id === meeting.current || activity.phase.stamp > 1,
      chosen: null,
      dealt: null,
      marks: {},
      marked: 0,
      poll: activity.poll && { ...activity.poll, kind: 'core', perCard: null },
      cards: each(activity.cards, (card) => ({ ...card, colour: 0, details: {}, came: null, touched: '' })),
      // Which turn it was is not known; that it was one is what counts.
      moves: each(activity.moves, (move) => ({ ...move, turn: 1 })),
      actions: each(activity.actions, (action) => ({ ...action, across: '' })),
    },
  ])
  return { ...meeting, activities: Object.fromEntries(all) }
}

function each<A, B>(records: Record<string, A>, change: (record: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]))
}
