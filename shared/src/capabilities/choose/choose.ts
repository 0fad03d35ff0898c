import * as z from 'zod/mini'
import { id } from '../../basis/fields.ts'
import { type CardId, LIMITS } from '../../meeting.ts'
import { tableOf } from '../../methods/table.ts'
import { type Capability, NOTHING } from '../capability.ts'

export type ChooseUse = { readonly use: 'choose' }

export type ChooseState = {
  /**
   * The cards the group chose to go on with, or null before it did. As they were chosen: one may since lie in a pile,
   * or be a pile that was taken apart (harvest.ts reads it as it stands).
   */
  chosen: CardId[] | null
}

const kinds = { 'choice.set': { cards: z.array(id).check(z.maxLength(LIMITS.cards)) } }

/** What the group goes on with, after it talked about how it rated. */
export const choose: Capability<'choose', ChooseState, typeof kinds, ChooseUse, 'kept'> = {
  id: 'choose',
  scope: 'activity',
  words: 'kept',
  initial: { chosen: null },
  records: { chosen: { to: 'everyone', keep: 'ledger' } },
  kinds,
  statements: {
    'choice.set': {
      by: ['facilitator'],
      refuses: ({ activity, method }, { cards }) => {
        for (const one of cards) {
          const card = activity.cards[one]
          const refused = card?.within === null && tableOf(method).choiceRefusal?.(activity, card)
          if (refused) return refused
        }
        return undefined
      },
      judge: ({ activity }, { cards }) => {
        const chosen = [...new Set(cards)]
        const areThere = chosen.every((one) => activity.cards[one]?.within === null)
        return areThere ? { ...activity, chosen } : 'card.unknown'
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
  },
}
