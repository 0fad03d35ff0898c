import { type RandomStatements, type Scene, someId, someText } from '../../testing/scene.ts'
import type { points } from './points.ts'

const some = (scene: Scene, count: number) =>
  Array.from({ length: count }, (_, index) => (scene.sense ? someText(scene, `Punt ${index}`) : ''))

export const pointsStatements: RandomStatements<typeof points> = {
  'points.show': {
    often: 3,
    say: (scene) => {
      const count = 1 + scene.chance.below(3)
      return { strengths: some(scene, count), improvements: some(scene, scene.chance.is(0.8) ? count : 1) }
    },
  },
  'point.receive': {
    often: 2,
    say: (scene) => ({
      point: someId(scene, scene.activity.points),
      how: scene.chance.one(['recognised', 'asked'] as const) ?? 'asked',
      on: scene.chance.is(0.7),
    }),
  },
}
