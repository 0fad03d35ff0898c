import { digest } from 'lib0/hash/sha256'
import { keep, kept } from '../storage/kept.ts'
import type { Access } from './access.ts'
import { newId } from './newId.ts'
import { storageKeys } from './storageKeys.ts'

const LAST = 'kring.n'
/** Characters of a device's secret, and of the part of an id by which it knows its own. */
const SECRET = 32
const TAG = 8

/** Names and numbers for the statements of this device. */
export type StatementIds = {
  /** A statement id of at most 32 characters, which only this device can tell from those of others. */
  id(): string
  /** A number above every earlier one of this device. */
  n(): number
  /** Whether a statement was said on this device, today or on an earlier visit. */
  isOurs(id: string): boolean
}

/**
 * A device knows its statements again by a secret of its own, another one in every meeting and for every member.
 * Statement ids come to stand on the board, as that of a move and of what changed a card last: there they must not
 * tell that two of them came from the same hand, for whose hand one of them was may be known.
 * @param clock ms since 1970; it may be set back, the numbers still grow
 */
export function statementIds(
  { meeting, member }: Pick<Access, 'meeting' | 'member'>,
  clock: () => number = Date.now,
): StatementIds {
  const key = storageKeys.device(meeting, member)
  const isSecret = (value: unknown): value is string => typeof value === 'string' && value.length === SECRET
  const secret = kept(key, isSecret) ?? newId() + newId()
  keep(key, secret)
  let last = 0
  return {
    id: () => {
      const id = newId()
      return id + deviceTag(id, secret)
    },
    n: () => {
      // Another tab of this device may have counted on.
      const elsewhere = kept(LAST, (value): value is number => typeof value === 'number') ?? 0
      last = Math.max(clock(), last + 1, elsewhere + 1)
      keep(LAST, last)
      return last
    },
    isOurs: (id) => id.length > TAG && id.slice(-TAG) === deviceTag(id.slice(0, -TAG), secret),
  }
}

/** @returns what only who knows the secret can make of an id: hexadecimal */
function deviceTag(id: string, secret: string): string {
  const bytes = digest(new TextEncoder().encode(secret + id))
  return [...bytes.subarray(0, TAG / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
