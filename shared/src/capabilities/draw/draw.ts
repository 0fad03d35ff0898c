import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { coordinate, id, ids } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import { usedIn } from '../../methods/phases.ts'
import { tableOf } from '../../methods/table.ts'
import { layerSchema, orderSchema } from '../arrange/order.ts'
import type { Description, Run } from '../capability.ts'
import { isMaker } from '../ids.ts'
import { drawingSchema, type Mark, type MarkId } from './mark.ts'

export type DrawState = {
  marks: Record<MarkId, Mark>
  /** Grows with every mark, for their order. */
  marked: number
}

const kinds = {
  /** `order`, `layer`, `group`: what is brought back lies where it lay, not above all, and with what it lay. */
  'mark.draw': {
    mark: id,
    drawing: drawingSchema,
    order: z.optional(orderSchema),
    layer: z.optional(layerSchema),
    group: z.optional(id),
  },
  'marks.erase': { marks: ids(LIMITS.perStatement) },
  /** Moves things by so many world units. `orders`: how high each lies from now on, else as before. */
  'marks.move': {
    marks: ids(LIMITS.perStatement),
    right: coordinate,
    down: coordinate,
    orders: z.optional(z.array(orderSchema).check(z.minLength(1), z.maxLength(LIMITS.perStatement))),
  },
  'marks.clear': {},
}

/** Drawing is a layer above every method with a board, as long as people do not write in silence. */
export const draw: Description<'draw', DrawState, typeof kinds, undefined, 'kept'> = {
  id: 'draw',
  scope: 'activity',
  words: 'kept',
  always: (method, phase) => tableOf(method).drawing !== undefined && !usedIn(phase, 'write')?.hidden,
  initial: { marks: {}, marked: 0 },
  records: {
    marks: { each: { toAll: audience.mark }, keep: 'ledger' },
    marked: { to: 'everyone', keep: 'ledger' },
  },
  kinds,
}

/** On a whiteboard everybody; elsewhere who drew it, and who keeps the board: the facilitator and hands on the wall. */
export function mayChange(
  { activity, method, actor, speaker }: Pick<Run, 'activity' | 'method' | 'actor' | 'speaker'>,
  mark: MarkId,
): boolean {
  if (tableOf(method).shared || speaker.role === 'facilitator' || speaker.role === 'screen') return true
  return isMaker(activity.makers[mark], actor)
}
