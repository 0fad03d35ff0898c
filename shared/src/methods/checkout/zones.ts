import type { ZoneId } from '../../meeting.ts'

/** What the group keeps and what it changes in how it works together (METHODS M2). */
export const COLUMNS = [
  {
    id: 'keep',
    title: { nl: 'Houden', en: 'Keep' },
    hint: { nl: 'Dit werkte', en: 'This worked' },
  },
  {
    id: 'change',
    title: { nl: 'Anders', en: 'Change' },
    hint: { nl: 'Dit kan beter', en: 'This can be better' },
  },
] as const

export const ZONES: readonly ZoneId[] = COLUMNS.map(({ id }) => id)
