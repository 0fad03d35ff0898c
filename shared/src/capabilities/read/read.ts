import type { Words } from '../../basis/words.ts'
import type { Activity } from '../../meeting.ts'
import type { Capability, Stateless } from '../capability.ts'

/** Something a group reads before it talks: what it is about, in a few short parts. */
export type ReadCard = {
  readonly id: string
  readonly title: Words
  /** What stands largest under its title. */
  readonly lead: Words
  readonly parts: readonly ReadPart[]
}
export type ReadPart = {
  readonly title: Words
  readonly lines: readonly (Words | string)[]
  /** Sentences somebody might say. */
  readonly isSaid?: true
  /** To be read nearby: a wall has no room for it. */
  readonly isNear?: true
}

/** People read cards a method brings: one stands large on the wall, several are at hand. */
export type ReadUse = {
  readonly use: 'read'
  /** Which lie there now; none as long as nobody said which. */
  cards(activity: Activity): readonly ReadCard[]
}

/** What is read stands in the method: nothing is said of it here. */
export const read: Capability<'read', Stateless, Record<never, never>, ReadUse, 'none'> = {
  id: 'read',
  scope: 'activity',
  words: 'none',
  initial: {},
  records: {},
  kinds: {},
  statements: {},
}
