import type { CreateMeetingBody } from '@kring/shared/api'
import { LIMITS, type Settings, type SettingValue } from '@kring/shared/meeting'
import { type Method, type SettingField, settingsOf } from '@kring/shared/method'
import { fits } from '@kring/shared/text'
import type { Language } from '@kring/shared/words'

/** A meeting as it is being planned. Lines stay the text that was typed until it is sent. */
export type Plan = {
  question: string
  title: string
  language: Language
  settings: Record<string, SettingValue>
}

/** What still stands in the way, by the field it belongs to. */
export type PlanProblem =
  | { field: 'question'; why: 'empty' | 'tooLong' }
  | { field: 'title'; why: 'tooLong' }
  | { field: string; why: 'tooMany'; most: number; extra: number }
  | { field: string; why: 'lineTooLong'; line: number; most: number }

/** Characters one prepared card may have: what fits on a card. */
export const LINE_MOST = LIMITS.label

/** @returns a plan with the defaults of a method: only the question is missing. */
export function planFor(method: Method, language: Language): Plan {
  return { question: '', title: '', language, settings: { ...settingsOf(method, {}) } }
}

/** @returns the lines that say something, without the bullets and numbers of the document they were copied from. */
export function linesOf(typed: string): string[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
}

/** @returns the first thing that stands in the way of beginning, or undefined. */
export function problemOf(
  plan: Plan,
  fields: readonly SettingField[],
  lines: Record<string, string>,
): PlanProblem | undefined {
  if (plan.question.trim() === '') return { field: 'question', why: 'empty' }
  if (!fits(plan.question, LIMITS.question)) return { field: 'question', why: 'tooLong' }
  if (!fits(plan.title, LIMITS.title)) return { field: 'title', why: 'tooLong' }
  for (const field of fields) {
    if (field.type !== 'lines') continue
    const all = linesOf(lines[field.id] ?? '')
    if (all.length > field.most) {
      return { field: field.id, why: 'tooMany', most: field.most, extra: all.length - field.most }
    }
    const long = all.findIndex((line) => !fits(line, LINE_MOST))
    if (long !== -1) return { field: field.id, why: 'lineTooLong', line: long + 1, most: LINE_MOST }
  }
  return undefined
}

/** @returns what is sent to begin the meeting. */
export function bodyOf(plan: Plan, method: Method, lines: Record<string, string>): CreateMeetingBody {
  const settings: Settings = { ...plan.settings }
  for (const field of method.settings)
    if (field.type === 'lines') settings[field.id] = linesOf(lines[field.id] ?? '')
  const title = plan.title.trim()
  return {
    ...(title !== '' && { title }),
    language: plan.language,
    activities: [{ method: method.id, question: plan.question.trim(), settings }],
  }
}

/** @returns the labels a kept harvest offers as supply, or undefined when the file is no harvest. */
export function supplyOf(json: string): string[] | undefined {
  try {
    const { supply } = JSON.parse(json) as { supply?: unknown }
    if (!Array.isArray(supply)) return undefined
    const labels = supply.filter((label): label is string => typeof label === 'string' && label.trim() !== '')
    return labels.length > 0 ? labels : undefined
  } catch {
    return undefined
  }
}
