import type { RandomStatements } from '../../testing/scene.ts'
import { numberOf, someCardId, someText } from '../../testing/scene.ts'
import { currentStep, stepsOf } from './sequence.ts'
import type { steps } from './steps.ts'

/** From phase to phase mostly on, now and then back, or over one. */
const LEAPS = [1, 1, 1, 1, 1, 1, 2, -1, -1, -2]

export const stepsStatements: RandomStatements<typeof steps> = {
  'phase.go': {
    often: 12,
    say: (scene) => {
      const { method, activity, chance, sense } = scene
      const all = stepsOf(method, activity.settings)
      const leap = chance.one(LEAPS) ?? 1
      const step = all[currentStep(method, activity).index + leap] ?? chance.one(all)
      const round = sense ? (step?.round ?? 0) : chance.below(4)
      const reason = chance.is(0.5) ? { reason: someText(scene, 'Geen tijd') } : {}
      return { phase: step?.phase.id ?? '', round, stamp: numberOf(scene, activity.phase.stamp), ...reason }
    },
  },
  'phase.extend': {
    often: 1,
    say: (scene) => ({
      minutes: 1 + scene.chance.below(5),
      stamp: numberOf(scene, scene.activity.phase.stamp),
    }),
  },
  'rounds.set': { often: 4, say: ({ chance }) => ({ rounds: 1 + chance.below(6) }) },
  'ask.show': {
    often: 2,
    say: (scene) => ({ text: scene.chance.is(0.7) ? someText(scene, 'Wat is hier nog niet gezegd?') : '' }),
  },
  'spotlight.set': {
    often: 1,
    say: (scene) => ({ card: scene.chance.is(0.6) ? someCardId(scene) : null }),
  },
}
