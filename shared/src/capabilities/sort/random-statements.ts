import { placeRefusal } from '../../affordances.ts'
import { zonesOf } from '../../ground/ground.ts'
import { tableOf } from '../../methods/table.ts'
import {
  type RandomStatements,
  type Scene,
  someCard,
  someCardId,
  somePoint,
  someZone,
} from '../../testing/scene.ts'
import type { sort } from './sort.ts'

/** Somewhere for a card that can be put there, if there is anywhere. */
function somePlace(scene: Scene) {
  const { meeting, method, activity, me, actor, chance } = scene
  const card = someCard(scene)
  const zones = zonesOf(tableOf(method).ground(activity.settings))
  const free = zones.filter((zone) => card && !placeRefusal(meeting, card, zone, me, actor))
  return {
    card: card?.id ?? chance.id(),
    zone: someZone(scene, free),
    ...(chance.is(0.6) ? somePoint(scene) : {}),
  }
}

export const sortStatements: RandomStatements<typeof sort> = {
  'cards.place': {
    often: 12,
    say: (scene) => ({
      places: Array.from({ length: scene.chance.is(0.75) ? 1 : 3 }, () => somePlace(scene)),
    }),
  },
  'cards.remove': { often: 2, say: (scene) => ({ cards: [someCardId(scene)] }) },
  'cards.colour': {
    often: 2,
    say: (scene) => ({ cards: [someCardId(scene), someCardId(scene)], colour: scene.chance.below(8) }),
  },
}
