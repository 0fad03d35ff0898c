import type { ZoneId } from '../../meeting.ts'

/** What we keep, stop and start, in the order in which it is talked about (METHODS M6: keep first). */
export const COLUMNS = [
  {
    id: 'keep',
    title: { nl: 'Borgen', en: 'Keep' },
    hint: { nl: 'Dit houden we', en: 'We keep this' },
    chosen: { nl: 'Houden we', en: 'We keep' },
  },
  {
    id: 'stop',
    title: { nl: 'Bannen', en: 'Stop' },
    hint: { nl: 'Hier stoppen we mee', en: 'We stop this' },
    chosen: { nl: 'Stoppen we mee', en: 'We stop' },
  },
  {
    id: 'start',
    title: { nl: 'Beginnen', en: 'Start' },
    hint: { nl: 'Hier beginnen we mee', en: 'We start this' },
    chosen: { nl: 'Beginnen we mee', en: 'We start' },
  },
] as const

export const ZONES: readonly ZoneId[] = COLUMNS.map(({ id }) => id)
