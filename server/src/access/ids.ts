import { randomBytes, randomInt } from 'node:crypto'
import { LIMITS } from '@kring/shared/meeting'
import { CODE_ALPHABET } from '@kring/shared/protocol/wire'

/** A meeting's id stands in addresses; it is not a secret, but it cannot be guessed either. */
export const newMeetingId = () => randomBytes(12).toString('base64url')
export const newMemberId = () => randomBytes(9).toString('base64url')
/** Names one life of a room, and so the board document that belongs to it. */
export const newGeneration = () => randomBytes(6).toString('base64url')
/** The right to facilitate: 192 bits, in a link that only the facilitator has. */
export const newFacilitatorKey = () => randomBytes(24).toString('base64url')
/** Chance for the referee. */
export const newSeed = () => randomInt(2 ** 32)

export function newCode(): string {
  return Array.from({ length: LIMITS.code }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
}
