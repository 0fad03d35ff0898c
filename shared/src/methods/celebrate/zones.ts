import type { Words } from '../../basis/words.ts'
import type { ZoneId } from '../../meeting.ts'

/** Where a step that worked lies. */
export const STEP: ZoneId = 'step'

/** The way a group went, from where it began to where it is now. */
export const WAY: readonly { readonly id: ZoneId; readonly title: Words }[] = [
  { id: 'began', title: { nl: 'Hier begonnen we', en: 'Here we began' } },
  { id: 'underway', title: { nl: 'Onderweg', en: 'On the way' } },
  { id: 'now', title: { nl: 'Hier zijn we nu', en: 'Here we are now' } },
]

export const ON_WAY: readonly ZoneId[] = WAY.map(({ id }) => id)

/** What is said of a moment on the way, and what of one that is a milestone. */
export const WAS = 'was'
export const MILESTONE = 'milestone'
