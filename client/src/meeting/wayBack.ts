import { type Access, accessTo, keepAccess } from './access.ts'
import { askMeeting, join } from './api.ts'
import { type End, endOf, isGone } from './closing.ts'

/**
 * Looks whether a meeting that was closed to this device, by a server that may be mistaken, is open again.
 * @param access with which it was closed
 * @returns the access to go on with; also when the meeting turns out to be gone, which whoever goes on will hear. Undefined
 * while nothing changed, or the server cannot be reached
 */
export async function wayBack(access: Access): Promise<Access | undefined> {
  const latest = accessTo(access.meeting, [access.role]) ?? access
  // Another tab found the way.
  if (latest.token !== access.token) return latest
  const end = await endOfAsking(() => askMeeting(latest))
  if (end === 'open' || (end && isGone(end))) return { ...latest }
  return end === 'token.invalid' ? byKey(latest) : undefined
}

/** A key opens what a token does not any more. A new one was perhaps accepted, and only the answer lost. */
async function byKey(access: Access): Promise<Access | undefined> {
  const { meeting, facilitatorKey, proposedKey } = access
  const role = access.role === 'screen' ? 'screen' : 'facilitator'
  for (const key of [facilitatorKey, proposedKey]) {
    if (key === undefined) continue
    let found: Access | undefined
    const end = await endOfAsking(async () => {
      const answer = await join({ meeting, facilitatorKey: key, role })
      // Until it is used the new key may still be on its way to the server.
      const proposed = proposedKey !== undefined && proposedKey !== key
      found = { ...answer, facilitatorKey: key, ...(proposed && { proposedKey }) }
    })
    if (found) {
      keepAccess(found)
      return found
    }
    if (end === undefined) return undefined
  }
  return undefined
}

/** @returns why not, `open`, or undefined when there was no answer */
async function endOfAsking(ask: () => Promise<unknown>): Promise<End | 'open' | undefined> {
  try {
    await ask()
    return 'open'
  } catch (failure) {
    return endOf(failure)
  }
}
