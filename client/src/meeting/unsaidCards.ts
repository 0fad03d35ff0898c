import type { CardId } from '@kring/shared/meeting'
import { keep, kept } from '../storage/kept.ts'
import type { Access } from './access.ts'
import type { Outcome } from './outbox.ts'
import type { Unsaid } from './say.ts'

/** The cards the referee did not take, kept on this device with everything that was typed. */
export type UnsaidCards = {
  /** Another array after each change. */
  all(): readonly Unsaid[]
  /** Keeps the words of a refused card; other refusals hold nothing that was typed at length. */
  add(outcome: Outcome): void
  /** The words were said anew, or given up. */
  forget(card: CardId): void
}

const isUnsaids = (value: unknown): value is Unsaid[] => Array.isArray(value)

export function unsaidCards({ meeting, member }: Access): UnsaidCards {
  const key = `kring.typed.${meeting}.${member}.unsaid`
  let cards: readonly Unsaid[] = kept(key, isUnsaids) ?? []
  const set = (next: readonly Unsaid[]) => {
    cards = next
    keep(key, next)
  }
  return {
    all: () => cards,
    add: ({ statement, refused }) => {
      if (statement.kind !== 'card.write' || !refused) return
      const { id, card, label, text, zone, as } = statement
      const unsaid: Unsaid = {
        id,
        card,
        label,
        text,
        reason: refused,
        ...(zone && { zone }),
        ...(as && { as }),
      }
      set([...cards.filter((one) => one.card !== card), unsaid])
    },
    forget: (card) => {
      if (cards.some((one) => one.card === card)) set(cards.filter((one) => one.card !== card))
    },
  }
}
