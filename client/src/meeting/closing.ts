import { type CloseReason, type Code, closeReason } from '@kring/shared/protocol/codes'
import { CallFailed } from './api.ts'

/** After these there is nothing to go on with: the person reads why. `frame.invalid` stands for every fault of the client. */
export const ENDS = [
  'token.invalid',
  'meeting.unknown',
  'meeting.deleted',
  'member.removed',
  'meeting.expired',
  'frame.invalid',
  'meeting.otherVersion',
  'meeting.damaged',
] as const satisfies readonly CloseReason[]
export type End = (typeof ENDS)[number]

/** The client sent what it may not send: sent again, it would be refused again. */
const FAULTS: readonly (CloseReason | undefined)[] = ['frame.invalid', 'frame.tooLarge', 'board.readOnly']
/** The WebSocket code for a message that is larger than the other side reads at all. */
const TOO_BIG = 1009

/** Answers to a call that stay the same when it is made again: this link or token opens nothing. */
const NO_WAY_IN: readonly (Code | 'offline')[] = [
  'token.missing',
  'role.notAllowed',
  'door.closed',
  'meeting.full',
  'code.unknown',
  'body.invalid',
]

/** Said only by a server that knows the meeting: there is none any more for this person, and what the device kept of it goes too. */
const GONE: readonly End[] = ['meeting.deleted', 'meeting.expired', 'member.removed']

/** @returns whether what this device kept of the meeting is to be erased */
export function isGone(end: End): boolean {
  return GONE.includes(end)
}

/**
 * @returns whether the same server may say something else in a while: its data may not be there yet, or be of another
 * day. Nothing is erased then, and it is asked again.
 */
export function isDoubtful(end: End): boolean {
  return !isGone(end) && end !== 'frame.invalid'
}

/** @returns whether a reason ends the visit */
function isEnd(reason: string | undefined): reason is End {
  return ENDS.includes(reason as End)
}

/**
 * What a closed socket asks for: stop for good; begin with a new document (a board that moved on, a notebook that is
 * full); do that once, because what the notebook sent was a fault; or try again a little later.
 * @param code of the close event; codes that are not ours (a lost network) mean trying again
 */
export function whatNext(
  code: number,
  document: 'board' | 'notebook',
): { end: End } | 'renew' | 'renewOnce' | 'retry' {
  const reason = closeReason(code)
  if (FAULTS.includes(reason) || code === TOO_BIG) {
    return document === 'notebook' ? 'renewOnce' : { end: 'frame.invalid' }
  }
  if (isEnd(reason)) return { end: reason }
  // A meeting that moved to another server is found by asking again: the address stays the same.
  return reason === 'board.otherGeneration' || reason === 'notebook.full' ? 'renew' : 'retry'
}

/**
 * @param failure anything a call threw
 * @returns why it ends the visit, or undefined when it is worth trying again
 */
export function endOf(failure: unknown): End | undefined {
  if (!(failure instanceof CallFailed)) return undefined
  if (isEnd(failure.reason)) return failure.reason
  return NO_WAY_IN.includes(failure.reason) ? 'token.invalid' : undefined
}
