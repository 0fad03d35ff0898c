import type { Meeting } from '@kring/shared/meeting'

/** @returns whether a meeting is at what it began with: people come in, and nothing else lay on the table before */
export function isGathering({ activities, current }: Meeting): boolean {
  return Object.values(activities).every(({ id, opened }) => id === current || !opened)
}
