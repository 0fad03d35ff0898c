import { type Card, type CardId, LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import type { Code } from '@kring/shared/protocol/codes'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { notifyRefused } from '../../ui/Refused.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { useRating } from './useRating.ts'

export type CoreChoice = {
  /** What choosing leads to: a core that is proposed and rated, or what the group chose after it rated. */
  way: 'propose' | 'settle'
  /** Whether cards are being chosen: nothing stands yet, or something else is wanted. */
  isChoosing: boolean
  chosen: ReadonlySet<CardId>
  /** Whether those are what suggests itself, and nobody changed them yet. */
  isSuggested: boolean
  isFull: boolean
  /** Why a card cannot be chosen yet, or undefined. */
  refusal(card: Card): Code | undefined
  toggle(card: CardId): void
  /** Starts another choice, or gives that up. */
  again(on: boolean): void
}

const Current = createContext<CoreChoice | null>(null)

/** Keeps what a facilitator puts together for the group, for everything on the facilitator's surface. */
export function CoreChoiceProvider({ children }: { children: ReactNode }) {
  return <Current.Provider value={useChoice()}>{children}</Current.Provider>
}

/** @returns the cards the facilitator is putting together for the group */
export function useCoreChoice(): CoreChoice {
  const choice = useContext(Current)
  if (!choice) throw new Error('this belongs inside a CoreChoiceProvider')
  return choice
}

/** Begins with what suggests itself. */
function useChoice(): CoreChoice {
  const activity = useActivity()
  const method = useMethod()
  const { phase } = usePhase()
  const [picked, setPicked] = useState<ReadonlySet<CardId> | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const rating = useRating()
  const asks = usedIn(phase, 'rate')
  const way = asks && !asks.whole ? 'settle' : 'propose'
  const most = way === 'propose' ? LIMITS.core : LIMITS.cards
  // Another choice is about what stands now; when somebody else settled it meanwhile, that stands.
  const standing = way === 'propose' ? rating?.items : activity.chosen
  const stands = `${activity.id} ${activity.phase.stamp} ${rating?.number} ${standing?.join()}`
  const suggested = tableOf(method)
    .coreSuggestion(activity)
    .map((card) => card.id)
  const refusal = (card: Card) =>
    way === 'settle' ? tableOf(method).choiceRefusal?.(activity, card) : undefined
  const mayBe = (id: CardId) => {
    const card = activity.cards[id]
    const isAmong = asks?.among?.(activity).some((one) => one.id === id) ?? true
    return (
      isAmong && card?.within === null && !(way === 'settle' && card.parked) && refusal(card) === undefined
    )
  }
  const start = standing ?? suggested
  const chosen = new Set([...(picked ?? start)].filter(mayBe).slice(0, most))
  const isNew = standing === null || standing === undefined
  const isOpen = way === 'settle' && rating?.open === true
  return {
    way,
    isChoosing: asks !== undefined && asks.items === undefined && !isOpen && (isNew || over === stands),
    chosen,
    isSuggested: isNew && picked === null && chosen.size > 0,
    isFull: chosen.size >= most,
    refusal,
    toggle(id) {
      const card = activity.cards[id]
      const refused = card && refusal(card)
      if (refused) return notifyRefused(refused)
      const after = new Set(chosen)
      if (!after.delete(id) && after.size < most) after.add(id)
      setPicked(after)
    },
    again(on) {
      setOver(on ? stands : null)
      setPicked(null)
    },
  }
}
