import { id, ids, line } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import type { Description, Stateless, Who } from '../capability.ts'

/** People say of cards what the method asks besides their text; everybody with hands on the board unless said otherwise. */
export type DetailsUse = { readonly use: 'details'; readonly by?: readonly Who[] }

const kinds = { 'cards.detail': { cards: ids(LIMITS.perStatement), detail: id, value: line(LIMITS.text) } }

export const details: Description<'details', Stateless, typeof kinds, DetailsUse, 'kept'> = {
  id: 'details',
  scope: 'activity',
  words: 'kept',
  initial: {},
  records: {},
  kinds,
}
