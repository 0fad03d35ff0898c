import type { MemberId } from '@kring/shared/meeting'
import { useState } from 'react'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'

export type Hand = {
  /** The person whose card this device moves now. */
  actAs: MemberId | undefined
  /** Whether the holder has a device of their own, so that lending a hand is a choice. */
  isChoice: boolean
  /** Lends a hand for this one turn, or stops. */
  lend(on: boolean): void
}

/** @returns for whom the facilitator moves: for a person without a device always, for others when they ask, one turn. */
export function useHand(): Hand {
  const meeting = useMeeting()
  const { turn } = useActivity()
  const me = useMe()
  const [lentFor, setLentFor] = useState<number | null>(null)
  const holder = turn?.holder ? meeting.members[turn.holder] : undefined
  const isOther = holder !== undefined && holder.id !== me.id
  const lends = isOther && (holder.seat || lentFor === turn?.number)
  return {
    actAs: lends ? holder.id : undefined,
    isChoice: isOther && !holder.seat,
    lend: (on) => setLentFor(on ? (turn?.number ?? null) : null),
  }
}
