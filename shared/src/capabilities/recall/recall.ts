import * as z from 'zod/mini'
import { LIMITS } from '../../meeting.ts'
import type { Description } from '../capability.ts'

/**
 * What was agreed an earlier time is read out. Agreements tell how it went, and are looked back on where people `agree`;
 * of what people were going to do, each step that was done is ticked off.
 */
export type RecallUse = { readonly use: 'recall' }

/** Which lines of the plan (methods/steps-setting.ts) were done, as places in that list: it does not change. */
export type RecallState = { stepsDone: readonly number[] }

const kinds = {
  'step.done': { step: z.int().check(z.minimum(0), z.maximum(LIMITS.steps - 1)), done: z.boolean() },
}

/** All of it stands in the plan: nothing is written here (METHODS M10, §14.18). */
export const recall: Description<'recall', RecallState, typeof kinds, RecallUse, 'none'> = {
  id: 'recall',
  scope: 'activity',
  words: 'none',
  initial: { stepsDone: [] },
  records: { stepsDone: { keep: 'ledger', to: 'everyone' } },
  kinds,
}
