import type { Language, Words } from '../basis/words.ts'
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
  const last = compares?.from(activity.settings)
  if (!method || !compares || !last) return undefined
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
    ...last,
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

const WORDS = {
  title: { nl: 'Vergeleken met vorige keer', en: 'Compared with last time' },
  before: { nl: 'Toen', en: 'Then' },
  people: { nl: 'mensen', en: 'people' },
  person: { nl: 'mens', en: 'person' },
  now: { nl: 'nieuw', en: 'new' },
  since: { nl: 'van', en: 'from' },
  to: { nl: 'naar', en: 'to' },
  conclusions: { nl: 'Wat toen opviel', en: 'What stood out then' },
  questions: { nl: 'Vragen van toen', en: 'Questions of then' },
  steps: { nl: 'Wat jullie toen gingen doen', en: 'What you were going to do then' },
} as const satisfies Record<string, Words>

/** A comparison as people read it; each part may be empty. */
export type ComparisonSaid = {
  title: string
  /** When that was, with how many people, and about what where that was another question. */
  before: string[]
  /** How many went which way, one line for all or for each zone. */
  counts: string[]
  /** Each card that did not stay where it lay. */
  moved: string[]
  lists: { title: string; items: string[] }[]
}

/** @param question what the group works on now */
export function comparisonSaid(
  { date, people, question: asked, groups, cards, conclusions, questions, steps }: Comparison,
  question: string,
  language: Language,
): ComparisonSaid {
  const word = (key: keyof typeof WORDS) => WORDS[key][language]
  const day =
    date && new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(`${date}T12:00:00`))
  const many = people > 0 ? `${people} ${word(people === 1 ? 'person' : 'people')}` : ''
  const when = [day, many].filter(Boolean).join(', ')
  const counts = groups.map(({ zone, counts: all }) => {
    const told = all.filter(({ count }) => count > 0).map(({ title, count }) => `${count} ${title}`)
    return told.length === 0 ? '' : [zone, told.join(', ')].filter(Boolean).join(': ')
  })
  return {
    title: word('title'),
    before: [
      when && `${word('before')}: ${when}`,
      asked && asked !== question ? `${word('before')}: “${asked}”` : '',
    ].filter(Boolean),
    counts: counts.filter(Boolean),
    moved: cards.flatMap(({ label, from, to, how }) =>
      from === to
        ? []
        : [
            `${label}: ${from ? `${word('since')} ${from} ${word('to')} ${to} (${how})` : `${word('now')}, ${to}`}`,
          ],
    ),
    lists: [
      { title: word('conclusions'), items: conclusions },
      { title: word('questions'), items: questions },
      { title: word('steps'), items: steps },
    ].filter(({ items }) => items.length > 0),
  }
}
