import type { Presences } from '../../meeting/presence.ts'
import { type Copied, plainOf } from '../tools/things/copied.ts'

/**
 * What was copied last, because the clipboard of the system cannot be read without asking: for one person in one meeting,
 * who have one presence. Who comes after them on this device finds nothing, and neither does another meeting.
 */
const copies = new WeakMap<Presences, Copied>()

export function keepCopy(here: Presences, copied: Copied): void {
  copies.set(here, copied)
}

/** @returns what was copied last here, or null */
export function keptCopy(here: Presences): Copied | null {
  return copies.get(here) ?? null
}

/** @returns what was copied last here, when the system still has it */
export function keptCopyOf(here: Presences, plain: string): Copied | null {
  const copied = keptCopy(here)
  return copied && plainOf(copied) === plain ? copied : null
}
