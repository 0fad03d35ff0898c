import { LIMITS } from '@kring/shared/meeting'
import { normaliseCode } from '@kring/shared/protocol/wire'

/** @returns a code with a space in its middle, easier to read and to say. */
export function spaced(code: string): string {
  const half = LIMITS.code / 2
  return code.length > half ? `${code.slice(0, half)} ${code.slice(half)}` : code
}

/** @returns the code in what was typed or pasted; of a link, its last part. */
export function codeIn(typed: string): string {
  const link = /\/join\/([^/?#\s]+)/i.exec(typed)
  return normaliseCode(link?.[1] ?? typed).slice(0, LIMITS.code)
}
