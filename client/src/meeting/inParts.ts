import { LIMITS } from '@kring/shared/meeting'

/** @returns what is to be said about many things, in parts as large as one statement may be about; in their order */
export function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < all.length; from += LIMITS.perStatement)
    parts.push(all.slice(from, from + LIMITS.perStatement))
  return parts
}
