import type { Words } from '../../basis/words.ts'
import type { PartId } from '../../methods/method.ts'
import type { Capability, Stateless } from '../capability.ts'

/** One thing people write down for themselves. */
export type NoteField = { readonly id: string; readonly title: Words; readonly hint?: Words }

/** People write down for themselves, on their own device: the server never gets it (METHODS §3, L0). */
export type NoteUse = {
  readonly use: 'note'
  readonly fields: readonly NoteField[]
  /** Only whoever plays this part; everybody who takes part when absent. */
  readonly only?: PartId
  /** Only whoever looks on, as the group agreed (visit). */
  readonly looksOn?: true
}

/** Own words are in no statement and in no record: an owner who wants others to read one shares it (`share`). */
export const note: Capability<'note', Stateless, Record<never, never>, NoteUse, 'own'> = {
  id: 'note',
  scope: 'activity',
  words: 'own',
  initial: {},
  records: {},
  kinds: {},
  statements: {},
}
