import type { Activity, Card } from '@kring/shared/meeting'
import type { RowProps } from './ListCard.tsx'
import type { CardMove } from './useCardMoves.ts'

/** Where a card lies and when that was said: a row shows neither. */
const UNSEEN: ReadonlySet<string> = new Set(['x', 'y', 'touched', 'changedAt'])

/** @returns whether a row looks as it did and does what it did. */
export function isSameRow(before: RowProps, now: RowProps): boolean {
  return (
    isSameCard(before.card, now.card) &&
    isSameWhole(before, now) &&
    isSameAround(before.activity, now.activity, now.card) &&
    before.sight === now.sight
  )
}

function isSameWhole(before: RowProps, now: RowProps): boolean {
  return (
    before.isPicked === now.isPicked &&
    before.picks === now.picks &&
    before.hasMenu === now.hasMenu &&
    before.nameOf === now.nameOf &&
    before.actions === now.actions &&
    before.first?.what === now.first?.what &&
    before.first?.title === now.first?.title &&
    isSameMove(before.move, now.move)
  )
}

function isSameCard(before: Card, now: Card): boolean {
  if (before === now) return true
  const names = Object.keys(now) as (keyof Card)[]
  return (
    names.length === Object.keys(before).length &&
    names.every(
      (name) => UNSEEN.has(name) || before[name] === now[name] || isWrittenSame(before[name], now[name]),
    )
  )
}

/** Whether what a card tells of others, such as the parts of a pile, is as it was. */
function isSameAround(before: Activity, now: Activity, card: Card): boolean {
  if (before.settings !== now.settings || before.method !== now.method) return false
  if (before.cards === now.cards) return true
  return (
    card.pile.length === 0 &&
    Object.values(card.details).every((said) => !before.cards[said] && !now.cards[said])
  )
}

function isSameMove(before: CardMove, now: CardMove): boolean {
  if (before === now) return true
  if (!before || !now) return false
  if ('refused' in before || 'refused' in now)
    return 'refused' in before && 'refused' in now && before.refused === now.refused
  return (
    before.targets.length === now.targets.length &&
    before.targets.every(({ key, zone }, index) => {
      const other = now.targets[index]
      return other?.key === key && other.zone === zone
    })
  )
}

function isWrittenSame(before: unknown, now: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}
