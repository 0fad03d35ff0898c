import { z } from 'zod'
import { tidyName } from './name.ts'
import { isWithin, tidy, unitsOf } from './text.ts'

/** What {@link line} says of a text that people would see as too long. */
export const TOO_LONG = 'too long'

/** Text as people type it: control characters out, white space folded, at most `max` user-visible characters. */
export function line(max: number) {
  return z
    .string()
    .max(unitsOf(max))
    .transform(tidy)
    .refine((text) => isWithin(text, max), TOO_LONG)
}

/** A name as people read it, see {@link tidyName}. */
export function nameOf(max: number) {
  return line(max).transform(tidyName)
}

/** Ids become keys of plain objects, so a name every object already has is none of them. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,32}$/)
  .refine((text) => !(text in Object.prototype), { abort: true })

/** A number that grows with what it counts: phases, turns, ratings. */
export const stamp = z.number().int().min(0).max(1e9)

/** World units. */
export const coordinate = z.number().min(-1e5).max(1e5)

/** @returns a list of ids, from one to so many */
export function ids(most: number) {
  return z.array(id).min(1).max(most)
}
