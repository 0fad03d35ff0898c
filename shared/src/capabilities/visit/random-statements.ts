import { type RandomStatements, someText } from '../../testing/scene.ts'
import type { visit } from './visit.ts'

export const visitStatements: RandomStatements<typeof visit> = {
  'visit.propose': {
    often: 6,
    say: (scene) => ({
      ask: scene.chance.id(),
      goal: scene.sense ? someText(scene, 'Kijken hoe we doorvragen') : '',
    }),
  },
}
