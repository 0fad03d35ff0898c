/** Pictures by which people tell one waiting computer from another: two of them, in order, are its sign. */
export const SIGNS = [
  'anchor',
  'apple',
  'bell',
  'bike',
  'bird',
  'book',
  'car',
  'carrot',
  'cat',
  'cherry',
  'cloud',
  'crown',
  'drum',
  'fish',
  'flower',
  'gift',
  'guitar',
  'hammer',
  'house',
  'key',
  'lamp',
  'leaf',
  'moon',
  'plane',
  'rabbit',
  'rocket',
  'scissors',
  'snail',
  'star',
  'sun',
  'turtle',
  'umbrella',
] as const
export type SignId = (typeof SIGNS)[number]

/** Two different pictures, as they stand side by side. */
export type Sign = readonly [SignId, SignId]

/** @returns whether these are the same pictures in the same order */
export function isSameSign(one: Sign, other: Sign): boolean {
  return one[0] === other[0] && one[1] === other[1]
}
