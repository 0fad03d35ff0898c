import { isWithin, tidy, unitsOf } from '../basis/text.ts'
import type { Words } from '../basis/words.ts'
import type { Ground } from '../ground/ground.ts'
import {
  type Activity,
  type Card,
  LIMITS,
  type Maker,
  type PollKind,
  type Settings,
  type SettingValue,
  type ZoneId,
} from '../meeting.ts'
import type { Code } from '../protocol/codes.ts'
import type { Kind } from '../statement.ts'

/** A choice the facilitator has when planning an activity; forms and checks are made from it. */
export type SettingField = { readonly id: string; readonly title: Words; readonly help?: Words } & (
  | {
      readonly type: 'choice'
      readonly options: readonly { readonly id: string; readonly title: Words }[]
      readonly initial: string
    }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly initial: number }
  | { readonly type: 'switch'; readonly initial: boolean }
  | {
      readonly type: 'lines'
      readonly most: number
      /** Characters of one line at most; those of a label when absent. */
      readonly length?: number
      /** The part of a harvest that was kept which can fill it. */
      readonly fromHarvest?: 'supply' | 'snapshot'
      readonly initial: readonly string[]
    }
)

export type Phase = {
  readonly id: string
  readonly title: Words
  /** Advice, never a lock (METHODS §14.10). */
  readonly minutes: number | { readonly perPerson: number }
  /** How people contribute here; decides which controls a surface offers. */
  readonly input:
    | 'none'
    | 'silent'
    | 'open'
    | 'sort'
    | 'turn'
    | 'rate'
    | 'link'
    | 'free'
    | 'round'
    | 'harvest'
  /** What others may know of a contribution while the phase runs. Presence follows it. */
  readonly visibility: 'counts' | 'anon' | 'named'
  /**
   * Which statements are heard, by whom. `turnHolder` is heard besides what their role allows; `screen` is what
   * hands on the wall may do without acting for somebody.
   */
  readonly allow: {
    readonly [who in 'facilitator' | 'participant' | 'turnHolder' | 'screen']?: readonly Kind[]
  }
  /** When the surfaces suggest going on; only a facilitator does. */
  readonly done:
    | 'facilitator'
    | 'ready'
    | 'turns'
    | 'poll'
    | 'linked'
    | ((activity: Activity, method: Method) => boolean)
  /** Name of the number setting that says how often this phase comes. */
  readonly repeat?: string
  /** Phase that comes between two repeats of this one. */
  readonly between?: string
  /** Whether the phase comes at all; always when absent. */
  readonly when?: (settings: Settings) => boolean
  readonly onEnter?: 'startRound' | 'openPoll'
  /** Left going forward, the hidden cards are laid on the table that the next step works on. */
  readonly onExit?: 'reveal'
  /** What is asked where people weigh (input `rate`). */
  readonly poll?: PollKind
  /** Only these zones are worked on here; all of them when absent. */
  readonly zones?: readonly ZoneId[]
  /** How many cards and piles a group can still oversee, where it sorts towards that. */
  readonly clusters?: number
  /** Whether people may type a word that all see while this phase lasts and nothing keeps (METHODS §14.13). */
  readonly word?: true
  /** What is taken from the board where people link (input `link`), in this order; agreements when absent. */
  readonly takes?: readonly ('crossing' | 'conclusion' | 'action')[]
  readonly words: {
    readonly participant: Words
    /** What the coach needs to know; by the settings where those change how a group works. */
    readonly coach: Words | ((settings: Settings) => Words)
  }
}

/** A move somebody wants to make, as a method's rule sees it. */
export type WantedMove = {
  readonly activity: Activity
  readonly card: Card
  readonly makers: readonly Maker[]
  readonly member: string
  readonly zone: ZoneId
}

/** A card somebody wants to write that is not there yet. */
export type WantedCard = {
  readonly activity: Activity
  readonly zone: ZoneId
  /** The zones of what this person wrote already, hidden or laid. */
  readonly own: readonly ZoneId[]
}

/** How cards are written. */
export type Writing = {
  /** The zones people may write into now; the first is where a card without one begins. */
  zones(activity: Activity): readonly ZoneId[]
  /** How many cards one person may write there. */
  each(settings: Settings, zone: ZoneId): number
  /** How many cards one person may write in all; the sum of the zones when absent. */
  total?(settings: Settings): number
  /** Why a card may not be written there yet, or undefined. */
  refusal?(wanted: WantedCard): Code | undefined
  /** What people may need to know to choose a zone, in a few words. */
  hint?(settings: Settings, zone: ZoneId): Words
  /** Where a hidden card goes when it is laid on the table, and what is known of it then; its own zone when absent. */
  laid?(zone: ZoneId): { zone: ZoneId; details: Record<string, string> }
  /** The zone a card on the table was written in, where that is another than it lies in. */
  written?(card: Card): ZoneId
  /** Prepared cards that people may pick from. */
  supply?(settings: Settings): readonly string[]
}

/** A card that lies there when the activity begins; nobody in particular made it. */
export type StartCard = Pick<Card, 'label' | 'text' | 'zone' | 'details'>

