import { id, line } from '../../basis/fields.ts'
import { LIMITS, type Move } from '../../meeting.ts'
import { type Capability, NOTHING, type Who } from '../capability.ts'
import { isMaker } from '../ids.ts'

/** Whoever moved a card may say why, afterwards; participants unless said otherwise. */
export type ReasonsUse = { readonly use: 'reasons'; readonly by?: readonly Who[] }

export type ReasonsState = { moves: Record<string, Move> }

const kinds = { 'move.note': { move: id, note: line(LIMITS.note) } }

export const reasons: Capability<'reasons', ReasonsState, typeof kinds, ReasonsUse, 'words'> = {
  id: 'reasons',
  scope: 'activity',
  keeps: 'words',
  initial: { moves: {} },
  records: { moves: { each: 'everyone', keep: 'ledger' } },
  kinds,
  statements: {
    'move.note': {
      by: ({ by }) => by ?? ['participant'],
      judge: ({ activity, actor }, { move, note }) => {
        const found = activity.moves[move]
        if (!found) return 'card.unknown'
        if (!isMaker(activity.makers[move], actor)) return 'card.notYours'
        return { ...activity, moves: { ...activity.moves, [move]: { ...found, note } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
  },
}
