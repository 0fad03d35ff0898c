import { usedNow } from '../../methods/phases.ts'
import { numberOf, type RandomStatements, someMember, someText } from '../../testing/scene.ts'
import type { say } from './say.ts'

export const sayStatements: RandomStatements<typeof say> = {
  'word.show': {
    often: 5,
    say: (scene) => {
      const { activity, chance } = scene
      const toOne = usedNow(activity, 'say')?.to === 'one'
      return {
        text: chance.is(0.75) ? someText(scene, 'Woord') : '',
        ...(toOne || !scene.sense ? { to: someMember(scene).id } : {}),
        stamp: numberOf(scene, activity.phase.stamp),
      }
    },
  },
}
