import type { Language } from '../basis/words.ts'
import { partsOf } from '../groups.ts'
import { inAgenda, type Meeting } from '../meeting.ts'
import { methodOf } from '../methods/registry.ts'
import { type Harvest, harvestOf } from './harvest.ts'
import {
  actionItem,
  type Chapter,
  hasBoard,
  type Item,
  type Page,
  pageOf,
  type Section,
  sectionsOf,
  takenOf,
  whenAndWho,
} from './page.ts'
import { type HarvestWord, harvestWord } from './words.ts'

/** An activity with what it leaves, and of which group where people worked side by side. */
type Left = { id: string; group: number | undefined; harvest: Harvest }

/** @returns what every activity of a meeting left that ever lay on the table, in the order of the agenda */
export function harvestsOf(meeting: Meeting, language: Language, timeZone?: string): Left[] {
  return inAgenda(meeting)
    .flatMap((activity) => [activity, ...partsOf(meeting, activity.id)])
    .filter(({ opened }) => opened)
    .flatMap(({ id, part }) => {
      const harvest = harvestOf(meeting, id, language, timeZone)
      return harvest ? [{ id, group: part?.group, harvest }] : []
    })
}

/** What stands at the front of the whole harvest, and so not once more with its activity. */
const IN_FRONT_AS_IS = ['agreedWording', 'changes', 'goals', 'agreements'] as const
const IN_FRONT: ReadonlySet<string> = new Set(['actions', 'crossings', ...IN_FRONT_AS_IS])

/**
 * The harvest of a whole meeting: first what is of all of it, then what each activity left. Of a meeting with one activity
 * it is the harvest of that.
 * @param timeZone in which the day is told; that of the machine when absent
 */
export function meetingPage(meeting: Meeting, language: Language, timeZone?: string): Page {
  const all = harvestsOf(meeting, language, timeZone)
  const [only] = all
  if (only && all.length === 1) return pageOf(only.harvest, only.id, timeZone)
  const facts = all[0] ? whenAndWho(all[0].harvest, timeZone) : []
  return {
    language,
    title: meeting.title || harvestWord(language, 'meeting'),
    // A method that groups did side by side is one of what was done.
    facts: [...facts, ...new Set(all.map(({ harvest }) => harvest.methodTitle))],
    chapters: [
      { activity: undefined, title: '', question: '', hasPicture: false, sections: frontOf(all, language) },
      ...all.map(
        ({ id, group, harvest }): Chapter => ({
          activity: id,
          title: titleOf(harvest, group),
          question: harvest.question,
          hasPicture: hasBoard(harvest),
          sections: sectionsOf(harvest).filter((section) => !IN_FRONT.has(section.id)),
        }),
      ),
    ],
    later: all.flatMap(({ harvest }) => [...harvest.snapshot, ...harvest.agreements]),
  }
}

/** Goals, decisions, steps, learning questions, agreements, and what comes next; each item says from which activity it is. */
function frontOf(all: readonly Left[], language: Language): Section[] {
  const word = (key: HarvestWord) => harvestWord(language, key)
  const sayingFrom = (item: Item, { id, group, harvest }: Left): Item => {
    const value = `${titleOf(harvest, group)}: ${harvest.question}`
    return { ...item, of: id, facts: [...item.facts, { title: word('from'), value, isSource: true }] }
  }
  /** A part as it stands with its activity, under each of its titles. */
  const taken = (kind: (typeof IN_FRONT_AS_IS)[number]): Section[] => {
    const own = all.flatMap(({ id: of, harvest }) =>
      sectionsOf(harvest)
        .filter(({ id }) => id === kind)
        .map((section) => ({ of, section })),
    )
    return [...new Set(own.map(({ section }) => section.title))].map((title) => {
      const same = own.filter(({ section }) => section.title === title)
      const items = same.flatMap(({ of, section }) =>
        section.groups.flatMap((group) => group.items.map((item) => ({ ...item, of }))),
      )
      return { id: kind, title, look: same[0]?.section.look ?? 'list', note: '', groups: grouped(items) }
    })
  }
  const steps = all.flatMap((left) => takenOf(left.harvest).agreements.map((action) => ({ action, left })))
  const items = (isNext: boolean) =>
    steps
      .filter(({ action, left }) => action.type !== 'question' && isNext === isNextStep(action, left.harvest))
      .map(({ action, left }) => sayingFrom(actionItem(action, left.harvest), left))
  const questions = all.flatMap((left) => {
    const { harvest } = left
    const own = sectionsOf(harvest)
      .filter(({ id }) => id === 'crossings')
      .flatMap(({ groups }) => groups.flatMap((group) => group.items))
    const asked = takenOf(harvest)
      .agreements.filter(({ type }) => type === 'question')
      .map((one) => actionItem(one, harvest))
    return [...own, ...asked].map((item) => sayingFrom(item, left))
  })
  const decided = all.flatMap((left) =>
    left.harvest.core.map(({ label, text, decided: as }) => {
      const { coreTitle } = left.harvest
      const facts = as && as !== coreTitle ? [{ title: coreTitle, value: as }] : []
      return sayingFrom({ text: label, more: text, facts }, left)
    }),
  )
  const sections: Section[] = [
    ...taken('agreedWording'),
    ...taken('changes'),
    ...taken('goals'),
    { id: 'decisions', title: word('decisions'), look: 'list', note: '', groups: grouped(decided) },
    { id: 'actions', title: word('actions'), look: 'table', note: '', groups: grouped(items(false)) },
    { id: 'crossings', title: word('crossings'), look: 'list', note: '', groups: grouped(questions) },
    ...taken('agreements'),
    { id: 'next', title: word('next'), look: 'table', note: '', groups: grouped(items(true)) },
  ]
  const isAsked = all.some(({ harvest }) => methodOf(harvest.method)?.keep === 'meeting')
  return sections.flatMap((section) => {
    if (section.groups.length > 0) return [section]
    // That nothing was agreed says something.
    return section.id === 'actions' && isAsked && items(true).length === 0
      ? [{ ...section, note: word('unagreed') }]
      : []
  })
}

/** What was done, and by which group where people worked side by side. */
function titleOf({ methodTitle, language }: Harvest, group: number | undefined): string {
  return group === undefined
    ? methodTitle
    : `${methodTitle}, ${harvestWord(language, 'groupNumber', { group })}`
}

/** METHODS M2: what is agreed where the group looks back on its goals is done before next time; so is an assignment. */
function isNextStep({ type }: Harvest['actions'][number], { parts }: Harvest): boolean {
  return type === 'assignment' || parts.some(({ kind }) => kind === 'goals')
}

function grouped(items: readonly Item[]): Section['groups'] {
  return items.length > 0 ? [{ title: '', items }] : []
}
