/** A seeded source of choices. */
export type Chance = {
  /** @returns a whole number from 0, below the limit */
  below(limit: number): number
  one<T>(list: readonly T[]): T | undefined
  /** @param share how often it is true, 0 to 1 */
  is(share: number): boolean
  id(): string
}

/** @param random gives numbers from 0 up to 1 */
export function chanceFrom(random: () => number): Chance {
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    below,
    one: (list) => list[below(list.length)],
    is: (share) => random() < share,
    id: () => `i${below(2 ** 30).toString(36)}`,
  }
}
