import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'

/*
 * What passes between two who share a link is locked here, and opened here. In JavaScript: on plain http, which is how a
 * school's own server is often reached, a browser has no cipher of its own.
 */

/** A room and a key, as they stand behind the `#` of a link. */
const SECRET = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/
const ROOM_BYTES = 16
const KEY_BYTES = 32
const NONCE_BYTES = 24

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))

function written(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
}

/** @returns a room nobody else will think of, and a key for what is said in it */
export const newSecret = (): string => `${written(random(ROOM_BYTES))}.${written(random(KEY_BYTES))}`

export const isSecret = (text: string): boolean => SECRET.test(text)

/** @returns the room, which the server may know */
export const roomOf = (secret: string): string => SECRET.exec(secret)?.[1] ?? ''

const keyOf = (secret: string) => bytesOf(SECRET.exec(secret)?.[2] ?? '')

/** @returns what only whoever has the secret can read; no two are alike */
export function sealed(secret: string, value: unknown): Uint8Array<ArrayBuffer> {
  const nonce = random(NONCE_BYTES)
  const locked = xchacha20poly1305(keyOf(secret), nonce).encrypt(
    new TextEncoder().encode(JSON.stringify(value)),
  )
  const whole = new Uint8Array(NONCE_BYTES + locked.length)
  whole.set(nonce)
  whole.set(locked, NONCE_BYTES)
  return whole
}

/** @returns what was sealed with this secret, or undefined where it was not, or was changed on the way */
export function opened(secret: string, bytes: Uint8Array): unknown {
  try {
    const plain = xchacha20poly1305(keyOf(secret), bytes.slice(0, NONCE_BYTES)).decrypt(
      bytes.slice(NONCE_BYTES),
    )
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    return undefined
  }
}
