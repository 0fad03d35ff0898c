import type { JoinAnswer } from '@kring/shared/protocol/api'
import type { PairedRole, PairingAnswer } from '@kring/shared/protocol/pairing'
import { CallFailed } from '../meeting/api.ts'
import { askPairing, beginPairing } from './calls.ts'

/** ms between two questions whether this computer was let in. */
export const ASK = 2500
/** ms until a server that did not answer is asked again. */
const AGAIN = 5000
/** Codes that are shown one after the other, before a page that was left open rests. */
export const ROUNDS = 12

/** What a computer that waits shows. */
export type Shown = {
  /** Nothing while there is no code yet, or none any more. */
  pairing: PairingAnswer | undefined
  /** Whether the server does not answer, or not now. */
  isAway: boolean
  /** Whether it was waited for long enough. */
  rests: boolean
}

/**
 * Shows one code after the other until a facilitator lets this computer in.
 * @returns what it was given; undefined when it left, or rests
 */
export async function waitFor(
  role: PairedRole,
  leaving: AbortSignal,
  show: (next: Shown) => void,
): Promise<JoinAnswer | undefined> {
  for (let round = 0; round < ROUNDS && !leaving.aborted; ) {
    const pairing = await beginPairing(role).catch(() => undefined)
    if (leaving.aborted) return undefined
    show({ pairing, isAway: !pairing, rests: false })
    if (!pairing) {
      await pause(AGAIN, leaving)
      continue
    }
    const answer = await letIn(pairing, leaving, (isAway) => show({ pairing, isAway, rests: false }))
    if (answer) return leaving.aborted ? undefined : answer
    round++
  }
  if (!leaving.aborted) show({ pairing: undefined, isAway: false, rests: true })
  return undefined
}

/** @returns undefined when the code holds no longer */
async function letIn(
  { secret }: PairingAnswer,
  leaving: AbortSignal,
  away: (isAway: boolean) => void,
): Promise<JoinAnswer | undefined> {
  let wasAway = false
  while (!leaving.aborted) {
    await pause(ASK, leaving)
    if (leaving.aborted) return undefined
    try {
      const answer = await askPairing(secret)
      if (!('waiting' in answer)) return answer
      if (wasAway) away(false)
      wasAway = false
    } catch (failure) {
      if (failure instanceof CallFailed && failure.reason === 'code.unknown') return undefined
      if (!wasAway && !leaving.aborted) away(true)
      wasAway = true
    }
  }
  return undefined
}

/** @returns after so many ms, or at once when one leaves */
function pause(time: number, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      leaving.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, time)
    leaving.addEventListener('abort', done)
  })
}
