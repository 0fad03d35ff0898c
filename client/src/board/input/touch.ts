import type { CardMoves } from '@kring/shared/affordances'
import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import type { CardId, ZoneId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import type { ScreenPoint } from '../viewport/viewTransform.ts'

/** A card as a finger meets it. */
export type Touched = { card: CardId; centre: Point; zone: ZoneId; leave: CardMoves }

/** A card that was chosen by a tap, waiting for a tap on one of its targets. */
export type Chosen = { card: CardId; targets: readonly ZoneId[] }

/** What hands do to cards and view, and what becomes of what they hold. */
export type Input =
  | {
      kind: 'press'
      pointer: number
      screen: ScreenPoint
      world: Point
      touched: Touched | null
      mark: MarkId | null
      touch: boolean
      add: boolean
      pans: boolean
    }
  | { kind: 'move'; pointer: number; screen: ScreenPoint; world: Point }
  | { kind: 'release'; pointer: number; screen: ScreenPoint; world: Point }
  | { kind: 'cancel'; pointer: number }
  /** A finger that lay still for a while. */
  | { kind: 'linger'; pointer: number }
  | { kind: 'escape' }
  /** It is another person's turn: who pressed a card pressed it in the turn before. */
  | { kind: 'turned' }
  | { kind: 'choose'; chosen: Chosen | null }
  /** Cards or drawings are not on the board any more, such as what somebody else removed. */
  | { kind: 'gone'; lies(thing: string): boolean }
  /** The board no longer lets this card be moved: the turn ended elsewhere, or the card is gone. */
  | { kind: 'withdrawn'; card: CardId; refused: Code | null }
