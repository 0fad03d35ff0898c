/**
 * What a page and a server have to agree on to understand each other: documents, records, statements. Raised whenever a
 * page of before would misread what it is told or say what is not understood; what is only added raises nothing.
 */
export const PROTOCOL_VERSION = 1

/** Second entry of `Sec-WebSocket-Protocol` is the token; this is the first, and what the server selects. */
export const SOCKET_PROTOCOL = `kring.${PROTOCOL_VERSION}`

/** The same from a program that names no version: it is taken at its word. */
export const ANY_PROTOCOL = 'kring'

/** @returns whether this is how a page of Kring begins, of whatever version */
export function isSocketProtocol(entry: string | undefined): entry is string {
  return entry !== undefined && /^kring(\.\d{1,6})?$/.test(entry)
}

/**
 * The header of every answer below `/api/`: the server's {@link PROTOCOL_VERSION}, and after a space which build of the
 * client it hands out, where it hands out one.
 */
export const VERSION_HEADER = 'kring-version'

/** The script a page of Kring begins with, as its `index.html` names it: every build has another. */
export const ENTRY_SCRIPT = /\/assets\/index-([\w-]+)\.js/

/** Names of the roots inside the two documents. */
export const BOARD_ROOT = 'board'
export const NOTEBOOK_ROOTS = { outbox: 'outbox', receipts: 'receipts', mine: 'mine' } as const

/** Letters and digits that are not mistaken for one another when read from a wall. */
export const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** @returns a join code as the server compares it: capitals, nothing between. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
