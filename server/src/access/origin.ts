import type { IncomingMessage } from 'node:http'

/**
 * Whether a page may speak to this server. Browsers say where a page comes from; other programs say nothing,
 * and carry nothing of a person's that could be abused.
 * @param publicUrl the address people use, when that is not the one in the request
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (publicUrl && origin === new URL(publicUrl).origin) return true
  return isWebOrigin(origin) && new URL(origin).host === host
}

/** An origin and nothing else: what carries a path, a name or another scheme comes from no page. */
function isWebOrigin(origin: string): boolean {
  return /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin
}
