import { type RandomStatements, someText } from '../../testing/scene.ts'
import { LEARNING_SOURCES, type source } from './source.ts'

export const sourceStatements: RandomStatements<typeof source> = {
  'source.name': {
    often: 2,
    say: (scene) => ({
      from: scene.chance.one(LEARNING_SOURCES)?.id ?? 'theory',
      who: scene.chance.is(0.8) ? someText(scene, 'Wie') : '',
      what: scene.chance.is(0.5) ? someText(scene, 'Wat') : '',
      where: scene.chance.is(0.5) ? someText(scene, 'Waar') : '',
      date: scene.chance.is(0.5) ? '2026-11-03' : '',
    }),
  },
}
