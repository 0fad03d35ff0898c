import * as z from 'zod/mini'
import { id, ids } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import { usedIn } from '../../methods/phases.ts'
import { tableOf } from '../../methods/table.ts'
import type { Description, Stateless } from '../capability.ts'
import { angleSchema } from './angle.ts'
import { layerSchema, orderSchema } from './order.ts'

const kinds = {
  /**
   * Brings things forward or back: what has a higher order lies above what has a lower one in the same layer. `layer`: in
   * which it comes to lie; that of its kind when absent.
   */
  'things.order': {
    orders: z
      .array(z.strictObject({ thing: id, order: orderSchema, layer: z.optional(layerSchema) }))
      .check(z.minLength(1), z.maxLength(LIMITS.perStatement)),
  },
  /** Puts things together under a name of the device's own, or with none takes them apart. */
  'things.group': { things: ids(LIMITS.perStatement), group: z.optional(id) },
  'things.lock': { things: ids(LIMITS.perStatement), locked: z.boolean() },
  /** How cards lie turned, degrees to the right; a drawing says it itself (`mark.draw`). */
  'cards.rotate': {
    turns: z
      .array(z.strictObject({ card: id, angle: angleSchema }))
      .check(z.minLength(1), z.maxLength(LIMITS.perStatement)),
  },
}

/** What is done on a whiteboard with cards and drawings alike, besides moving them. */
export const arrange: Description<'arrange', Stateless, typeof kinds, undefined, 'none'> = {
  id: 'arrange',
  scope: 'activity',
  words: 'none',
  always: (method, phase) => tableOf(method).drawing === 'everything' && !usedIn(phase, 'write')?.hidden,
  initial: {},
  records: {},
  kinds,
}
