import type { Access } from './access.ts'
import { keep, kept } from './kept.ts'
import { newId } from './newId.ts'

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

/** @returns where the names of this device in a meeting are kept. */
export function deviceKey(meeting: Access['meeting'], member = ''): string {
  return `kring.device.${meeting}.${member}`
}

/**
 * A device has another name in every meeting, and for every member: statement ids come to stand on the board, where
 * they must not tell that the same device was elsewhere too.
 * @param clock ms since 1970; it may be set back, the numbers still grow
 */
export function numbering(
  { meeting, member }: Pick<Access, 'meeting' | 'member'>,
  clock: () => number = Date.now,
): Numbering {
  const key = deviceKey(meeting, member)
  const device = kept(key, (value): value is string => typeof value === 'string') ?? newId().slice(0, 8)
  keep(key, device)
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
