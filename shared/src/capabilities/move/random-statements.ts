import { cardMoves } from '../../affordances.ts'
import {
  fittingCard,
  numberOf,
  type RandomStatements,
  someCardId,
  somePoint,
  someText,
  someZone,
} from '../../testing/scene.ts'
import type { move } from './move.ts'

export const moveStatements: RandomStatements<typeof move> = {
  'card.move': {
    often: 26,
    say: (scene) => {
      const { meeting, activity, me, actor, chance } = scene
      const targets = (card: Parameters<typeof cardMoves>[1]) => {
        const moves = cardMoves(meeting, card, me, actor)
        return 'zones' in moves ? moves.zones : []
      }
      const card = fittingCard(scene, (one) => targets(one).length > 0)
      return {
        card: card?.id ?? someCardId(scene),
        zone: someZone(scene, card && targets(card)),
        turn: numberOf(scene, activity.turn?.number),
        ...(chance.is(0.5) ? somePoint(scene) : {}),
        ...(chance.is(0.3) ? { note: someText(scene, 'Want') } : {}),
      }
    },
  },
}
