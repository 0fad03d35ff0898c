import type { Time } from '../meeting.ts'

/**
 * @param timeZone that of the device, or of the machine, when absent
 * @returns the calendar day of a moment as people there call it, `YYYY-MM-DD`
 */
export function dayOf(at: Time, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
