import { type RandomStatements, someText } from '../../testing/scene.ts'
import type { decision } from './decision.ts'

export const decisionStatements: RandomStatements<typeof decision> = {
  'decision.word': {
    often: 3,
    say: (scene) => ({
      reason: scene.chance.is(0.8) ? someText(scene, 'Omdat') : '',
      value: scene.chance.is(0.6) ? someText(scene, 'Waarde') : '',
      worry: scene.chance.is(0.3) ? someText(scene, 'Maar') : '',
    }),
  },
}
