import type { Code } from './codes.ts'
import type { Ground } from './ground.ts'
import {
  type Activity,
  type Card,
  LIMITS,
  type Maker,
  type Settings,
  type SettingValue,
  type ZoneId,
} from './meeting.ts'
import type { Kind } from './statement.ts'
import { tidy, visibleLength } from './text.ts'
import type { Words } from './words.ts'

/** A choice the facilitator has when planning an activity; forms and checks are made from it. */
export type SettingField = { readonly id: string; readonly title: Words; readonly help?: Words } & (
  | {
      readonly type: 'choice'
      readonly options: readonly { readonly id: string; readonly title: Words }[]
      readonly initial: string
    }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly initial: number }
  | { readonly type: 'switch'; readonly initial: boolean }
  | { readonly type: 'lines'; readonly most: number; readonly initial: readonly string[] }
)

/** What happens by itself when a phase is entered or left going forward. */
export type Effect = 'reveal' | 'startRound'

export type Phase = {
  readonly id: string
  readonly title: Words
  /** Advice, never a lock (METHODS §14.10). */
  readonly minutes: number | { readonly perPerson: number }
  /** How people contribute here; decides which controls a surface offers. */
  readonly input: 'none' | 'silent' | 'open' | 'turn' | 'rate' | 'harvest'
  /** What others may know of a contribution while the phase runs. Presence follows it. */
  readonly visibility: 'counts' | 'anon' | 'named'
  /** Which statements are heard, by whom. `turnHolder` is heard besides what their role allows. */
  readonly allow: { readonly [who in 'facilitator' | 'participant' | 'turnHolder']?: readonly Kind[] }
  /** When the surfaces suggest going on; only a facilitator does. */
  readonly done: 'facilitator' | 'ready' | 'turns' | 'poll' | 'linked'
  /** Name of the number setting that says how often this phase comes. */
  readonly repeat?: string
  /** Phase that comes between two repeats of this one. */
  readonly between?: string
  readonly onEnter?: Effect
  readonly onExit?: Effect
  readonly words: { readonly participant: Words; readonly coach: Words }
}

/** A move somebody wants to make, as a method's rule sees it. */
export type WantedMove = {
  readonly activity: Activity
  readonly card: Card
  readonly makers: readonly Maker[]
  readonly member: string
  readonly zone: ZoneId
}

/**
 * A working form: data, and the few rules that are its own.
 * Adding one touches its folder under methods/ and the registry.
 */
export type Method = {
  readonly id: string
  readonly version: number
  readonly title: Words
  /** Why a group would work this way; stands in every phase header. */
  readonly why: Words
  /** When to offer it. */
  readonly offer: Words
  readonly questionLabel: Words
  readonly questionExample: Words
  readonly settings: readonly SettingField[]
  readonly phases: readonly Phase[]
  /** What is drawn under the cards, and where its zones are. */
  ground(settings: Settings): Ground
  /** Zone names as people read them. */
  zoneTitle(settings: Settings, zone: ZoneId): Words
  /** What the group is looking for, as it names the core. */
  coreTitle(settings: Settings): Words
  /** The zone where a card written without one begins. */
  startZone(settings: Settings): ZoneId
  /** The zones people may write into now. */
  writableZones(activity: Activity): ZoneId[]
  /** Who is next in a round: drawn by lot and then rotating, as people arrived, or whom the facilitator names. */
  turnOrder(settings: Settings): 'chance' | 'arrival' | 'hand'
  /** Whether somebody who could move a card may pass all the same. */
  mayPass(settings: Settings): boolean
  /** Prepared cards that people may pick from. */
  supply(settings: Settings): readonly string[]
  /** How many cards one person may write. */
  cardsEach(settings: Settings): number
  /** Why a card may not be moved there, or undefined when it may. */
  moveRefusal(move: WantedMove): Code | undefined
  /** The zones a card could go to from where it lies, if the person may move it at all. */
  moveTargets(settings: Settings, card: Card): ZoneId[]
  /** Where a pile begins, given where its parts lay. */
  pileZone(settings: Settings, parts: readonly Card[]): ZoneId
  /** The cards that suggest themselves as the core: what the group worked towards. */
  coreSuggestion(activity: Activity): Card[]
  /** Loose cards from most to least important, by position. */
  ranking(activity: Activity): { zone: ZoneId; cards: Card[] }[]
}

/** @returns the settings with defaults for what is missing, or undefined when a value does not fit its field. */
export function settingsOf(method: Method, given: Record<string, unknown>): Settings | undefined {
  const settings: Settings = {}
  if (Object.keys(given).some((key) => !method.settings.some((field) => field.id === key))) return undefined
  for (const field of method.settings) {
    const value = tidied(given[field.id] ?? field.initial)
    if (!fits(field, value)) return undefined
    settings[field.id] = value as SettingValue
  }
  return settings
}

/** Lines are taken as people paste them: white space folded, empty ones dropped. */
function tidied(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.map((line) => (typeof line === 'string' ? tidy(line) : line)).filter((line) => line !== '')
}

function fits(field: SettingField, value: unknown): boolean {
  switch (field.type) {
    case 'choice':
      return field.options.some((option) => option.id === value)
    case 'number':
      return Number.isInteger(value) && (value as number) >= field.min && (value as number) <= field.max
    case 'switch':
      return typeof value === 'boolean'
    case 'lines':
      return (
        Array.isArray(value) &&
        value.length <= field.most &&
        value.every((line) => typeof line === 'string' && visibleLength(line) <= LIMITS.label)
      )
  }
}
