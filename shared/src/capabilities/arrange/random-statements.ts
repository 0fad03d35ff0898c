import { type RandomStatements, type Scene, someCardId, someId } from '../../testing/scene.ts'
import type { arrange } from './arrange.ts'
import type { Layer } from './order.ts'

/** A card or a drawing. */
function someThing(scene: Scene): string {
  return scene.chance.is(0.5) ? someCardId(scene) : someId(scene, scene.activity.marks)
}

export const arrangeStatements: RandomStatements<typeof arrange> = {
  'things.order': {
    often: 12,
    say: (scene) => ({
      orders: [
        {
          thing: someThing(scene),
          order: scene.chance.is(0.05) ? 1e9 : scene.chance.below(20) / 2,
          ...(scene.chance.is(0.5) ? { layer: scene.chance.below(4) as Layer } : {}),
        },
      ],
    }),
  },
  'cards.rotate': {
    often: 6,
    say: (scene) => ({ turns: [{ card: someCardId(scene), angle: scene.chance.below(24) * 15 }] }),
  },
  'things.group': {
    often: 12,
    say: (scene) => ({
      things: [someThing(scene)],
      ...(scene.chance.is(0.6) ? { group: `g${scene.chance.below(2)}` } : {}),
    }),
  },
  // Let go more often than locked, or a table ends in standstill.
  'things.lock': {
    often: 12,
    say: (scene) => ({ things: [someThing(scene)], locked: scene.chance.is(0.3) }),
  },
}
