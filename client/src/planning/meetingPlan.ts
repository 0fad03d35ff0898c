import { fits } from '@kring/shared/basis/text'
import { LANGUAGES, type Language } from '@kring/shared/basis/words'
import { LIMITS, type Meeting, type Settings, type SettingValue } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import { valuesIn } from '@kring/shared/methods/earlier'
import type { Method } from '@kring/shared/methods/method'
import { usedIn } from '@kring/shared/methods/phases'
import { type KeptPart, type SettingField, saidInMeeting, settingsOf } from '@kring/shared/methods/settings'
import type { CreateMeetingBody } from '@kring/shared/protocol/api'
import { pastedLines } from '../pasted/pastedRows.ts'

/** A meeting, or one activity of it, as it is being planned. */
export type Plan = {
  question: string
  title: string
  language: Language
  settings: Record<string, SettingValue>
  /** Fields of lines, as they were typed, until they are sent. */
  lines: Record<string, string>
  /** Whether the meeting begins with what {@link openerFor} offers. */
  openerFirst: boolean
  /** How it begins: what is asked, where the group brings a question of its own, and how near that comes. */
  opener: { question: string; settings: Record<string, SettingValue> }
  /** Whether it ends with what {@link closerFor} offers. */
  closerLast: boolean
  /** Agreements that return at its beginning and its end, as they were typed; where {@link returningIn} finds a field. */
  returning: string
}

/** What still stands in the way, by the field it belongs to. */
export type PlanProblem =
  | { field: 'question'; why: 'empty' | 'tooLong' }
  | { field: 'title' | 'opener'; why: 'tooLong' }
  | { field: string; why: 'tooMany'; most: number; extra: number }
  | { field: string; why: 'lineTooLong'; line: number; most: number }

type LinesField = SettingField & { type: 'lines' }

/**
 * @param meeting the one it is planned in, when there is one: what it knows about itself lies ready
 * @returns a plan with the defaults of a method: at most the question is missing.
 */
export function planFor(method: Method, language: Language, meeting?: Pick<Meeting, 'activities'>): Plan {
  const lines = linesFields(method).map(({ id, initial, ofMeeting }) => {
    const said = ofMeeting && meeting ? saidInMeeting(meeting, id) : []
    return [id, (said.length > 0 ? said : initial).join('\n')]
  })
  return {
    question: '',
    title: '',
    language,
    settings: { ...settingsOf(method, {}) },
    lines: Object.fromEntries(lines),
    openerFirst: false,
    opener: { question: '', settings: { ...settingsOf(openerFor(method) ?? method, {}) } },
    closerLast: false,
    returning: '',
  }
}

/** @returns whether something that was kept is a plan which this method, as it is now, still takes. */
export function isPlanFor(method: Method, value: unknown): value is Plan {
  const start = planFor(method, 'nl')
  if (!isLike(start, value) || !isLike(start.lines, value.lines)) return false
  if (!LANGUAGES.includes(value.language) || !isLike(start.opener, value.opener)) return false
  const taken = (one: Method, settings: Plan['settings']) => settingsOf(one, settings) !== undefined
  return taken(method, value.settings) && taken(openerFor(method) ?? method, value.opener.settings)
}

/** @returns whether something has the same fields, with values of the same types. */
function isLike<T extends object>(start: T, value: unknown): value is T {
  if (typeof value !== 'object' || value === null) return false
  const types = (fields: object) =>
    Object.entries(fields)
      .map(([name, one]) => `${name} ${typeof one}`)
      .sort()
      .join()
  return types(start) === types(value)
}

/** @returns the method that a meeting planned with another one may begin with. */
export function openerFor(method: Method): Method | undefined {
  return method.opens ? undefined : METHODS.find(({ opens }) => opens)
}

/** @returns the method that a meeting planned with another one may end with. */
export function closerFor(method: Method): Method | undefined {
  return method.closes ? undefined : METHODS.find(({ closes }) => closes)
}

/** Agreements on how a group talks return at the beginning and at the end of a meeting (METHODS §14.18). */
const RETURNING = 'agreements'

/** @returns the field of agreements that return, where what the meeting begins or ends with has one and it has none itself */
export function returningIn(plan: Plan, method: Method): LinesField | undefined {
  const around = [plan.openerFirst && openerFor(method), plan.closerLast && closerFor(method)]
  const field = (one: Method) => linesFields(one).find(({ id }) => id === RETURNING)
  if (field(method)) return undefined
  return around.flatMap((one) => (one && field(one)) || [])[0]
}

function linesFields(method: Method): LinesField[] {
  return method.settings.filter((field) => field.type === 'lines')
}

/** @returns whether a setting stands beside the question, where nobody can miss it, and is not folded away */
export function isBeside(field: SettingField): boolean {
  return field.type === 'lines' && field.ofMeeting === true
}

