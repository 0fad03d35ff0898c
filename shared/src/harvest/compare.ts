import { dayInWords } from '../basis/day.ts'
import type { Language, Words } from '../basis/words.ts'
import { standing } from '../capabilities/cards/standing.ts'
import type { Spread } from '../capabilities/rate/spread.ts'
import type { Activity, ZoneId } from '../meeting.ts'
import type { Measured, Then } from '../methods/earlier.ts'
import { EARLIER } from '../methods/earlier-setting.ts'
import { methodOf } from '../methods/registry.ts'
import { tableOf } from '../methods/table.ts'

type Count = { title: string; count: number }

/** How a group stands against the last time it did this: counts and words, without anybody's name. */
export type Comparison = Then & {
  /** How many cards went which way; by zone where a method tells that apart. */
  groups: { zone: string; counts: Count[] }[]
  /** Every card that came along or is new, with where it lay and lies, and which way it went in words; empty for none. */
  cards: { label: string; from: string; to: string; how: string }[]
  /** What was rated both times, and how then is seen by now; each null where too few answered. */
  measures: { title: string; earlier: Spread | null; back: Spread | null; now: Spread | null }[]
  /** Whether something else was asked then, so that nothing is compared (METHODS §14.14). */
  isOtherVersion: boolean
}

/** @returns how an activity compares with what it was taken up from, or undefined where it began anew */
export function comparisonOf(activity: Activity, language: Language): Comparison | undefined {
  const method = methodOf(activity.method)
  const measured = method?.measures?.compare(activity)
  if (measured) return ofMeasures(measured, language)
  const compares = method && tableOf(method).compares
  const last = compares?.from(activity.settings)
  if (!method || !compares || !last) return undefined
  const { zoneTitle } = tableOf(method)
  const titleOf = (zone: string) => zoneTitle(activity.settings, zone)[language]
  const cards = Object.values(activity.cards).flatMap((card) => {
    const now = card.pile.length === 0 ? standing(activity, card.id) : undefined
    const how = now && compares.way(card, now)
    // What went off the line went no way that is counted, and is told all the same.
    const isElsewhere = card.details[EARLIER] !== undefined && card.details[EARLIER] !== now?.zone
    return now && (how !== undefined || isElsewhere) ? [{ card, now, how: how ?? '' }] : []
  })
  const counted = (ways: readonly string[]): Count[] =>
    compares.ways.map(({ id, title }) => ({
      title: title[language],
      count: ways.filter((way) => way === id).length,
    }))
  const { byZone, left, stayed } = compares
  const waysIn = (zone: ZoneId) =>
    cards.flatMap(({ card, now, how }) => {
      const from = card.details[EARLIER]
      const isMoved = left !== undefined && from !== undefined && from !== now.zone
      // What is gone is gone from where it lay; what lies elsewhere is gone there, and came here.
      if (isMoved && from === zone) return [left]
      return now.zone === zone && !(isMoved && how === left) ? [how] : []
    })
  const groups = byZone
    ? byZone.map((zone) => ({ zone: titleOf(zone), counts: counted(waysIn(zone)) }))
    : [{ zone: '', counts: counted(cards.map(({ how }) => how)) }]
  return {
    ...last,
    groups,
    cards: cards.map(({ card, now, how }) => ({
      label: card.label,
      from: card.details[EARLIER] === undefined ? '' : titleOf(card.details[EARLIER]),
      to: titleOf(now.zone),
      how: how === stayed ? '' : (compares.ways.find(({ id }) => id === how)?.title[language] ?? ''),
    })),
    measures: [],
    isOtherVersion: false,
  }
}

function ofMeasures({ last, measures }: Measured, language: Language): Comparison {
  const isOtherVersion = measures === 'otherVersion'
  const all = isOtherVersion ? [] : measures
  return {
    ...last,
    groups: [],
    cards: [],
    measures: all.map(({ title, earlier, back, now }) => ({
      title: typeof title === 'string' ? title : title[language],
      earlier: earlier ?? null,
      back: back ?? null,
      now: now ?? null,
    })),
    isOtherVersion,
  }
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
  earlier: { nl: 'toen', en: 'then' },
  back: { nl: 'toen, met de blik van nu', en: 'then, as seen now' },
  today: { nl: 'nu', en: 'now' },
  answers: { nl: 'antwoorden', en: 'answers' },
  width: { nl: 'spreiding', en: 'spread' },
  mean: { nl: 'gemiddeld', en: 'mean' },
  hidden: { nl: 'niet getoond', en: 'not shown' },
  measures: { nl: 'Toen en nu', en: 'Then and now' },
  noClaim: {
    nl: 'Met zo weinig antwoorden bewijst een verschil niets. Vraag elkaar wat je herkent.',
    en: 'With so few answers a difference proves nothing. Ask each other what you recognise.',
  },
  otherVersion: {
    nl: 'Toen werd een andere versie gevraagd. Die is niet te vergelijken met deze.',
    en: 'Another version was asked then. It cannot be compared with this one.',
  },
} as const satisfies Record<string, Words>

