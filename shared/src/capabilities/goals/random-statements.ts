import { type RandomStatements, someId, someText } from '../../testing/scene.ts'
import type { goals } from './goals.ts'

export const goalsStatements: RandomStatements<typeof goals> = {
  'goal.set': {
    often: 3,
    say: (scene) => ({
      goal: scene.chance.is(0.3) ? someId(scene, scene.activity.goals) : scene.chance.id(),
      text: scene.sense ? someText(scene, 'Doel') : '',
    }),
  },
  'goal.remove': { often: 1, say: (scene) => ({ goal: someId(scene, scene.activity.goals) }) },
}
