import { isForgetful } from '../storage/kept.ts'
import type { Access } from './access.ts'

/**
 * A link by which the same person comes in on a second device. The token stays in the fragment: no server logs it.
 * @param origin under which other devices reach the server: useAddress().origin
 */
export function personalLink(access: Access, origin: string): string {
  return `${origin}/m/${access.meeting}#${access.token}`
}

/** The link that makes any device the facilitator's, or undefined for who is not. @param origin as above */
export function facilitatorLink(access: Access, origin: string): string | undefined {
  return access.facilitatorKey && `${origin}/m/${access.meeting}#key=${access.facilitatorKey}`
}

/** @returns where the screen of this meeting opens in this same browser. */
export function screenLink(access: Access): string {
  const path = `/m/${access.meeting}/screen`
  // Where a browser keeps nothing, another tab knows nothing of this one.
  return isForgetful() && access.facilitatorKey ? `${path}#key=${access.facilitatorKey}` : path
}