/** How people take turns moving cards. */
export type Turns = {
  /** Who is next in a round: drawn by lot and then rotating, as people arrived, or whom the facilitator names. */
  order(settings: Settings): 'chance' | 'arrival' | 'hand'
  /** Whether somebody who could move a card may pass all the same. */
  mayPass(settings: Settings): boolean
  /** Why a card may not be moved there, or undefined when it may. */
  moveRefusal(move: WantedMove): Code | undefined
  /** The zones a card could go to from where it lies, if the person may move it at all. */
  moveTargets(activity: Activity, card: Card): readonly ZoneId[]
  /** The zone whose cards are dealt one by one: a turn is about the one that lies face up, where the holder does not choose. */
  heap?: ZoneId
  /** Whether people go round again in the same phase as long as there is something to move. */
  untilDone?: true
  /** Whether whoever comes in while a round runs still has a turn in it, as the last. */
  latecomers?: true
}

/** Something the method wants to know of a card besides its text. */
export type Detail = {
  readonly id: string
  readonly title: Words
  readonly help?: Words
  /** The zones whose cards have it; all when absent. */
  readonly zones?: readonly ZoneId[]
  /** Known from the beginning: nobody changes it. */
  readonly fixed?: true
} & (
  | {
      readonly type: 'choice'
      /** `mark`: one character that tells the option without colour. */
      readonly options: readonly { readonly id: string; readonly title: Words; readonly mark?: string }[]
      /** Shown as a balance, so that a group sees the one beside the other (METHODS M4). */
      readonly balance?: true
    }
  | { readonly type: 'text' }
  /** Another card, from this zone. */
  | { readonly type: 'card'; readonly from: ZoneId }
)

/** How a group crosses two cards into a question. */
export type Crossing = {
  /** The zones of the first and of the second card. */
  readonly from: readonly ZoneId[]
  readonly with: readonly ZoneId[]
  /** The beginning of a question about these two. */
  sentence(card: Card, across: Card): Words
}

/**
 * A working form: data, and the few rules that are its own.
 * Adding one touches its folder under methods/ and the registry. What a method has no use for it leaves out.
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
  questionExample(settings: Settings): Words
  /** Whether a group that types no question is asked the example; it goes by the method's name when absent. */
  readonly asksExample?: true
  /** Whether any meeting may begin with it, before what the group came for. */
  readonly opens?: true
  readonly settings: readonly SettingField[]
  readonly phases: readonly Phase[]
  /** What is drawn under the cards, and where its zones are. */
  ground(settings: Settings): Ground
  /** Zone names as people read them; also of zones that exist only for writing. */
  zoneTitle(settings: Settings, zone: ZoneId): Words
  /** What stands in a zone of rings on the board, where that is shorter than its name or says more. */
  zoneSign?(settings: Settings, zone: ZoneId): Words
  /** What the group is looking for, as it names the core. */
  coreTitle(settings: Settings): Words
  readonly writing: Writing
  /** Cards that lie on the table from the beginning, such as those of an earlier meeting. */
  startsWith?(settings: Settings): readonly StartCard[]
  readonly turns?: Turns
  /** Why a card may not be placed there where everybody sorts, or undefined when it may. */
  placeRefusal?(activity: Activity, card: Card, zone: ZoneId): Code | undefined
  /** What people say about cards besides their text. */
  details?(settings: Settings): readonly Detail[]
  /**
   * Where a card belongs after something was said about it, given its details; where it lies when absent. A card that
   * is put elsewhere by it knows where it came from (`card.came`).
   */
  zoneAfter?(activity: Activity, card: Card): ZoneId
  /** Where a pile begins, given where its parts lay. */
  pileZone(settings: Settings, parts: readonly Card[]): ZoneId
  /** The cards a poll asks about; the loose ones that are not parked when absent. */
  pollCards?(activity: Activity): Card[]
  /** How many cards of one zone somebody may pick. */
  picksEach?(settings: Settings): number
  /** Why the group cannot choose this card yet, or undefined when it can. */
  choiceRefusal?(activity: Activity, card: Card): Code | undefined
  readonly crossing?: Crossing
  /** What may be drawn: ink as a layer above the cards, or everything, as on a whiteboard; nothing when absent. */
  readonly drawing?: 'ink' | 'everything'
  /** Whether everybody may change and remove what anybody made, as on a whiteboard. */
  readonly shared?: true
  /** What people say stays among who is there: nothing of it is kept, released or taken along (METHODS §14.12, 13). */
  readonly keepsNothing?: true
  /** The cards that suggest themselves as the core: what the group worked towards. */
  coreSuggestion(activity: Activity): Card[]
  /** Where cards lie, as lines that can start this method anew; for methods that compare over time. */
  snapshot?(activity: Activity): string[]
  /** Loose cards from most to least important, by position. */
  ranking(activity: Activity): { zone: ZoneId; cards: Card[] }[]
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

/** @returns how many lines settings hold, in all lists together */
export function linesIn(settings: Settings): number {
  return Object.values(settings).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  )
}

/** How many lines may come for each that is kept: people paste with empty ones between. */
const BETWEEN = 4

/** Lines are taken as people paste them: white space folded, empty ones dropped. What is too much is left as it is. */
function tidied(field: SettingField, value: unknown): unknown {
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
    case 'lines':
      return (
        Array.isArray(value) &&
        value.length <= field.most &&
        value.every((line) => typeof line === 'string' && isWithin(line, lengthOf(field)))
      )
  }
}

/** @returns how many cards one person may write in this activity now. */
export function mostCards(method: Method, activity: Activity): number {
  const { writing } = method
  const zones = writing.zones(activity)
  const sum = zones.reduce((all, zone) => all + writing.each(activity.settings, zone), 0)
  return Math.min(sum, writing.total?.(activity.settings) ?? sum)
}
