import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import { originalsOf } from '@kring/shared/harvest/harvest'
import type { Activity, CardId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { groupsOf } from './groups.ts'

/** Something on the table that says what somebody looks for. */
export type Found = { card: CardId } | { mark: MarkId }

/**
 * Finds what people wrote: on cards, on what lies under them in a pile, in what was said of them, and on drawings.
 * @param typed any words; capitals and accents make no difference, and each word may stand anywhere
 * @returns what says them all, in the order in which the table is read; nothing for no words. What lies in a heap, and
 * nobody sees, is not found
 */
export function findIn(method: Method, activity: Activity, typed: string): Found[] {
  const wanted = plain(typed).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  const says = (texts: readonly string[]) => {
    const said = plain(texts.join(' '))
    return wanted.every((word) => said.includes(word))
  }
  const cards = groupsOf(method, activity)
    .flatMap((group) => group.cards)
    .filter((card) => {
      const under = originalsOf(activity, card).flatMap(({ label, text }) => [label, text])
      return says([card.label, card.text, ...under, ...Object.values(card.details)])
    })
  const marks = Object.values(activity.marks)
    .filter(({ drawing }) => 'text' in drawing && says([drawing.text ?? '']))
    .sort((one, other) => one.order - other.order)
  return [...cards.map(({ id }) => ({ card: id })), ...marks.map(({ id }) => ({ mark: id }))]
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
