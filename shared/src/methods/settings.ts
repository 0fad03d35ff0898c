import { isWithin, tidy, unitsOf } from '../basis/text.ts'
import type { Words } from '../basis/words.ts'
import { LIMITS, type Meeting, type Settings, type SettingValue } from '../meeting.ts'
import type { Method } from './method.ts'

/** The parts of a harvest that a later meeting can go on from. */
export type KeptPart = 'supply' | 'snapshot' | 'agreements'

/** A choice the facilitator has when planning an activity; forms and checks are made from it. */
export type SettingField = { readonly id: string; readonly title: Words; readonly help?: Words } & (
  | {
      readonly type: 'choice'
      readonly options: readonly { readonly id: string; readonly title: Words }[]
      readonly initial: string
    }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly initial: number }
  | {
      readonly type: 'switch'
      readonly initial: boolean
      /** What it is in statements from before there was this choice, which do not speak of it; `initial` when absent. */
      readonly whenAbsent?: boolean
    }
  | {
      /** What a file holds, as text; empty for none. */
      readonly type: 'file'
      readonly initial: ''
      /** Characters at most. */
      readonly most: number
      /** @returns what is kept of it and how that is called, or what is wrong with it */
      read(text: string): { readonly title: Words | string; readonly text: string } | FileFault
    }
  | {
      readonly type: 'lines'
      readonly most: number
      /** Characters of one line at most; those of a label when absent. */
      readonly length?: number
      /** The part of a harvest that was kept which can fill it. */
      readonly fromHarvest?: KeptPart
      /** The method whose harvest that must be; any when absent. */
      readonly ofMethod?: string
      /**
       * It is about the meeting rather than about one activity: what was said of it before lies ready when another one is
       * planned, also when it came along from an earlier meeting.
       */
      readonly ofMeeting?: true
      /** It is the way the group went, one line a meeting: planned from a trajectory it lies ready. */
      readonly isWay?: true
      readonly initial: readonly string[]
    }
)

/** What is wrong with a file: in the file as a whole, or at the third of the second of what it lists, counted from 1. */
export type FileFault = {
  readonly what:
    | ('json' | 'size' | 'shape' | 'id' | 'twice' | 'title')
    | ('version' | 'source' | 'licence' | 'pillars' | 'indicators')
  readonly place: readonly number[]
  /** What stands there twice. */
  readonly id?: string
}

/** @returns the settings with defaults for what is missing, or undefined when a value does not fit its field. */
export function settingsOf(method: Method, given: Record<string, unknown>): Settings | undefined {
  const settings: Settings = {}
  const keys = Object.keys(given)
  if (keys.length > method.settings.length) return undefined
  if (keys.some((key) => !method.settings.some((field) => field.id === key))) return undefined
  for (const field of method.settings) {
    const value = tidied(field, given[field.id] ?? field.initial)
    if (!fits(field, value)) return undefined
    settings[field.id] = value as SettingValue
  }
  return settings
}

/** @returns what an activity was planned with in a statement, which may be from before a method had all its settings */
export function settingsSaid(method: Method, given: Record<string, unknown>): Settings | undefined {
  const whenAbsent = method.settings.flatMap((field) =>
    field.type === 'switch' && field.whenAbsent !== undefined ? [[field.id, field.whenAbsent]] : [],
  )
  return settingsOf(method, { ...Object.fromEntries(whenAbsent), ...given })
}

/**
 * @param field a setting that is about the meeting
 * @returns what was said of it last, in whichever activity; no lines when nothing was
 */
export function saidInMeeting({ activities }: Pick<Meeting, 'activities'>, field: string): readonly string[] {
  const said = Object.values(activities)
    .toSorted((one, other) => other.order - one.order)
    .map(({ settings }) => settings[field])
  return said.find((lines): lines is string[] => Array.isArray(lines) && lines.length > 0) ?? []
}

/** @returns how many lines settings hold, in all lists together */
export function linesIn(settings: Settings): number {
  return Object.values(settings).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  )
}

/** How many lines may come for each that is kept: people paste with empty ones between. */
const BETWEEN = 4

/**
 * Lines are taken as people paste them: white space folded, empty ones dropped. What is too much is left as it is. Of a
 * file what was read of it is kept.
 */
function tidied(field: SettingField, value: unknown): unknown {
  if (field.type === 'file' && typeof value === 'string' && value !== '') {
    const found = value.length <= field.most ? field.read(value) : undefined
    return found && 'text' in found ? found.text : undefined
  }
  if (field.type !== 'lines' || !Array.isArray(value) || value.length > BETWEEN * field.most) return value
  const most = unitsOf(lengthOf(field))
  const tidyShort = (line: unknown) => (typeof line === 'string' && line.length <= most ? tidy(line) : line)
  return value.map(tidyShort).filter((line) => line !== '')
}

/** Characters of one line at most. */
function lengthOf({ length }: { readonly length?: number }): number {
  return length ?? LIMITS.label
}

function fits(field: SettingField, value: unknown): boolean {
  switch (field.type) {
    case 'choice':
      return field.options.some((option) => option.id === value)
    case 'number':
      return Number.isInteger(value) && (value as number) >= field.min && (value as number) <= field.max
    case 'switch':
      return typeof value === 'boolean'
    case 'file':
      return typeof value === 'string' && value.length <= field.most
    case 'lines':
      return (
        Array.isArray(value) &&
        value.length <= field.most &&
        value.every((line) => typeof line === 'string' && isWithin(line, lengthOf(field)))
      )
  }
}
