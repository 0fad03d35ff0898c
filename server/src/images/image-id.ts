import { createHash } from 'node:crypto'
import type { ImageId } from '../store/store.ts'

/** @returns what names these bytes */
export function imageIdOf(bytes: Uint8Array): ImageId {
  return createHash('sha256').update(bytes).digest('base64url')
}
