import { type RandomStatements, someCardId } from '../../testing/scene.ts'
import type { park } from './park.ts'

export const parkStatements: RandomStatements<typeof park> = {
  'card.park': {
    often: 2,
    say: (scene) => ({ cards: [someCardId(scene)], parked: scene.chance.is(0.7) }),
  },
}
