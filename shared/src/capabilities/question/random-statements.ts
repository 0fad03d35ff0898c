import { type RandomStatements, someText } from '../../testing/scene.ts'
import type { question } from './question.ts'

export const questionStatements: RandomStatements<typeof question> = {
  'question.set': {
    often: 1,
    say: (scene) => ({ question: scene.sense ? someText(scene, 'Vraag') : '' }),
  },
}
