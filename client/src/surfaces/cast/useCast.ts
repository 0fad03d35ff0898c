import type { Casting } from '@kring/shared/capabilities/cast/cast'
import type { Member } from '@kring/shared/meeting'
import type { Part } from '@kring/shared/methods/method'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting, useMethod } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'

export type PartNow = { part: Part; players: { member: Member; took: boolean }[] }

/** @returns the parts of the method on the table, and who plays them */
export function useCast(): PartNow[] {
  const meeting = useMeeting()
  const { cast } = useActivity()
  const method = useMethod()
  const playing = ({ member: id, took }: Casting) => {
    const member = meeting.members[id]
    return member ? [{ member, took }] : []
  }
  return (method.cast ?? []).map((part) => ({ part, players: (cast[part.id] ?? []).flatMap(playing) }))
}

/** @returns whether all who are here decide together who plays a part */
export function useCastTogether(): boolean {
  const { settings } = useActivity()
  return usedIn(usePhase().phase, 'cast')?.by(settings) === 'consent'
}
