import { earlierSteps } from '../../methods/steps-setting.ts'
import type { RandomStatements } from '../../testing/scene.ts'
import type { recall } from './recall.ts'

export const recallStatements: RandomStatements<typeof recall> = {
  'step.done': {
    often: 4,
    say: ({ activity, chance, sense }) => ({
      step: chance.below(sense ? Math.max(1, earlierSteps(activity.settings).length) : 12),
      done: chance.is(0.7),
    }),
  },
}