/** A comparison as people read it; each part may be empty. */
export type ComparisonSaid = {
  title: string
  /** When that was, with how many people, and about what where that was another question. */
  before: string[]
  /** How many went which way, one line for all or for each zone. */
  counts: string[]
  /** The same in one line, where zones are told apart as well. */
  total: string
  /** Each card that did not stay where it lay, or of which it was said how it went. */
  moved: string[]
  lists: { title: string; items: string[] }[]
}

/** @param question what the group works on now */
export function comparisonSaid(compared: Comparison, question: string, language: Language): ComparisonSaid {
  const { date, people, question: asked, groups, cards, measures, isOtherVersion } = compared
  const { conclusions, questions, steps } = compared
  const word = (key: keyof typeof WORDS) => WORDS[key][language]
  const day = date && dayInWords(date, language)
  const many = people > 0 ? `${people} ${word(people === 1 ? 'person' : 'people')}` : ''
  const when = [day, many].filter(Boolean).join(', ')
  const told = (all: readonly Count[]) =>
    all
      .filter(({ count }) => count > 0)
      .map(({ title, count }) => `${count} ${title}`)
      .join(', ')
  const counts = groups.map(({ zone, counts: all }) =>
    told(all) === '' ? '' : [zone, told(all)].filter(Boolean).join(': '),
  )
  const isByZone = groups.some(({ zone }) => zone !== '')
  const total = (groups[0]?.counts ?? []).map(({ title }, at) => ({
    title,
    count: groups.reduce((sum, group) => sum + (group.counts[at]?.count ?? 0), 0),
  }))
  const way = ({ from, to, how }: Comparison['cards'][number]) => {
    if (!from) return `${word('now')}, ${to}`
    if (from === to) return how
    // For each zone it is told by itself what came and what is gone.
    return `${word('since')} ${from} ${word('to')} ${to}${isByZone || how === '' ? '' : ` (${how})`}`
  }
  return {
    title: word('title'),
    before: [
      when && `${word('before')}: ${when}`,
      asked && asked !== question ? `${word('before')}: “${asked}”` : '',
      isOtherVersion ? word('otherVersion') : '',
      measures.length > 0 ? word('noClaim') : '',
    ].filter(Boolean),
    counts: counts.filter(Boolean),
    total: told(total),
    moved: cards.flatMap((card) => (way(card) === '' ? [] : [`${card.label}: ${way(card)}`])),
    lists: [
      {
        title: word('measures'),
        items: measures.map(({ title, earlier, back, now }) => {
          const told = [
            `${word('earlier')} ${spreadSaid(earlier, language)}`,
            back && `${word('back')} ${spreadSaid(back, language)}`,
            `${word('today')} ${spreadSaid(now, language)}`,
          ]
          return `${title}: ${told.filter(Boolean).join('; ')}`
        }),
      },
      { title: word('conclusions'), items: conclusions },
      { title: word('questions'), items: questions.map((one) => withDay(one, language)) },
      { title: word('steps'), items: steps.map((step) => withDay(step, language)) },
    ].filter(({ items }) => items.length > 0),
  }
}

/** What was agreed then, with its day among who does it and why. */
function withDay(said: string, language: Language): string {
  return said.replace(/(?<= · )\d{4}-\d{2}-\d{2}(?= · |$)/, (date) => dayInWords(date, language))
}

/** @returns how many answers there were, how far they lay apart, and after that their average (METHODS M9) */
export function spreadSaid(spread: Spread | null, language: Language): string {
  if (!spread) return WORDS.hidden[language]
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 })
  const { n, width, mean } = spread
  const word = (key: keyof typeof WORDS) => WORDS[key][language]
  return `${n} ${word('answers')}, ${word('width')} ${number(width)}, ${word('mean')} ${number(mean)}`
}
