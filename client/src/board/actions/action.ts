import type { Mark, MarkId } from '@kring/shared/capabilities/draw/mark'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import type { Box, Point } from '@kring/shared/ground/world'
import type { Activity, Card, MemberId } from '@kring/shared/meeting'
import type { ComponentType } from 'react'
import type { CardCommands } from '../../meeting/commands.ts'
import type { Say } from '../../meeting/say.ts'
import type { Wording } from '../../words/wording.ts'
import type { BoardMode } from '../model/boardMode.ts'
import type { BoardKit } from '../model/kit.ts'
import type { BoardActions } from '../tools/note/useBoardActions.ts'
import type { Copied } from '../tools/things/copied.ts'

/** The board itself, and what is done with it whatever is chosen; what is absent cannot be done here now. */
export type OnBoard = {
  kit: BoardKit
  /** Whether it is a table without end. */
  isOpen: boolean
  /** Opens a new note where the pointer is, or in the middle of what is in sight. */
  newNote: (() => void) | undefined
  undo(): void
  redo(): void
  /** Shows others what the mouse is over. */
  pointing: { hold(): void; letGo(): void } | undefined
  /** Calls everybody to what is in sight. */
  gather: (() => void) | undefined
  open(what: Asked): void
}

/** What is opened over the board. */
export type Asked = 'find' | 'takeAlong' | 'keys'

/** What is chosen, and what is done with it. */
export type Chosen = OnBoard & {
  activity: Activity
  /** What is chosen and not locked. */
  cards: readonly Card[]
  marks: readonly Mark[]
  /** What is chosen and locked. */
  locked: readonly string[]
  /** All drawings, the lowest first, with the ends of lines where they are seen. */
  drawn: readonly Mark[]
  /** What the referee lets happen to the chosen cards; nothing while drawings are chosen as well. */
  onCards: BoardActions
  /** Whether things may be ordered, grouped and locked here. */
  mayArrange: boolean
  /** Where it was asked for, world units: there what is pasted comes to lie. */
  at: Point
  /** Where a card or drawing lies. */
  boxOf(thing: string): Box | undefined
  /** Puts cards somewhere. */
  place: CardCommands['place']
  say: Say
  /** The person this device acts for, when it is not its own member. */
  as: MemberId | undefined
  newId(): string
  editMark(mark: MarkId): void
  /** What this person copied last in this meeting, or null. */
  copied: Copied | null
  /** Keeps it, and says so. */
  keep(copied: Copied): void
  /** Whether anything may be laid down here. */
  mayPaste: boolean
  /** Lays it down around a place, and chooses it. `isBeside`: it is a double, which stays in the zone of what it doubles. */
  lay(copied: Copied, at: Point, isBeside?: boolean): void
  t: Wording
}

/** The parts of the menu, in its order. */
export const PARTS = ['words', 'clipboard', 'look', 'place', 'together', 'view'] as const

type Known<On> = {
  /** Its words are `feel.act.<name>`. */
  readonly name: string
  /** Where in the menu it stands; null: it is not in it. */
  readonly part: (typeof PARTS)[number] | null
  readonly icon: ComponentType
  /** As `pressed` reads them (shortcuts.ts); the first is shown. */
  readonly keys?: readonly string[]
  /** Its keys are meant for the board wherever on the page the focus is. */
  readonly reach?: 'page'
  /** It is done again as long as a key is held. */
  readonly repeats?: true
  /** On which boards it stands in the low bar. */
  readonly bar?: readonly BoardMode[]
  /** There it makes room for what is done with what is chosen, where both stand in one row. */
  readonly alone?: true
  /** What cannot be seen any more afterwards stands apart. */
  readonly danger?: true
  /** A bar beside what is chosen shows it too; else it is in the menu only. */
  readonly inBar?: true
  /** What it is called for what is chosen now, where that is another name. */
  called?(chosen: On): string | undefined
  /** Whether it can be done now. */
  when(chosen: On): boolean
}
/** It is done at once, */
export type PlainAction<On = Chosen> = Known<On> & {
  do(chosen: On): void
  /** Its key is let go of: it lasts no longer than that. */
  end?(chosen: On): void
}
/** or one of several is done, each with a label of its own. */
export type Choosing = Known<Chosen> & { readonly choices: readonly Choice[] }
/** One thing somebody can do with what is chosen: a shortcut, a button and an entry of the menu. */
export type Action = PlainAction | Choosing

export type Choice = {
  readonly id: string
  /** For how many things at least. */
  readonly least?: number
  label(t: Wording): string
  readonly icon?: ComponentType
  do(chosen: Chosen): void
}

/**
 * @returns whether what is chosen may be said to lie where it is seen. Where a method has zones, cards are stored otherwise
 * than they are shown, and drawings are not: the two are put nowhere together there.
 */
export function mayPlaceAsShown({ activity, cards }: Pick<Chosen, 'activity' | 'cards'>): boolean {
  return cards.length === 0 || arrangementOf(activity).ground.kind === 'open'
}

/** @returns everything that is chosen and not locked, by name */
export function idsOf({ cards, marks }: Pick<Chosen, 'cards' | 'marks'>): string[] {
  return [...cards, ...marks].map(({ id }) => id)
}
