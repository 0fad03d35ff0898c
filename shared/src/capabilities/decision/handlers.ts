import { type BroughtHandlers, NOTHING } from '../capability.ts'
import type { DecisionUse, decision } from './decision.ts'

export const decisionHandlers: BroughtHandlers<'decision', typeof decision.kinds, DecisionUse> = {
  of: 'decision',
  statements: {
    'decision.word': {
      by: ['participant', 'facilitator'],
      judge: ({ activity }, { reason, value, worry }) => {
        const isBare = !reason && !value && !worry
        return { ...activity, decision: isBare ? null : { reason, value, worry } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  // METHODS M14: a decision has its reason, and a value it belongs to.
  isDone: (_scene, { decision: said }) => Boolean(said?.reason && said.value),
}
