import type { CardId } from '@kring/shared/meeting'
import { keep, kept } from '../storage/kept.ts'
import type { Access } from './access.ts'
import type { Outcome } from './outbox.ts'
import { isReadable } from './readable.ts'
import type { RejectedCard } from './say.ts'
import { storageKeys } from './storageKeys.ts'

/** The cards the referee did not take, kept on this device with everything that was typed. */
export type RejectedCards = {
  /** Another array after each change. */
  all(): readonly RejectedCard[]
  /** Keeps the words of a refused card; other refusals hold nothing that was typed at length. */
  add(outcome: Outcome): void
  /** The words were said anew, or given up. */
  forget(card: CardId): void
}

const areRejectedCards = (value: unknown): value is RejectedCard[] => Array.isArray(value)

export function rejectedCards({ meeting, member }: Access): RejectedCards {
  const key = storageKeys.typed(meeting, member, 'rejected')
  let cards: readonly RejectedCard[] = kept(key, areRejectedCards) ?? []
  const set = (next: readonly RejectedCard[]) => {
    cards = next
    keep(key, next)
  }
  return {
    all: () => cards,
    add: ({ statement, refused }) => {
      if (statement.kind !== 'card.write' || !refused || !isReadable(statement)) return
      const { id, card, label, text, zone, as } = statement
      const rejected: RejectedCard = {
        id,
        card,
        label,
        text,
        reason: refused,
        ...(zone && { zone }),
        ...(as && { as }),
      }
      set([...cards.filter((one) => one.card !== card), rejected])
    },
    forget: (card) => {
      if (cards.some((one) => one.card === card)) set(cards.filter((one) => one.card !== card))
    },
  }
}
