import * as z from 'zod/mini'
import { tidyName } from './name.ts'
import { isWithin, tidy, unitsOf } from './text.ts'

/** What {@link line} says of a text that people would see as too long. */
export const TOO_LONG = 'too long'

/** Text as people type it: control characters out, white space folded, at most `max` user-visible characters. */
export function line(max: number) {
  return z.pipe(
    z.pipe(z.string().check(z.maxLength(unitsOf(max))), z.transform(tidy)),
    z.string().check(z.refine((text) => isWithin(text, max), TOO_LONG)),
  )
}

/** A name as people read it, see {@link tidyName}. */
export function nameOf(max: number) {
  return z.pipe(line(max), z.transform(tidyName))
}

const ID = /^[A-Za-z0-9_-]{1,32}$/

/** @returns whether this is an id: they become keys of plain objects, so a name every object already has is none */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value) && !(value in Object.prototype)
}

export const id = z.string().check(
  z.regex(ID),
  z.refine((text) => !(text in Object.prototype), { abort: true }),
)

/** The id of what is about one thing and of another, such as how far an option meets a criterion. */
export const idOfTwo = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{1,32}(\.[A-Za-z0-9_-]{1,32})?$/),
  z.refine((text) => !(text in Object.prototype), { abort: true }),
)

/** A number that grows with what it counts: phases, turns, ratings. */
export const stamp = z.int().check(z.minimum(0), z.maximum(1e9))

/** World units. */
export const coordinate = z.number().check(z.minimum(-1e5), z.maximum(1e5))

/** @returns a list of ids, from one to so many */
export function ids(most: number) {
  return z.array(id).check(z.minLength(1), z.maxLength(most))
}
