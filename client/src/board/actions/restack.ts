import { inParts } from '../../meeting/inParts.ts'
import { meets } from '../drawings/bounds.ts'
import { restacked, type Stacking, stackOf } from '../tools/things/stacking.ts'
import { type Chosen, idsOf } from './action.ts'

/** Brings what is chosen forward or back, and says it. */
export function restack(chosen: Chosen, how: Stacking): void {
  const { activity, boxOf, say, as } = chosen
  const ids = new Set(idsOf(chosen))
  const boxes = [...ids].flatMap((id) => boxOf(id) ?? [])
  const touches = (id: string) => {
    const box = boxOf(id)
    return box !== undefined && boxes.some((one) => meets(one, box))
  }
  for (const orders of inParts(restacked(stackOf(activity), ids, how, touches)))
    say('things.order', { orders }, { as })
}
