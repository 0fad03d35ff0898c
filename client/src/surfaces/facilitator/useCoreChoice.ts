import { type CardId, LIMITS } from '@kring/shared/meeting'
import { useState } from 'react'
import { useActivity, useMethod } from '../../meeting/session.tsx'
import { useStage } from '../useStage.ts'

export type CoreChoice = {
  /** Whether a core is being chosen: there is no proposal yet, or another one is wanted. */
  isChoosing: boolean
  chosen: ReadonlySet<CardId>
  isFull: boolean
  toggle(card: CardId): void
  /** Starts another proposal, or gives that up. */
  again(on: boolean): void
}

/** @returns the core the facilitator is putting together, beginning with what suggests itself. */
export function useCoreChoice(): CoreChoice {
  const activity = useActivity()
  const method = useMethod()
  const { stage } = useStage()
  const [picked, setPicked] = useState<ReadonlySet<CardId> | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const { poll } = activity
  const suggested = method.coreSuggestion(activity).slice(0, LIMITS.core)
  const start = poll?.cards ?? suggested.map((card) => card.id)
  const chosen = new Set([...(picked ?? start)].filter((id) => activity.cards[id]?.within === null))
  return {
    isChoosing: stage === 'weigh' && (poll === null || over === poll.number),
    chosen,
    isFull: chosen.size >= LIMITS.core,
    toggle(card) {
      const after = new Set(chosen)
      if (!after.delete(card) && after.size < LIMITS.core) after.add(card)
      setPicked(after)
    },
    again(on) {
      setOver(on ? (poll?.number ?? null) : null)
      setPicked(null)
    },
  }
}
