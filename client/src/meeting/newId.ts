const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A name nobody else will think of, for statements, cards and proposals.
 * `crypto.randomUUID` is missing on plain http, which is how a school's own server is reached.
 * @returns 16 characters of [A-Za-z0-9_-]: 96 random bits
 */
export function newId(): string {
  let id = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) id += ALPHABET[byte & 63]
  return id
}

/** @returns a new facilitator key: 32 characters of the same, 192 random bits */
export function newFacilitatorKey(): string {
  return newId() + newId()
}
