import type { MemberId } from '@kring/shared/meeting'
import type { CloseReason } from '@kring/shared/protocol/codes'
import type { DeviceId } from '@kring/shared/protocol/pairing'

/** What a room needs to know of a connection. */
export interface Link {
  readonly member: MemberId
  /** Which computer it is of, when that was let in by a code. */
  readonly paired?: DeviceId | undefined
  /** @param frames one or more whole WebSocket frames; the same buffer may go to many links */
  send(frames: Buffer): void
  /** Asks for a sign of life. @returns whether there was one since this was asked the last time */
  probe(): boolean
  /** Says goodbye with a code the client knows. */
  close(reason: CloseReason): void
}
