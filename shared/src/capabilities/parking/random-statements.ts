import { type RandomStatements, someId, someText } from '../../testing/scene.ts'
import type { parking } from './parking.ts'

export const parkingStatements: RandomStatements<typeof parking> = {
  'thing.park': { often: 4, say: (scene) => ({ thing: scene.chance.id(), text: someText(scene, 'Later') }) },
  'thing.remove': {
    often: 6,
    say: (scene) => ({ thing: someId(scene, scene.activity.parkingList), everywhere: true }),
  },
  'thing.takeUp': {
    often: 3,
    say: (scene) => ({ thing: someId(scene, scene.activity.parkingList), up: scene.chance.is(0.7) }),
  },
}
