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

/** The link by which a guest sees the questions of a group, and nothing else. @param origin as above */
export function guestLink(access: Access, origin: string, token: string): string {
  return `${origin}/guest/${access.meeting}#${token}`
}

/** @returns where the screen of this meeting opens in this same browser. */
export function screenLink(access: Access): string {
  const path = `/m/${access.meeting}/screen`
  // Where a browser keeps nothing, another tab knows nothing of this one.
  return isForgetful() && access.facilitatorKey ? `${path}#key=${access.facilitatorKey}` : path
}
