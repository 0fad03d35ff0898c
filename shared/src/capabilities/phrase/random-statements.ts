import { usedNow } from '../../methods/phases.ts'
import { type RandomStatements, someText } from '../../testing/scene.ts'
import { rateUseOf } from '../rate/asked.ts'
import { scaleOf } from '../rate/scales.ts'
import type { phrase } from './phrase.ts'

export const phraseStatements: RandomStatements<typeof phrase> = {
  'phrase.set': {
    often: 4,
    say: (scene) => {
      const { activity, chance, sense } = scene
      const use = usedNow(activity, 'phrase')
      const asked = use && rateUseOf(activity, use.of)
      const items = asked?.items?.(activity).flatMap((group) => group.items)
      return {
        level: chance.one(asked ? scaleOf(asked.scale).levels : [])?.id ?? 'weg',
        item: chance.one(items ?? [])?.id ?? 'weg',
        text: sense ? someText(scene, 'Kracht') : '',
        answers: chance.is(0.7) ? someText(scene, 'Daarom') : '',
      }
    },
  },
  'phrase.remove': {
    often: 1,
    say: ({ activity, chance }) => ({ level: chance.one(Object.keys(activity.phrases)) ?? 'strength' }),
  },
}
