import type { Activity, Meeting } from '@kring/shared/meeting'

/** All of an activity that is seen on the picture of its board. */
const PAINTED = [
  'id',
  'method',
  'settings',
  'question',
  'phase',
  'turn',
  'cards',
  'marks',
  'moves',
  'chosen',
  'dealt',
] as const satisfies readonly (keyof Activity)[]

/** @returns whether the picture of a board would be the same */
export function isPaintedSame(before: Activity, now: Activity): boolean {
  return PAINTED.every((name) => before[name] === now[name])
}

/** @returns whether what stands above and below it would be the same */
export function isTitledSame(before: Meeting, now: Meeting): boolean {
  return before.id === now.id && before.language === now.language && before.title === now.title
}
