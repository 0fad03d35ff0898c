import { type RandomStatements, type Scene, someMember } from '../../testing/scene.ts'
import type { onlooker } from './onlooker.ts'

/** What is asked now, or something that is not. */
function standing({ activity, chance, sense }: Scene): string {
  return sense ? (activity.onlooker?.id ?? 'weg') : chance.id()
}

export const onlookerStatements: RandomStatements<typeof onlooker> = {
  'onlooker.ask': {
    often: 4,
    say: (scene) => ({ ask: scene.chance.id(), member: someMember(scene).id }),
  },
  'onlooker.withdraw': { often: 4, say: (scene) => ({ ask: standing(scene) }) },
  'onlooker.answer': {
    often: 12,
    say: (scene) => ({ ask: standing(scene), agrees: scene.chance.is(0.85) }),
  },
}
