import { looseCards } from '@kring/shared/meeting'
import { inParts } from '../../meeting/inParts.ts'
import { layersOf, restacked, type Stacking } from '../tools/things/stacking.ts'
import { type Chosen, idsOf } from './action.ts'

/** Brings what is chosen forward or back, and says it. */
export function restack(chosen: Chosen, how: Stacking): void {
  const { activity, say, as } = chosen
  const layers = layersOf(looseCards(activity), Object.values(activity.marks))
  for (const orders of inParts(restacked(layers, new Set(idsOf(chosen)), how)))
    say('things.order', { orders }, { as })
}
