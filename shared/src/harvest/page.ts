import { dayInWords, dayOf } from '../basis/day.ts'
import type { Language } from '../basis/words.ts'
import type { ActivityId } from '../meeting.ts'
import { usedIn } from '../methods/phases.ts'
import { methodOf } from '../methods/registry.ts'
import { comparisonSaid } from './compare.ts'
import type { Harvest, HarvestCard } from './harvest.ts'
import type { SaidPart } from './parts.ts'
import { type HarvestWord, harvestWord } from './words.ts'

/** Something said of what the group takes along, under its own title. */
export type Fact = {
  title: string
  value: string
  /** It says from where something is, and not what it is. */
  isSource?: true
}

/** One thing a group takes along. */
export type Item = {
  text: string
  more: string
  facts: readonly Fact[]
  /** Which activity says it, where its chapter is of the meeting as a whole. */
  of?: ActivityId
}

/** Items under one heading; `title` is empty where they need none. */
export type Group = { title: string; items: readonly Item[] }

/** `core`: what was decided, large; `cards`: what lies there; `list`: sentences; `table`: who does what, and when. */
export type Look = 'core' | 'cards' | 'list' | 'table'

export type Section = {
  id: string
  title: string
  look: Look
  /** What is to be said before the items, or instead of them; may be empty. */
  note: string
  groups: readonly Group[]
}

/** What one activity leaves, or what is of the meeting as a whole: without an activity. */
export type Chapter = {
  activity: ActivityId | undefined
  title: string
  question: string
  /** Whether a picture of its board belongs to it. */
  hasPicture: boolean
  sections: readonly Section[]
}

/**
 * A harvest as it reads: the one list of what leaves, from which the page, print, Word, PDF, Markdown, the spreadsheet and
 * the data are made. Who writes one of them out adds no words.
 */
export type Page = {
  language: Language
  title: string
  facts: readonly string[]
  chapters: readonly Chapter[]
  /** Lines a later meeting can go on from; for programs, and so only where text is kept as text. */
  later: readonly string[]
}

/**
 * @param timeZone in which the day is told; that of the machine when absent
 * @returns the harvest of one activity, as it reads
 */
export function pageOf(harvest: Harvest, activity?: ActivityId, timeZone?: string): Page {
  const { language, title, question, methodTitle } = harvest
  return {
    language,
    title: question,
    facts: [methodTitle, title === question ? '' : title, ...whenAndWho(harvest, timeZone)].filter(Boolean),
    chapters: [
      { activity, title: '', question: '', hasPicture: hasBoard(harvest), sections: sectionsOf(harvest) },
    ],
    later: [...harvest.snapshot, ...harvest.agreements],
  }
}

/** @returns when it was, and with how many */
export function whenAndWho(
  { createdAt, people, language }: Pick<Harvest, 'createdAt' | 'people' | 'language'>,
  timeZone?: string,
): string[] {
  const many = harvestWord(language, people === 1 ? 'somebody' : 'people')
  return [dayInWords(dayOf(createdAt, timeZone), language), `${people} ${many}`]
}

/** @returns whether there is a board to draw, with something on it */
export function hasBoard({ method: id, isBare }: Pick<Harvest, 'method' | 'isBare'>): boolean {
  const method = methodOf(id)
  return !isBare && method?.table !== undefined && method.keep === 'meeting'
}

/** @returns everything an activity leaves, in the order in which it is read */
export function sectionsOf(harvest: Harvest): Section[] {
  const { language, question, method } = harvest
  const word = (key: HarvestWord, given?: Record<string, string | number>) =>
    harvestWord(language, key, given)
  if (methodOf(method)?.keep === 'nothing')
    return [{ id: 'nothing', title: '', look: 'list', note: word('nothingKept'), groups: [] }]
  const { crossings, conclusions, agreements } = takenOf(harvest)
  const compared = harvest.compared && comparisonSaid(harvest.compared, question, language)
  const lines = (texts: readonly string[]) => texts.map((text) => ({ text, more: '', facts: [] }))
  const card = (one: HarvestCard) => cardItem(one, language)
  const all: (Section | undefined)[] = [
    ...harvest.parts.filter(({ kind }) => FIRST.has(kind)).map((part) => partSection(part, language)),
    (harvest.core.length > 0 || harvest.isUndecided) && {
      id: 'core',
      title: coreHeading(harvest),
      look: 'core',
      note: harvest.isUndecided ? word('undecided') : harvest.consent ? word('consent', harvest.consent) : '',
      groups: decidedOf(harvest).map(({ title, cards }) => ({ title, items: cards.map(card) })),
    },
    compared && {
      id: 'compared',
      title: compared.title,
      look: 'list',
      note: '',
      groups: [
        { title: '', items: lines([...compared.before, ...compared.counts, ...compared.moved]) },
        ...compared.lists.map(({ title, items }) => ({ title, items: lines(items) })),
      ],
    },
    crossings.length > 0 && {
      id: 'crossings',
      title: word('crossings'),
      look: 'list',
      note: '',
      groups: [{ title: '', items: crossings.map((one) => crossingItem(one, language)) }],
    },
    conclusions.length > 0 && {
      id: 'conclusions',
      title: word('conclusions'),
      look: 'list',
      note: '',
      groups: [
        {
          title: '',
          items: conclusions.map(({ text, card: about }) => ({
            text,
            more: '',
            facts: about ? [{ title: word('about'), value: about }] : [],
          })),
        },
      ],
    },
    (agreements.length > 0 || asksAgreements(method)) && {
      id: 'actions',
      title: word('actions'),
      look: 'table',
      note: agreements.length === 0 ? word('unagreed') : '',
      groups:
        agreements.length === 0
          ? []
          : [{ title: '', items: agreements.map((one) => actionItem(one, harvest)) }],
    },
    ...harvest.parts.filter(({ kind }) => !FIRST.has(kind)).map((part) => partSection(part, language)),
    // Where nothing was laid at all, that a place is empty says nothing.
    harvest.ranking.some(({ cards }) => cards.length > 0) && {
      id: 'cards',
      title: word(harvest.coreKind === 'proposed' ? 'ranking' : 'byZone'),
      look: 'cards',
      note: '',
      groups: harvest.ranking.map(({ zone, cards }) => ({ title: zone, items: cards.map(card) })),
    },
    harvest.parked.length > 0 && {
      id: 'parked',
      title: word('parked'),
      look: 'list',
      note: word('parkedWhy'),
      groups: [
        {
          title: '',
          items: harvest.parked.map(({ label, text }) => ({ text: label, more: text, facts: [] })),
        },
      ],
    },
  ].map((section) => section || undefined) as (Section | undefined)[]
  return all.filter((section): section is Section => section !== undefined)
}

