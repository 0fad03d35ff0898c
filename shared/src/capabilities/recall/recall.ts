import type { Capability, Stateless } from '../capability.ts'

/** The agreements of an earlier time are read out, with how it went; they are looked back on where people `agree`. */
export type RecallUse = { readonly use: 'recall' }

/** They stand in the plan: nothing is said of them here (METHODS M10, §14.18). */
export const recall: Capability<'recall', Stateless, Record<never, never>, RecallUse, 'none'> = {
  id: 'recall',
  scope: 'activity',
  words: 'none',
  initial: {},
  records: {},
  kinds: {},
  statements: {},
}
