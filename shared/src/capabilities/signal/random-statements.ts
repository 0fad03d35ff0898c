import { type RandomStatements, someId } from '../../testing/scene.ts'
import { SIGNALS, type signal } from './signal.ts'

export const signalStatements: RandomStatements<typeof signal> = {
  'signal.raise': {
    often: 2,
    say: ({ chance }) => ({ signal: chance.id(), kindOf: chance.one(SIGNALS) ?? 'differently' }),
  },
  'signal.withdraw': {
    often: 14,
    say: (scene) => {
      const { signalled } = scene.activity
      const own = Object.keys(signalled).find((one) => signalled[one] === scene.me)
      return { signal: (scene.sense && own) || someId(scene, scene.activity.signals) }
    },
  },
  'signal.close': {
    often: 4,
    say: (scene) => ({ signal: someId(scene, scene.activity.signals), thanked: scene.chance.is(0.5) }),
  },
}
