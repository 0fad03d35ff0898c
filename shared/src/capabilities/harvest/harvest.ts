import type { Capability, Stateless } from '../capability.ts'

export type HarvestUse = { readonly use: 'harvest' }

/** What leaves the meeting is read out; nothing is said of it. */
export const harvest: Capability<'harvest', Stateless, Record<never, never>, HarvestUse, 'none'> = {
  id: 'harvest',
  scope: 'activity',
  words: 'none',
  initial: {},
  records: {},
  kinds: {},
  statements: {},
}
