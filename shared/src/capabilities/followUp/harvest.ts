import { dayInWords } from '../../basis/day.ts'
import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'

/** @returns what will be visibly different, and by when */
export function changes({ actions }: Activity): readonly HarvestPart[] {
  const lines = Object.values(actions)
    .filter(({ type }) => type === 'change')
    .map(({ text, due }) => ({
      text,
      ...(due && { said: { nl: dayInWords(due, 'nl'), en: dayInWords(due, 'en') } }),
    }))
  return lines.length > 0
    ? [{ title: { nl: 'Dit is dan zichtbaar anders', en: 'What is visibly different then' }, lines }]
    : []
}
