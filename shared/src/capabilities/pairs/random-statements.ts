import { looseCards } from '../../meeting.ts'
import { usedNow } from '../../methods/phases.ts'
import { type RandomStatements, someId, someMember } from '../../testing/scene.ts'
import type { pairs } from './pairs.ts'

export const pairsStatements: RandomStatements<typeof pairs> = {
  'pairs.draw': { often: 2, say: () => ({}) },
  'pair.join': {
    often: 3,
    say: (scene) => ({
      member: someMember(scene).id,
      pair: scene.chance.is(0.7) ? someId(scene, scene.activity.pairs) : scene.chance.id(),
    }),
  },
  'pair.write': {
    often: 10,
    say: ({ activity, chance, sense }) => {
      const ask = chance.one(usedNow(activity, 'pairs')?.asks ?? [])
      const inZone = (zone: string | undefined) =>
        chance.one(looseCards(activity).filter((card) => !sense || card.zone === zone))?.id
      const [card, across] = [inZone(ask?.crosses?.from), inZone(ask?.crosses?.with)]
      return {
        ask: ask?.id ?? 'weg',
        text: chance.is(0.85) ? `geheim-${String(chance.below(1e9)).padStart(9, '0')}` : '',
        ...(ask?.crosses && card && across ? { card, across } : {}),
      }
    },
  },
}
