import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import { LIMITS, type Move } from '../../meeting.ts'
import { type Capability, NOTHING, type Who } from '../capability.ts'
import { isAnyOf } from '../cards/cards.ts'
import { isMaker } from '../ids.ts'
import { telling } from '../turns/telling.ts'

/** Whoever moved a card may say why, afterwards; participants unless said otherwise. */
export type ReasonsUse = { readonly use: 'reasons'; readonly by?: readonly Who[] }

export type ReasonsState = { moves: Record<string, Move> }

/** A move of somebody else, of which only the reason is known. */
const UNKNOWN: Move = {
  id: '',
  card: '',
  note: '',
  round: 0,
  turn: 0,
  from: '',
  to: '',
  fromX: 0,
  fromY: 0,
  at: 0,
}

const kinds = { 'move.note': { move: id, note: line(LIMITS.note) } }

export const reasons: Capability<'reasons', ReasonsState, typeof kinds, ReasonsUse, 'kept'> = {
  id: 'reasons',
  scope: 'activity',
  words: 'kept',
  initial: { moves: {} },
  // That a card was moved shows on the board; who moved it shows nowhere. So all read the reasons, and nothing with
  // which one could be lined up with a turn; of a move without a reason, which would tell how many hands there were,
  // only its maker knows.
  records: {
    moves: {
      keep: 'ledger',
      each: {
        toAll: (move) => (move.note === '' ? undefined : audience.reason(move)),
        toOne: (move, id, { viewer, activity }) =>
          isAnyOf(activity.makers[id], viewer.id) ? audience.ownMove(move) : undefined,
        unordered: true,
        whole: (known) => ({ ...UNKNOWN, ...known }),
      },
    },
  },
  kinds,
  statements: {
    'move.note': {
      by: ({ by }) => by ?? ['participant'],
      judge: ({ method, activity, actor }, { move, note }) => {
        const found = activity.moves[move]
        // Whether somebody else made a move of this name is not for the speaker to know.
        if (!found || !isMaker(activity.makers[move], actor)) return 'card.notYours'
        const noted = { ...activity, moves: { ...activity.moves, [move]: { ...found, note } } }
        const { turn } = activity
        if (!turn?.laid || turn.number !== found.turn) return noted
        return { ...noted, turn: { ...turn, laid: telling(method, activity, turn.laid, note) } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
  },
}
