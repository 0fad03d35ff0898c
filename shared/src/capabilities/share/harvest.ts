import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'

/** @returns what people shared, in an order that says nothing: ids are random */
export function learned({ shared }: Activity): readonly HarvestPart[] {
  const lines = Object.values(shared)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ text }) => ({ text }))
  return lines.length > 0 ? [{ title: { nl: 'Wat we leerden', en: 'What we learned' }, lines }] : []
}
