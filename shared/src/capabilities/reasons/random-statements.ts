import { type RandomStatements, someId, someText } from '../../testing/scene.ts'
import { isMaker } from '../ids.ts'
import type { reasons } from './reasons.ts'

export const reasonsStatements: RandomStatements<typeof reasons> = {
  'move.note': {
    often: 1,
    say: (scene) => {
      const { activity, actor, sense } = scene
      const moves = Object.entries(activity.moves).filter(
        ([move]) => !sense || isMaker(activity.makers[move], actor),
      )
      return { move: someId(scene, Object.fromEntries(moves)), note: someText(scene, 'omdat') }
    },
  },
}
