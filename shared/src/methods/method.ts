import type { Words } from '../basis/words.ts'
import type { CAPABILITIES } from '../capabilities/capabilities.ts'
import type { Brought } from '../capabilities/registry.ts'
import type { Activity, Card, Settings } from '../meeting.ts'
import type { Carries } from './carries.ts'
import type { Measured } from './earlier.ts'
import type { SettingField } from './settings.ts'
import type { Table } from './table.ts'
import type { Want } from './wants.ts'

type Listed = (typeof CAPABILITIES)[number]
/** How a phase uses one of the things a group can do. */
export type Use = NonNullable<Listed['used']>
export type UseId = Use['use']
/** The uses in which nothing of what people say or write reaches a ledger: none, own and live words only. */
export type FleetingUse = NonNullable<Extract<Listed, { words: 'none' | 'own' | 'live' }>['used']>

export type PartId = string

/** A part somebody plays in a method, besides what everybody's role allows: case owner, observer, guest. */
export type Part = {
  readonly id: PartId
  readonly title: Words
  /** What whoever plays it confirms before the group begins. */
  readonly confirms: Words
  /** How many people play it at most. */
  readonly most: number
}

export type PhaseWords = {
  readonly participant: Words
  /** What the coach needs to know; by the settings where those change how a group works. */
  readonly coach: Words | ((settings: Settings) => Words)
}

/** One part of a picture, such as the sun in one of the weather. */
export type Scene = { readonly id: SceneId; readonly title: Words }
export type SceneId =
  | ('sun' | 'cloud' | 'rain' | 'storm' | 'fog' | 'rainbow')
  | ('valley' | 'climb' | 'summit' | 'crossroads' | 'water' | 'camp')

/** So many minutes for each person: of each turn, or of the phase as a whole, where no turn has a time of its own. */
export type ForEach = { readonly perPerson: number; readonly inAll?: true }

/** A part of the time that a number setting gives to several phases together. */
export type Share = { readonly share: number; readonly of: string }

export type Phase<U extends Use = Use> = {
  readonly id: string
  readonly title: Words
  readonly words: PhaseWords
  /** Advice, never a lock (METHODS §14.10). */
  readonly minutes: number | ForEach | Share | ((settings: Settings) => number)
  /** What is done here, several things at once; nothing when people talk. */
  readonly does: readonly U[]
  /** Whether others see who points and what somebody looks at. Who keeps the board is always seen. */
  readonly pointing: 'named' | 'anonymous'
  /** When the surfaces suggest going on; by what is done here when absent. Only a facilitator goes on. */
  readonly done?: (activity: Activity) => boolean
  /** Name of the number setting that says how often this phase comes. */
  readonly repeat?: string
  /** Phase that comes between two repeats of this one. */
  readonly between?: string
  /** Whether going past it asks for a reason, which is kept with it (METHODS §14.17). */
  readonly skip?: 'withReason'
  /** What is missing, where what comes after has nothing to stand on yet: then going on asks for a reason, too (METHODS §14.17). */
  readonly unfinished?: (activity: Activity) => Words | undefined
  /** Whether the phase comes at all; always when absent. */
  readonly when?: (settings: Settings) => boolean
}

/** A phase of a method of which nothing is kept, a reason why it was skipped neither. */
export type FleetingPhase = Omit<Phase<FleetingUse>, 'skip' | 'unfinished'> & {
  readonly skip?: never
  readonly unfinished?: never
}

/**
 * A working form: data, and the few rules that are its own.
 * Adding one touches its folder under methods/ and the two lists of methods (README). What a method has no use for it leaves out.
 */
export type Method = {
  readonly id: string
  readonly version: number
  readonly title: Words
  /** Why a group would work this way; stands in every phase header. */
  readonly why: Words
  /** When to offer it. */
  readonly offer: Words
  /** What else people call it, who look for it in the gallery; nothing when absent. */
  readonly alsoCalled?: Words
  /** What a group wants of it. */
  readonly wants: Want
  /** For how many people it is, at least and at most (METHODS D22). */
  readonly people: readonly [number, number]
  readonly questionLabel: Words
  questionExample(settings: Settings): Words
  /** Whether a group that types no question is asked the example; it goes by the method's name when absent. */
  readonly asksExample?: true
  /** A picture that is looked at instead of a question alone; surfaces know how to draw each of its scenes. */
  picture?(settings: Settings): readonly Scene[]
  /** Whether any meeting may begin with it, before what the group came for. */
  readonly opens?: true
  /** Whether any meeting may end with it, after what the group came for. */
  readonly closes?: true
  readonly settings: readonly SettingField[]
  /**
   * The scene that the gallery draws instead of its table, or of people around one where there is none. In a `circle`
   * people sit as soon as they come in, also where there are cards later on.
   */
  readonly drawnAs?: 'spread' | 'circle' | 'talk' | 'eyes' | 'question' | 'weighing' | 'window' | 'way'
  /** How this time is compared with the last, where what a group rated was taken along, and no cards are. */
  readonly measures?: {
    /** @returns the last time beside this one, or undefined where nothing was taken along */
    compare(activity: Activity): Measured | undefined
  }
  /**
   * The handlers of what its phases use, and not every device has: they come with the method. A test holds each method to
   * all that its phases name.
   */
  readonly brings?: readonly Brought[]
  /** Parts that are given out. */
  readonly cast?: readonly Part[]
} & (
  | {
      readonly keep: 'meeting'
      readonly phases: readonly Phase[]
      readonly table?: Table
      /** What it keeps from meeting to meeting; nothing when absent. */
      readonly carries?: Carries
      /**
       * @param chosen the cards the group decided on
       * @returns those that name what it reached: they are milestones of its trajectory (METHODS M16); none when absent
       */
      milestones?(activity: Activity, chosen: readonly Card[]): readonly Card[]
    }
  | {
      /** What people say stays among who is there: nothing of it is kept, released or taken along (METHODS §14.12, 13). */
      readonly keep: 'nothing'
      readonly phases: readonly FleetingPhase[]
      readonly table?: never
      readonly carries?: never
      readonly milestones?: never
    }
)
