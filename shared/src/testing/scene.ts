import type { Args, Shapes } from '../capabilities/capability.ts'
import { zonesOf } from '../ground/ground.ts'
import { type Activity, type Card, looseCards, type Meeting, type Member, type MemberId } from '../meeting.ts'
import type { Method } from '../methods/method.ts'
import { tableOf } from '../methods/table.ts'
import type { Chance } from './chance.ts'

/** A moment at which somebody says something: what is there, who speaks, and by which chance. */
export type Scene = {
  /** The whole meeting, or what the speaker may know of it. */
  readonly meeting: Meeting
  readonly activity: Activity
  readonly method: Method
  /** Whose device speaks. */
  readonly me: MemberId
  /** For whom it counts: the speaker, or the person they act for. */
  readonly actor: MemberId
  readonly chance: Chance
  /** Whether what is said fits the moment as far as can be seen; without it strangers' cards and old numbers are named. */
  readonly sense: boolean
}

/** What can be said with a capability, by chance: its file stands beside it (`random-statements.ts`). */
export type RandomStatements<C extends { readonly kinds: Shapes }> = {
  readonly [K in keyof C['kinds']]: {
    /** How often it comes, beside the others. */
    readonly often: number
    /** @returns what a statement of this kind carries besides its envelope */
    say(scene: Scene): Args<C['kinds'][K]>
  }
}

/** @returns a card that lies by itself; without sense any */
export function someCard({ activity, chance, sense }: Scene): Card | undefined {
  return chance.one(sense ? looseCards(activity) : Object.values(activity.cards))
}

/** @returns the id of a card; of none, where there are none */
export function someCardId(scene: Scene): string {
  return someCard(scene)?.id ?? scene.chance.id()
}

/** @returns a card that fits; without sense, and where none does, any */
export function fittingCard(scene: Scene, fits: (card: Card) => boolean): Card | undefined {
  const fitting = scene.sense ? looseCards(scene.activity).filter(fits) : []
  return scene.chance.one(fitting) ?? someCard(scene)
}

/** @returns the id of something of a collection; of nothing, where there is none */
export function someId({ chance }: Scene, things: Readonly<Record<string, unknown>>): string {
  return chance.one(Object.keys(things)) ?? chance.id()
}

export function someMember({ meeting, chance }: Scene): Member {
  return chance.one(Object.values(meeting.members)) as Member
}

/** @returns the number a device sees; without sense one that may be of the past, or of the future */
export function numberOf({ chance, sense }: Scene, now: number | undefined): number {
  return sense ? (now ?? 0) : chance.below(9)
}

/** @returns a zone of the ground, or one that fits; without sense also one that is nowhere */
export function someZone(scene: Scene, fitting?: readonly string[]): string {
  const zones = zonesOf(tableOf(scene.method).ground(scene.activity.settings))
  const wanted =
    scene.sense && fitting && fitting.length > 0 ? fitting : scene.sense ? zones : [...zones, 'x']
  return scene.chance.one(wanted) ?? 'x'
}

/** @returns somewhere on the board */
export function somePoint({ chance }: Scene): { x: number; y: number } {
  return { x: chance.below(1500), y: chance.below(1100) }
}

/** @returns a short text, hardly ever the same twice */
export function someText({ chance }: Scene, word: string): string {
  return `${word} ${chance.below(1e6)}`
}
