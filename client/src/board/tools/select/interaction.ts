import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import type { CardId, ZoneId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import type { Chosen, Touched } from '../../input/touch.ts'
import type { Reason } from '../../model/scene.ts'
import type { ScreenPoint } from '../../viewport/viewTransform.ts'

/**
 * What one finger, pen or mouse is doing. Several people may touch one wall, so each pointer has a hand of
 * its own; `spent` is a hand whose work ended before it was lifted.
 */
export type Hand =
  | {
      state: 'pressing'
      start: ScreenPoint
      world: Point
      touched: Touched | null
      mark: MarkId | null
      touch: boolean
      /** Adds to what is chosen. */
      add: boolean
      /** Shifts the view whatever lies under it. */
      pans: boolean
      /** Lay still for a while: a lasso begins where a view would be shifted. */
      long: boolean
    }
  | { state: 'dragging'; touched: Touched; targets: readonly ZoneId[]; grip: Point; over: ZoneId | null }
  | { state: 'shifting'; mark: MarkId; from: Point }
  | { state: 'lassoing'; from: Point; at: Point; add: boolean }
  /** `mate`: the other finger of the same hand, with which it scales the view; null for a finger alone. */
  | { state: 'panning'; at: ScreenPoint; mate: number | null }
  | { state: 'spent' }

/** All hands on one board, and the card chosen by tap. Idle is: no hands. */
export type Interaction = { hands: ReadonlyMap<number, Hand>; chosen: Chosen | null }

export const IDLE: Interaction = { hands: new Map(), chosen: null }

/** What the surface and the phase allow, and the ground under the fingers. */
export type Manner = {
  /** How far a pointer may wander and still be a tap, CSS pixels. */
  slack: number
  mayDrag: boolean
  mayPan: boolean
  /** Everybody puts cards where they want, several at once; else a card goes where a turn lets it. */
  sorts: boolean
  mayShiftMarks: boolean
  /** Several people touch this board at once: two fingers on two cards are two hands, not a pinch. */
  manyHands: boolean
  zoneAt(point: Point): ZoneId | undefined
  /** Which of its targets a card comes to lie in that is let go in this zone, besides those themselves. */
  landsIn(zone: ZoneId | undefined, targets: readonly ZoneId[]): ZoneId | undefined
  /** Why a card may not lie in a zone, where people sort. */
  why(card: CardId, zone: ZoneId): Code | undefined
}

export type Effect =
  | { kind: 'lift'; card: CardId; at: Point }
  | { kind: 'carry'; card: CardId; at: Point; over: ZoneId | null }
  | { kind: 'drop'; card: CardId; zone: ZoneId; at: Point | null }
  | { kind: 'back'; card: CardId; reason: Reason | null }
  | { kind: 'tap'; card: CardId }
  | { kind: 'explain'; card: CardId; reason: Reason }
  | { kind: 'pan'; by: ScreenPoint }
  | { kind: 'pinch'; from: [ScreenPoint, ScreenPoint]; to: [ScreenPoint, ScreenPoint] }
  /** One thing is chosen by a tap; neither card nor mark: nothing is. */
  | { kind: 'select'; card: CardId | null; mark: MarkId | null; add: boolean }
  /** A lasso is drawn; `done` when it is let go. */
  | { kind: 'lasso'; from: Point; to: Point; add: boolean; done: boolean }
  | { kind: 'lassoOff' }
  /** A finger lies still on something: it is chosen. */
  | { kind: 'hold'; card: CardId | null; mark: MarkId | null }
  /** Somebody asks what can be done here. */
  | { kind: 'menu'; at: ScreenPoint }
  /** A drawing is taken up, moved so far, let go, or goes back. */
  | { kind: 'liftMark'; mark: MarkId }
  | { kind: 'shift'; mark: MarkId; right: number; down: number }
  | { kind: 'shifted'; mark: MarkId; right: number; down: number }
  | { kind: 'unshift'; mark: MarkId }

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

/** @returns whether somebody holds something, so that the table may not be moved away under it. */
export function isBusy(state: Interaction): boolean {
  return [...state.hands.values()].some((hand) => BUSY.includes(hand.state))
}

const BUSY: readonly Hand['state'][] = ['dragging', 'shifting', 'lassoing']

/** @returns the reason a card did not land: the one place it could go to, or that it is another one. */
export function elsewhere(targets: readonly ZoneId[]): Reason {
  const [only, ...more] = targets
  return only !== undefined && more.length === 0 ? { only } : { elsewhere: true }
}
