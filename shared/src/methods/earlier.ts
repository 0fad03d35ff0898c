import * as z from 'zod/mini'
import { isWithin, tidy } from '../basis/text.ts'
import type { Language, Words } from '../basis/words.ts'
import type { Spread } from '../capabilities/rate/spread.ts'
import {
  type Action,
  type Activity,
  type Card,
  type CardId,
  LIMITS,
  type SettingValue,
  type ZoneId,
} from '../meeting.ts'
import { EARLIER, MOST_LINES } from './earlier-setting.ts'
import type { StartCard } from './table.ts'

/*
 * What a group takes up again later (METHODS §3) travels as lines that people can read and paste:
 *   # method | 2026-11-29 | 6 | the question of then        the method, when, how many people, and what about
 *   4 + Voorlezen | In alle groepen | know=guess | why    where it lay, its mark, label, text, what was said of it
 *   = a value of the school
 *   ! a conclusion of then
 *   ? a question of then, from crossing | who | when
 *   > a step of then | who | when
 */

/** How the cards of a method are written down. */
export type Coding = {
  readonly method: string
  /** Characters of a label; as many as on most cards when absent. */
  readonly label?: number
  /** What stands for each zone; what lies elsewhere does not come along. */
  readonly zones: readonly (readonly [code: string, zone: ZoneId])[]
  /** A choice that a mark before the label tells. */
  readonly marks?: {
    readonly detail: string
    readonly of: readonly { readonly id: string; readonly mark: string }[]
  }
  /** What else was said of a card and comes along: its answers, or any text. */
  readonly said: Readonly<Record<string, readonly string[] | 'text'>>
  /** The setting that holds the values of the school, where the method has it. */
  readonly values?: string
}

/** How a group stood when it did this before. */
export type Then = {
  /** Calendar date `YYYY-MM-DD`. */
  date: string
  people: number
  question: string
  conclusions: string[]
  questions: string[]
  steps: string[]
}

/** What is known besides what lies on the table when it is written down. */
export type About = {
  readonly language: Language
  readonly date: string
  readonly people: number
  /** The cards the group decided on. */
  readonly decided: readonly Card[]
  /** Why people moved a card, without their names. */
  reasonsOf(card: Card): readonly string[]
  /** What goes along with a step about a card. */
  alongWith(card: CardId): readonly string[]
}

/** How something was rated at two times, and how then is seen by now (METHODS P17); undefined where too few answered. */
export type Measure = {
  title: Words | string
  earlier: Spread | undefined
  back: Spread | undefined
  now: Spread | undefined
}
/** Two times side by side; another version of what was asked is not compared (METHODS §14.14). */
export type Measured = { last: Then; measures: readonly Measure[] | 'otherVersion' }

/** One that exists: what was taken along may have been changed by hand. */
const calendarDate = z.iso.date()
/** Characters of what was said of a card then. */
const SAID = LIMITS.text
/** What was said of a card of then by those who moved it. */
export const SAID_THEN = 'saidThen'

/** @returns the lines a later meeting goes on from */
export function linesOf(coding: Coding, activity: Activity, cards: readonly Card[], about: About): string[] {
  const actions = Object.values(activity.actions)
  const values = coding.values ? activity.settings[coding.values] : []
  const step = ({ text, owner, due, card }: Action) =>
    [text, owner, due, about.alongWith(card).join(', ')].map(plain).join(' | ')
  const lines = [
    ...(Array.isArray(values) ? values.map((value) => `= ${plain(value)}`) : []),
    ...cards.flatMap((card) => cardLine(coding, card, about) ?? []),
    ...actions.flatMap(({ type, text }) => (type === 'conclusion' ? [`! ${plain(text)}`] : [])),
    ...actions.filter(({ across }) => across !== '').map((action) => `? ${step(action)}`),
    ...actions
      .filter(({ type, across }) => type !== 'conclusion' && across === '')
      .map((action) => `> ${step(action)}`),
  ]
  const isAnything = cards.length + actions.length > 0
  return (isAnything ? [headOf(coding.method, about, activity.question), ...lines] : [])
    .map((line) => tidy(line.replace(/(\s*\|)+\s*$/, '')))
    .slice(0, MOST_LINES)
}

