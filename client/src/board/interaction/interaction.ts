import type { CardMoves } from '@kring/shared/affordances'
import type { Code } from '@kring/shared/codes'
import type { Point } from '@kring/shared/ground/world'
import type { CardId, ZoneId } from '@kring/shared/meeting'
import type { ScreenPoint } from '../viewTransform.ts'

/** Whether a card may be moved now and where to, or why not: what the affordances say. */
export type Leave = CardMoves

/** A card as a finger meets it. */
export type Touched = { card: CardId; centre: Point; zone: ZoneId; leave: Leave }

/** A card that was chosen by a tap, waiting for a tap on its target. */
export type Chosen = { card: CardId; target: ZoneId }

/**
 * What one finger, pen or mouse is doing. Several people may touch one wall, so each pointer has a hand of
 * its own; `spent` is a hand whose work ended before it was lifted.
 */
export type Hand =
  | { state: 'pressing'; start: ScreenPoint; world: Point; touched: Touched | null }
  | { state: 'dragging'; touched: Touched; target: ZoneId; grip: Point; over: boolean }
  | { state: 'panning'; at: ScreenPoint }
  | { state: 'spent' }

/** All hands on one board, and the card chosen by tap. Idle is: no hands. */
export type Interaction = { hands: ReadonlyMap<number, Hand>; chosen: Chosen | null }

export const IDLE: Interaction = { hands: new Map(), chosen: null }

/** What the surface allows, and the ground under the fingers. */
export type Manner = {
  /** How far a pointer may wander and still be a tap, CSS pixels. */
  slack: number
  mayDrag: boolean
  mayPan: boolean
  zoneAt(point: Point): ZoneId | undefined
}

export type Input =
  | {
      kind: 'press'
      pointer: number
      screen: ScreenPoint
      world: Point
      touched: Touched | null
      touch: boolean
    }
  | { kind: 'move'; pointer: number; screen: ScreenPoint; world: Point }
  | { kind: 'release'; pointer: number; screen: ScreenPoint; world: Point }
  | { kind: 'cancel'; pointer: number }
  | { kind: 'escape' }
  | { kind: 'choose'; chosen: Chosen | null }
  /** The board no longer lets this card be moved: the turn ended elsewhere, or the card is gone. */
  | { kind: 'withdrawn'; card: CardId; refused: Code | null }

/** Why a card goes back: there is one place it may go to, or it may not move any more. */
export type Reason = { only: ZoneId } | { refused: Code }

export type Effect =
  | { kind: 'lift'; card: CardId; at: Point; target: ZoneId }
  | { kind: 'carry'; card: CardId; at: Point; over: boolean }
  | { kind: 'drop'; card: CardId; zone: ZoneId; at: Point | null }
  | { kind: 'back'; card: CardId; reason: Reason | null }
  | { kind: 'tap'; card: CardId }
  | { kind: 'explain'; card: CardId; reason: Reason }
  | { kind: 'pan'; by: ScreenPoint }
  | { kind: 'pinch'; from: [ScreenPoint, ScreenPoint]; to: [ScreenPoint, ScreenPoint] }

/** What a step gives: the next state, and what the board must do about it, in order. */
export type Step = { next: Interaction; effects: Effect[] }

export function stay(next: Interaction): Step {
  return { next, effects: [] }
}

export function withHand(state: Interaction, pointer: number, hand: Hand): Interaction {
  return { ...state, hands: new Map(state.hands).set(pointer, hand) }
}

export function withoutHand(state: Interaction, pointer: number): Interaction {
  const hands = new Map(state.hands)
  hands.delete(pointer)
  return { ...state, hands }
}
