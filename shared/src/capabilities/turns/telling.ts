import type { Activity, Laid } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { phaseNamed } from '../../methods/phases.ts'

/**
 * @param note why its mover moved the card, or empty
 * @returns a card that was moved in the turn under way, with what its mover wrote meanwhile for all to read; without it
 * where people point without a name. All see whose turn it is and which card lies lit: as long as that lasts, the reason
 * tells nothing more, and it goes with the turn.
 */
export function telling(method: Method, { phase }: Activity, laid: Laid, note: string): Laid {
  const { note: _before, ...rest } = laid
  const isNamed = phaseNamed(method, phase.id)?.pointing === 'named'
  return note !== '' && isNamed ? { ...rest, note } : rest
}
