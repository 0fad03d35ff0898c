import type { dutch } from './codes.nl.ts'

type Areas = typeof dutch

/**
 * The closed set of reasons for not doing something: `area.reason`. HTTP errors, receipts and closed sockets all draw
 * from it. What people read stands in one file for each language.
 */
export type Code = { [A in keyof Areas]: `${A}.${keyof Areas[A] & string}` }[keyof Areas]

/** WebSocket close codes; the reason phrase sent with each is the code word itself. */
export const CLOSE = {
  'frame.invalid': 4400,
  'token.invalid': 4401,
  'board.readOnly': 4403,
  'meeting.unknown': 4404,
  'board.otherGeneration': 4409,
  'meeting.deleted': 4410,
  'member.removed': 4411,
  'meeting.expired': 4412,
  'frame.tooLarge': 4413,
  'notebook.full': 4414,
  'rate.exceeded': 4429,
  'server.stopping': 4430,
  'store.unavailable': 4431,
  'connection.slow': 4432,
  'meeting.otherVersion': 4433,
  'meeting.moved': 4434,
  'meeting.damaged': 4435,
  'page.otherVersion': 4436,
} as const satisfies Partial<Record<Code, number>>

export type CloseReason = keyof typeof CLOSE

/** @returns the reason behind a close code, or undefined for a code that is not ours. */
export function closeReason(code: number): CloseReason | undefined {
  return (Object.keys(CLOSE) as CloseReason[]).find((reason) => CLOSE[reason] === code)
}
