import { METHODS } from '../../methods/all.ts'
import { type RandomStatements, someId, someText } from '../../testing/scene.ts'
import type { agenda } from './agenda.ts'

export const agendaStatements: RandomStatements<typeof agenda> = {
  'agenda.add': {
    often: 1,
    say: (scene) => ({
      added: scene.chance.id(),
      method: scene.chance.one(METHODS)?.id ?? '',
      question: someText(scene, 'Vraag'),
      settings: scene.sense ? {} : { cards: scene.chance.below(1000) },
    }),
  },
  'agenda.go': { often: 1, say: (scene) => ({ to: someId(scene, scene.meeting.activities) }) },
}
