import type { Capability, Stateless } from '../capability.ts'

/** People type a word that all see while the phase lasts, and nothing keeps (METHODS §14.13). */
export type SayUse = { readonly use: 'say' }

export const say: Capability<'say', Stateless, Record<never, never>, SayUse, 'live'> = {
  id: 'say',
  scope: 'activity',
  words: 'live',
  initial: {},
  records: {},
  kinds: {},
  statements: {},
}
