import { createHash, timingSafeEqual } from 'node:crypto'

/** @returns what is kept of a key; it is random and long, so a plain hash cannot be undone by guessing */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

export function isKey(key: string, hash: string): boolean {
  const given = Buffer.from(hashKey(key))
  const kept = Buffer.from(hash)
  return given.length === kept.length && timingSafeEqual(given, kept)
}
