import type { Ref } from '../capabilities/release/ref.ts'
import type { Chapter, Item, Section } from './page.ts'
import { bothHalvesOf } from './ref-of.ts'

/**
 * What programs before ledger 6 called an item where it was shared: by where it stood as well, so that another
 * activity gave it another name. Meetings of then hold such names.
 */
export function earlierRefOf(
  { activity }: Chapter,
  { id, title }: Section,
  { text, more, facts }: Item,
): Ref {
  const said = facts.map(({ title: fact, value }) => ({ title: fact, value }))
  return bothHalvesOf(JSON.stringify([activity ?? '', id, title, { text, more, facts: said }]))
}
