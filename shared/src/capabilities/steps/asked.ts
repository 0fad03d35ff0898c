import type { Activity, Asked, Time } from '../../meeting.ts'

/** Seconds of silence after a question, and after what is said first (METHODS P9). */
export const SILENCE = [5, 10] as const
const WHOLE = (SILENCE[0] + SILENCE[1]) * 1000

/** @returns the question that stands before the group now, or undefined */
export function askedNow({ asked, phase }: Activity): Asked | undefined {
  return asked && asked.stamp === phase.stamp && asked.text !== '' ? asked : undefined
}

/**
 * @param now on the server's clock, in ms
 * @returns which of the two silences lasts, and how many ms of it are left; undefined when the next question may come
 */
export function silenceAt(
  { asked, phase }: Activity,
  now: Time,
): { which: 'first' | 'second'; left: number } | undefined {
  if (!asked || asked.stamp !== phase.stamp) return undefined
  const gone = Math.max(0, now - asked.since)
  if (gone >= WHOLE) return undefined
  const first = SILENCE[0] * 1000
  return gone < first ? { which: 'first', left: first - gone } : { which: 'second', left: WHOLE - gone }
}