/** @returns whether what stands in the way is folded away, and has to be opened to be seen */
export function isFolded(method: Method, { field }: PlanProblem): boolean {
  const isOpen = method.settings.some((one) => one.id === field && isBeside(one))
  return !isOpen && field !== 'question' && field !== 'opener'
}

/**
 * @param typed what now stands in a field of lines
 * @returns the plan with it; values of the school that came along with an earlier time fill their own field, as long as
 *   that is empty
 */
export function withLines(plan: Plan, method: Method, id: string, typed: string): Plan {
  const lines = { ...plan.lines, [id]: typed }
  const field = linesFields(method).find((one) => one.id === id)
  const values = field?.fromHarvest === 'snapshot' ? valuesIn(pastedLines(typed)) : []
  for (const other of linesFields(method)) {
    const isEmpty = (lines[other.id] ?? '').trim() === ''
    if (other.ofMeeting && isEmpty && values.length > 0) lines[other.id] = values.join('\n')
  }
  return { ...plan, lines }
}

/** @returns whether a group has to bring a question; where it begins at once, or is asked one, it need not. */
export function needsQuestion({ phases: [first] }: Method): boolean {
  return first === undefined || (usedIn(first, 'question') !== undefined && first.does.length === 1)
}

/** @returns the first thing that stands in the way of beginning, or undefined. */
export function problemOf(plan: Plan, method: Method): PlanProblem | undefined {
  if (plan.question.trim() === '' && needsQuestion(method)) return { field: 'question', why: 'empty' }
  if (!fits(plan.question, LIMITS.question)) return { field: 'question', why: 'tooLong' }
  if (!fits(plan.title, LIMITS.title)) return { field: 'title', why: 'tooLong' }
  if (plan.openerFirst && !fits(plan.opener.question, LIMITS.question))
    return { field: 'opener', why: 'tooLong' }
  const returning = returningIn(plan, method)
  for (const { id, most, length = LIMITS.label } of [
    ...linesFields(method),
    ...(returning ? [returning] : []),
  ]) {
    const all = pastedLines(plan.lines[id] ?? plan.returning)
    if (all.length > most) return { field: id, why: 'tooMany', most, extra: all.length - most }
    const long = all.findIndex((line) => !fits(line, length))
    if (long !== -1) return { field: id, why: 'lineTooLong', line: long + 1, most: length }
  }
  return undefined
}

/** @returns the activity that was planned, ready to be laid on the table. */
export function activityOf(
  plan: Plan,
  method: Method,
): { method: string; question: string; settings: Settings } {
  const settings: Settings = { ...plan.settings }
  for (const { id } of linesFields(method)) settings[id] = pastedLines(plan.lines[id] ?? '')
  const unasked = method.asksExample ? method.questionExample(settings) : method.title
  const question = plan.question.trim() || unasked[plan.language]
  return { method: method.id, question, settings }
}

/** @returns what is sent to begin the meeting. */
export function bodyOf(plan: Plan, method: Method): CreateMeetingBody {
  const title = plan.title.trim()
  const opener = plan.openerFirst ? openerFor(method) : undefined
  const closer = plan.closerLast ? closerFor(method) : undefined
  const around = (one: Method): Plan => {
    const start = planFor(one, plan.language)
    return { ...start, lines: { ...start.lines, [RETURNING]: plan.lines[RETURNING] ?? plan.returning } }
  }
  return {
    ...(title !== '' && { title }),
    language: plan.language,
    activities: [
      ...(opener ? [activityOf({ ...around(opener), ...plan.opener }, opener)] : []),
      activityOf(plan, method),
      ...(closer ? [activityOf(around(closer), closer)] : []),
    ],
  }
}

/**
 * @param ofMethod whose harvest it must be; any when absent
 * @returns what a kept harvest offers for a field of lines, or undefined when the file holds nothing of it
 */
export function linesFrom(json: string, part: KeptPart, ofMethod?: string): string[] | undefined {
  try {
    const file = JSON.parse(json) as Record<string, unknown>
    // That of a whole meeting holds what each activity left; the last one that fits is gone on from.
    const activities = Array.isArray(file.activities)
      ? (file.activities as Record<string, unknown>[])
      : [file]
    const fits = activities.findLast(
      (one) =>
        Array.isArray(one?.[part]) &&
        (one[part] as unknown[]).length > 0 &&
        (ofMethod === undefined || one.method === ofMethod),
    )
    const found = fits?.[part]
    if (!Array.isArray(found)) return undefined
    const lines = found.filter((line): line is string => typeof line === 'string' && line.trim() !== '')
    return lines.length > 0 ? lines : undefined
  } catch {
    return undefined
  }
}

/** @returns how the example of a question is offered: as one of many, or as what is asked when nothing is typed. */
export function offerOf(method: Method): 'create.example' | 'create.unlessTyped' {
  return method.asksExample ? 'create.unlessTyped' : 'create.example'
}
