import { asksWhySkipped, whereabouts } from '@kring/shared/affordances'
import type { Receipt } from '@kring/shared/protocol/api'
import type { Client } from './client.ts'
import type { Speaker } from './say-anything.ts'

/** Presses next, as a facilitator's button does. @returns the statement's id */
export function pressNext(facilitator: Speaker): string {
  const activity = facilitator.activity()
  const { next } = whereabouts(activity)
  if (!next) throw new Error('there is nothing after the last phase')
  const reason = asksWhySkipped(activity, next).length > 0 ? { reason: 'Geen tijd' } : {}
  const { stamp } = activity.phase
  return facilitator.say('phase.go', { phase: next.phase.id, round: next.round, stamp, ...reason })
}

/** Goes on until a phase is reached, and until those who look on see it. */
export async function goTo(
  phase: string,
  facilitator: Client,
  others: readonly Client[] = [],
  round?: number,
): Promise<void> {
  const isThere = (client: Client) => {
    const now = client.meeting() && client.activity().phase
    return now?.id === phase && (round === undefined || now.round === round)
  }
  while (!isThere(facilitator)) {
    const { stamp } = facilitator.activity().phase
    const receipt: Receipt = await facilitator.receipt(pressNext(facilitator))
    if (!receipt.ok) throw new Error(`next is refused: ${receipt.refused}`)
    await facilitator.until(() => facilitator.activity().phase.stamp > stamp, 'the next phase is shown')
  }
  await Promise.all(
    others.map((client) => client.until(() => isThere(client), `${client.access.member} sees ${phase}`)),
  )
}
