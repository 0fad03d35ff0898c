/** Second entry of `Sec-WebSocket-Protocol` is the token; this is the first, and what the server selects. */
export const SOCKET_PROTOCOL = 'kring'

/** Names of the roots inside the two documents. */
export const BOARD_ROOT = 'board'
export const NOTEBOOK_ROOTS = { outbox: 'outbox', receipts: 'receipts', mine: 'mine' } as const

/** Letters and digits that are not mistaken for one another when read from a wall. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** @returns a join code as the server compares it: capitals, nothing between. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
