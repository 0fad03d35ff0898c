import type { Language } from '../basis/words.ts'
import type { Activity, Card } from '../meeting.ts'
import { EARLIER, type Then } from '../methods/earlier.ts'
import { methodOf } from '../methods/registry.ts'
import { tableOf } from '../methods/table.ts'
import { standing } from './standing.ts'

type Count = { title: string; count: number }

/** How a group stands against the last time it did this: counts and words, without anybody's name. */
export type Comparison = Then & {
  /** How many cards went which way; by zone where a method tells that apart. */
  groups: { zone: string; counts: Count[] }[]
  /** Every card that came along or is new, with where it lay and lies. */
  cards: { label: string; from: string; to: string; how: string }[]
}

/** @returns how an activity compares with what it was taken up from, or undefined where it began anew */
export function comparisonOf(activity: Activity, language: Language): Comparison | undefined {
  const method = methodOf(activity.method)
  const compares = method && tableOf(method).compares
  const then = compares?.from(activity.settings)
  if (!method || !compares || !then) return undefined
  const { zoneTitle } = tableOf(method)
  const titleOf = (zone: string) => zoneTitle(activity.settings, zone)[language]
  const cards = Object.values(activity.cards).flatMap((card) => {
    const now = card.pile.length === 0 ? standing(activity, card.id) : undefined
    const how = now && compares.way(card, now)
    return now && how !== undefined ? [{ card, now, how }] : []
  })
  const counted = (some: typeof cards): Count[] =>
    compares.ways.map(({ id, title }) => ({
      title: title[language],
      count: some.filter(({ how }) => how === id).length,
    }))
  const groups = compares.byZone
    ? compares.byZone.map((zone) => ({
        zone: titleOf(zone),
        counts: counted(cards.filter(({ card, now, how }) => homeOf(card, now, how === 'gone') === zone)),
      }))
    : [{ zone: '', counts: counted(cards) }]
  return {
    ...then,
    groups,
    cards: cards.map(({ card, now, how }) => ({
      label: card.label,
      from: card.details[EARLIER] === undefined ? '' : titleOf(card.details[EARLIER]),
      to: titleOf(now.zone),
      how: compares.ways.find(({ id }) => id === how)?.title[language] ?? '',
    })),
  }
}

/** What is gone counts where it was. */
function homeOf(card: Card, now: Card, isGone: boolean): string {
  return isGone ? (card.details[EARLIER] ?? now.zone) : now.zone
}