/** What a group came for is read before all it went through. */
const FIRST: ReadonlySet<string> = new Set(['agreedWording', 'changes'])

function partSection({ kind, title, lines }: SaidPart, language: Language): Section {
  return {
    id: kind,
    title,
    look: kind === 'agreedWording' ? 'core' : 'list',
    note: '',
    groups: [
      {
        title: '',
        items: lines.map(({ text, said, examples }) => ({
          text,
          more: said,
          facts: [...new Set(examples)].map((value) => ({ title: harvestWord(language, 'example'), value })),
        })),
      },
    ],
  }
}

/** What the core is called: as the group proposed it, or as the method names what was chosen. */
function coreHeading({ coreKind, coreTitle, language }: Harvest): string {
  return coreKind === 'proposed' ? `${harvestWord(language, 'core')}: ${coreTitle.toLowerCase()}` : coreTitle
}

function cardItem(
  { label, text, details, reasons, originals, parked }: HarvestCard,
  language: Language,
): Item {
  const word = (key: HarvestWord) => harvestWord(language, key)
  const inside = originals.map((one) => (one.text ? `${one.label} (${one.text})` : one.label)).join(', ')
  return {
    text: label,
    more: text,
    facts: [
      ...details,
      ...reasons.map((value) => ({ title: word('because'), value })),
      ...(inside ? [{ title: word('together'), value: inside }] : []),
      ...(parked ? [{ title: word('parkedNow'), value: word('isParked') }] : []),
    ],
  }
}

/** @returns a step the group takes: what kind, about what, who, and when */
export function actionItem(
  { type, text, card, along, owner, due }: Harvest['actions'][number],
  { language, method }: Pick<Harvest, 'language' | 'method'>,
): Item {
  const word = (key: HarvestWord) => harvestWord(language, key)
  const about = card || (methodOf(method)?.table ? word('all') : '')
  return {
    text,
    more: '',
    facts: [
      { title: word('kind'), value: word(type) },
      ...(about ? [{ title: word('about'), value: about }] : []),
      ...(along ? [{ title: word('along'), value: along }] : []),
      { title: word('owner'), value: owner || word('nobody') },
      { title: word('due'), value: due ? dayInWords(due, language) : word('noDate') },
    ],
  }
}

function crossingItem(
  { text, card, across, owner, due }: Harvest['actions'][number],
  language: Language,
): Item {
  const word = (key: HarvestWord) => harvestWord(language, key)
  return {
    text,
    more: '',
    facts: [
      { title: word('with'), value: `${card} × ${across}` },
      ...(owner ? [{ title: word('owner'), value: owner }] : []),
      ...(due ? [{ title: word('due'), value: dayInWords(due, language) }] : []),
    ],
  }
}

/** @returns what is said of items, each once: the columns of a table of them */
export function columnsOf(items: readonly Item[]): string[] {
  return [...new Set(items.flatMap(({ facts }) => facts.map(({ title }) => title)))]
}

/** @returns what is said of an item under this title; of one kind several can be said, such as why */
export function saidUnder({ facts }: Item, title: string): string {
  return facts
    .filter((fact) => fact.title === title)
    .map(({ value }) => value)
    .join(' | ')
}

/** What was decided, in parts with a title where not the same was decided about all. */
export function decidedOf({ core, coreTitle }: Harvest): { title: string; cards: HarvestCard[] }[] {
  return [...new Set(core.map(({ decided }) => decided))].map((title) => ({
    title: title === coreTitle ? '' : title,
    cards: core.filter(({ decided }) => decided === title),
  }))
}

/** What was taken from the board, by what it is: questions from crossing, conclusions about all of it, and the rest; not what will be different then. */
export function takenOf({ actions }: Pick<Harvest, 'actions'>): {
  crossings: Harvest['actions']
  conclusions: Harvest['actions']
  agreements: Harvest['actions']
} {
  const crossings = actions.filter(({ across }) => across !== '')
  const conclusions = actions.filter(({ type, across }) => type === 'conclusion' && across === '')
  const agreements = actions.filter(
    ({ type, across }) => type !== 'conclusion' && type !== 'change' && across === '',
  )
  return { crossings, conclusions, agreements }
}

/** @returns whether a method asks what the group is going to do: a list that stays empty says something only then */
function asksAgreements(method: string): boolean {
  return (methodOf(method)?.phases ?? []).some((phase) => {
    const followUp = usedIn(phase, 'followUp')
    return followUp && !usedIn(phase, 'harvest') && (followUp.takes?.includes('action') ?? true)
  })
}
