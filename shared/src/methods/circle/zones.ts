import type { ZoneId } from '../../meeting.ts'

/** METHODS M12: what the circle carries together, and what may remain different. */
export const COLUMNS = [
  {
    id: 'carry',
    title: { nl: 'Dit dragen we samen', en: 'This we carry together' },
    hint: { nl: 'Een richting die velen zagen', en: 'A direction many saw' },
  },
  {
    id: 'differ',
    title: { nl: 'Dit blijft verschillend', en: 'This stays different' },
    hint: { nl: 'Een blik die mag blijven staan', en: 'A view that may remain' },
  },
] as const

export const ZONES: readonly ZoneId[] = COLUMNS.map(({ id }) => id)
