import { keep, kept } from './kept.ts'
import { newId } from './newId.ts'

const DEVICE = 'kring.device'
const LAST = 'kring.n'

/** Names and numbers for the statements of this device. */
export type Numbering = {
  /** A statement id of at most 32 characters that begins with this device's name. */
  id(): string
  /** A number above every earlier one of this device. */
  n(): number
  /** Whether a statement was said on this device, today or on an earlier visit. */
  isOurs(id: string): boolean
}

/** @param clock ms since 1970; it may be set back, the numbers still grow */
export function numbering(clock: () => number = Date.now): Numbering {
  const device = kept(DEVICE, (value): value is string => typeof value === 'string') ?? newId().slice(0, 8)
  keep(DEVICE, device)
  let last = 0
  return {
    id: () => `${device}-${newId()}`,
    n: () => {
      // Another tab of this device may have counted on.
      const elsewhere = kept(LAST, (value): value is number => typeof value === 'number') ?? 0
      last = Math.max(clock(), last + 1, elsewhere + 1)
      keep(LAST, last)
      return last
    },
    isOurs: (id) => id.startsWith(`${device}-`),
  }
}
