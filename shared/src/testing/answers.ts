import { type ItemId, WHOLE } from '../capabilities/rate/rating.ts'
import type { LevelId } from '../capabilities/rate/scales.ts'

/** Answers in short: one about a proposal as a whole, one level for each item, or none. */
export function saying(
  said: LevelId | 'pass' | Readonly<Record<ItemId, LevelId>>,
): Record<ItemId, { level: LevelId }> {
  if (said === 'pass') return {}
  const levels = typeof said === 'string' ? { [WHOLE]: said } : said
  return Object.fromEntries(Object.entries(levels).map(([item, level]) => [item, { level }]))
}
