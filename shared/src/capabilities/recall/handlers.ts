import { earlierSteps } from '../../methods/steps-setting.ts'
import { type BroughtHandlers, HANDS, NOTHING } from '../capability.ts'
import type { RecallUse, recall } from './recall.ts'

export const recallHandlers: BroughtHandlers<'recall', typeof recall.kinds, RecallUse> = {
  of: 'recall',
  statements: {
    'step.done': {
      by: HANDS,
      judge: ({ activity }, { step, done }) => {
        if (step >= earlierSteps(activity.settings).length) return 'item.unknown'
        const others = activity.stepsDone.filter((one) => one !== step)
        return {
          ...activity,
          stepsDone: done ? [...others, step].sort((one, other) => one - other) : others,
        }
      },
      // The same tick, once more, takes it away.
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
}
