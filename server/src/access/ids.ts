import { createHash, randomBytes, randomInt } from 'node:crypto'
import { LIMITS, type MeetingId } from '@kring/shared/meeting'
import { SIGNS, type Sign, type SignId } from '@kring/shared/protocol/signs'
import { CODE_ALPHABET } from '@kring/shared/protocol/wire'

/** A meeting's id stands in addresses; it is not a secret, but it cannot be guessed either. */
export const newMeetingId = (ticket?: string) => madeOf(12, ticket, 'meeting')
export const newMemberId = (meeting: MeetingId, ticket?: string) => madeOf(9, ticket, `member of ${meeting}`)
/** Names one life of a room, and so the board document that belongs to it. */
export const newGeneration = () => randomBytes(6).toString('base64url')
/** The right to facilitate: 192 bits, in a link that only the facilitator has. */
export const newFacilitatorKey = (ticket?: string) => madeOf(24, ticket, 'key')
/** A trajectory's id stands in addresses, as a meeting's does; its key, 192 bits, only in a link the group has. */
export const newTrajectoryId = (ticket?: string) => madeOf(12, ticket, 'trajectory')
export const newTrajectoryKey = (ticket?: string) => madeOf(24, ticket, 'key of a trajectory')
/** Names a computer that was let in by a code. It is not a secret; the token that holds it is signed. */
export const newDeviceId = () => randomBytes(9).toString('base64url')
/** With it a computer that waits fetches what it is given: 192 bits, on that computer only. */
export const newPairingSecret = () => randomBytes(24).toString('base64url')
/** Chance for the referee. */
export const newSeed = () => randomInt(2 ** 32)

/**
 * By chance; but what is asked for with a ticket is the same each time, on any node and after a restart. Nobody can
 * tell the ticket from it.
 */
function madeOf(bytes: number, ticket: string | undefined, purpose: string): string {
  const made = ticket ? createHash('sha256').update(`${purpose} ${ticket}`).digest() : randomBytes(bytes)
  return made.subarray(0, bytes).toString('base64url')
}

export function newCode(): string {
  return Array.from({ length: LIMITS.code }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
}

/** @returns two different pictures, by chance */
export function newSign(): Sign {
  const first = randomInt(SIGNS.length)
  const second = (first + 1 + randomInt(SIGNS.length - 1)) % SIGNS.length
  return [SIGNS[first] as SignId, SIGNS[second] as SignId]
}