/** @returns the line that says what was done, when, by how many people, and about what */
export function headOf(method: string, { date, people }: About, question: string): string {
  return tidy(`# ${[method, date, people, plain(question)].join(' | ')}`)
}

function cardLine({ zones, marks, said }: Coding, card: Card, about: About): string | undefined {
  const code = zones.find(([, zone]) => zone === card.zone)?.[0]
  if (code === undefined) return undefined
  const mark = marks?.of.find(({ id }) => id === card.details[marks.detail])?.mark
  const details = Object.keys(said).flatMap((id) =>
    card.details[id] ? [`${id}=${plain(card.details[id])}`] : [],
  )
  const reasons = shortened(
    [card.details[SAID_THEN] ?? '', ...about.reasonsOf(card)].filter(Boolean).join('; '),
  )
  const label = [code, ...(mark ? [mark] : []), plain(card.label)].join(' ')
  return [label, plain(card.text), ...details, reasons].join(' | ')
}

/** What people typed cannot end a part of a line. */
export function plain(text: string): string {
  return text.replaceAll('|', '/')
}

function shortened(text: string): string {
  return plain(text).slice(0, SAID)
}

/** @returns the cards a group starts with, each knowing where it lay; those of another method are none */
export function cardsOf(coding: Coding, lines: SettingValue | undefined): StartCard[] {
  if (!Array.isArray(lines) || isOther(coding, lines)) return []
  return lines.flatMap((line) => cardOf(coding, tidy(line)) ?? [])
}

function cardOf(
  { label: most = LIMITS.label, zones, marks, said }: Coding,
  line: string,
): StartCard | undefined {
  if (/^[#=!?>]/.test(line)) return undefined
  const [head = '', text = '', ...rest] = line.split('|').map(tidy)
  const [first = '', ...others] = head.split(' ')
  const coded = zones.find(([code]) => code === first)
  const zone = (coded ?? zones[0])?.[1]
  const marked = tidy(coded ? others.join(' ') : head)
  const mark = marks?.of.find(
    (one) => marked.startsWith(`${one.mark} `) || (one.mark === '–' && marked.startsWith('- ')),
  )
  const label = mark ? tidy(marked.slice(1)) : marked
  if (zone === undefined || !label || !isWithin(label, most) || !isWithin(text, LIMITS.text)) return undefined
  const details: Record<string, string> = mark && marks ? { [marks.detail]: mark.id } : {}
  const reasons: string[] = []
  for (const part of rest) {
    const [, id = '', value = ''] = /^([a-zA-Z]+)=(.*)$/.exec(part) ?? []
    const takes = said[id]
    if (takes === undefined) reasons.push(part)
    else if (takes === 'text' ? isWithin(value, LIMITS.text) : takes.includes(value)) details[id] = value
  }
  const saidThen = reasons.filter(Boolean).join('; ')
  if (saidThen && isWithin(saidThen, SAID)) details[SAID_THEN] = saidThen
  return { label, text, zone, details: { ...details, [EARLIER]: zone } }
}

/** @returns the values of the school that came along */
export function valuesIn(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('=')).map((line) => tidy(line.slice(1)))
}

/** @returns how the group stood then, or undefined where nothing of that method was taken along */
export function thenOf(coding: Pick<Coding, 'method'>, lines: SettingValue | undefined): Then | undefined {
  if (!Array.isArray(lines) || lines.length === 0 || isOther(coding, lines)) return undefined
  const [, date = '', people = '', ...question] = partsOf(lines.find((line) => line.startsWith('#')) ?? '')
  const after = (sign: string) =>
    lines.filter((line) => line.startsWith(sign)).map((line) => tidy(line.slice(1)))
  return {
    date: calendarDate.safeParse(date).success ? date : '',
    people: /^\d{1,3}$/.test(people) ? Number(people) : 0,
    question: question.join(' | '),
    conclusions: after('!'),
    questions: after('?').map(inOneLine),
    steps: after('>').map(inOneLine),
  }
}

function inOneLine(line: string): string {
  return line.split('|').map(tidy).filter(Boolean).join(' · ')
}

function partsOf(head: string): string[] {
  return head.replace(/^#/, '').split('|').map(tidy)
}

function isOther({ method }: Pick<Coding, 'method'>, lines: readonly string[]): boolean {
  const head = lines.find((line) => line.startsWith('#'))
  return head !== undefined && partsOf(head)[0] !== method
}
