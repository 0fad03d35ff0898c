import type { MemberId, Time } from './meeting.ts'

/** Everything the referee may know besides the meeting and the statement. Nothing else comes in. */
export type Context = {
  /** Who speaks: the identity of the connection, never what a client claims. */
  member: MemberId
  /** The server's clock. */
  at: Time
  /** Source of all chance in this judgement: an integer from 0 to 2^32 - 1. */
  seed: number
}
