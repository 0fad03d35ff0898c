import { looseCards } from '../../meeting.ts'
import { tableOf } from '../../methods/table.ts'
import type { RandomStatements } from '../../testing/scene.ts'
import type { choose } from './choose.ts'

export const chooseStatements: RandomStatements<typeof choose> = {
  'choice.set': {
    often: 2,
    say: ({ method, activity, chance, sense }) => {
      const fit = looseCards(activity).filter(
        (card) => !sense || !tableOf(method).choiceRefusal?.(activity, card),
      )
      const from = chance.below(3)
      return { cards: fit.slice(from, from + chance.below(4)).map(({ id }) => id) }
    },
  },
}
