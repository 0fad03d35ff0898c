import { type CloseReason, closeReason } from '@kring/shared/codes'

/** After these there is nothing to come back to: the person reads why. */
export const ENDS = [
  'token.invalid',
  'meeting.unknown',
  'meeting.deleted',
  'member.removed',
  'meeting.expired',
  'meeting.otherVersion',
] as const satisfies readonly CloseReason[]
export type End = (typeof ENDS)[number]

/** After these there is no such meeting for this person any more, and what the device kept of it goes too. */
export function isGone(end: End): boolean {
  return end !== 'token.invalid' && end !== 'meeting.otherVersion'
}

/** @returns whether a reason, from a socket or from a call, ends the visit. */
export function isEnd(reason: string | undefined): reason is End {
  return ENDS.includes(reason as End)
}

/**
 * What a closed socket asks for: stop for good, begin with a new document (a board that moved on, a notebook that
 * is full), or try again a little later.
 * @param code of the close event; codes that are not ours (a lost network) mean trying again
 */
export function whatNext(code: number): { end: End } | 'renew' | 'retry' {
  const reason = closeReason(code)
  if (isEnd(reason)) return { end: reason }
  // A meeting that moved to another server is found by asking again: the address stays the same.
  return reason === 'board.otherGeneration' || reason === 'notebook.full' ? 'renew' : 'retry'
}
