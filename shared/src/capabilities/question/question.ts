import { line } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import { type Capability, NOTHING, type Stateless, type Who } from '../capability.ts'

/** The question the activity is about may be worded anew; by the facilitator unless said otherwise. */
export type QuestionUse = { readonly use: 'question'; readonly by?: readonly Who[] }

const kinds = { 'question.set': { question: line(LIMITS.question) } }

export const question: Capability<'question', Stateless, typeof kinds, QuestionUse, 'none'> = {
  id: 'question',
  scope: 'activity',
  words: 'none',
  initial: {},
  records: {},
  kinds,
  statements: {
    'question.set': {
      by: ({ by }) => by ?? ['facilitator'],
      judge: ({ activity }, said) =>
        said.question ? { ...activity, question: said.question } : 'card.empty',
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
  },
}
