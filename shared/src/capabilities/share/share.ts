import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import type { Description } from '../capability.ts'

/** People lay something they wrote down for themselves before the group, and can take it back. */
export type ShareUse = { readonly use: 'share' }

/** What somebody shared, without who did. */
export type Shared = {
  id: string
  /** What it answers, by the id of the field it was written in. */
  field: string
  text: string
}

export type ShareState = { shared: Record<string, Shared> }

const kinds = {
  'note.share': { note: id, field: id, text: line(LIMITS.own) },
  'note.withdraw': { note: id },
}

export const share: Description<'share', ShareState, typeof kinds, ShareUse, 'kept'> = {
  id: 'share',
  scope: 'activity',
  words: 'kept',
  initial: { shared: {} },
  records: { shared: { each: { toAll: audience.shared, unordered: true }, keep: 'ledger' } },
  kinds,
}
