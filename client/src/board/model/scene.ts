import type { CardMoves } from '@kring/shared/affordances'
import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Box, Point, Size } from '@kring/shared/ground/world'
import type { CardId, MemberId, ZoneId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import type { CardCommands } from '../../meeting/commands.ts'
import type { CardFace } from '../cards/cardFace.ts'
import type { GroundPicture } from '../ground/groundPicture.ts'
import type { Edges, ScreenPoint } from '../viewport/viewTransform.ts'
import type { Chosen } from './Selection.ts'

/** How a surface uses its board. */
export type SceneManner = {
  mayDrag: boolean
  mayZoom: boolean
  /** A table that is higher than the board is shown at full width: type is large there, and one shifts it. */
  opensWide: boolean
  /** Several people touch it at once. */
  manyHands: boolean
  /** So long a card that was tapped waits for a tap where it goes, ms: then a tap means something else. */
  waits: number
  /** How far a tap may wander, CSS pixels. */
  slack: number
  /** Least size of what can be touched, CSS pixels. */
  target: number
  /** What lies over the edges of the board, rem: a large wall enlarges it. */
  edges: Edges
  /** Size of name tags, CSS pixels, for a board of this height. */
  tag(height: number): number
}

/** What lies on the table, and what may be done with it. */
export type ScenePicture = {
  ground: GroundPicture
  faces: readonly CardFace[]
  /** How large the table is, world units. */
  table: Size
  /** A place on it as it is stored and said. */
  stored(at: Point): Point
  /** What lies on an open table; null where the world itself is shown. */
  content: Box | null
  /** Cards with the accent around them because the surface says so. */
  marked: ReadonlySet<CardId>
  /** Whether new cards are being revealed just now. */
  reveals: boolean
  /** Number of the turn: what is in a hand belongs to the turn in which it was taken up. */
  turn: number
  /** Everybody puts cards where they want; else a turn moves them. */
  sorts: boolean
  mayShiftMarks: boolean
  mayPile: boolean
  mayLieTogether(card: CardId, other: CardId): boolean
  zoneOf(card: CardId): ZoneId | undefined
  zoneAt(point: Point): ZoneId | undefined
  /** Which of its targets a card comes to lie in that is let go in this zone, besides those themselves. */
  landsIn(zone: ZoneId | undefined, targets: readonly ZoneId[]): ZoneId | undefined
  /** The zones a turn could bring this card to, whosever turn it is; none where people sort. */
  targetsOf(card: CardId): readonly ZoneId[]
  titleOf(zone: ZoneId): string
  leave(card: CardId): CardMoves
  /** Why a card may not lie in a zone, where people sort. */
  why(card: CardId, zone: ZoneId): Code | undefined
  isMark(mark: MarkId): boolean
  /** Whether a drawing stays where it is. */
  isFixed(mark: MarkId): boolean
  /** These, and all that goes together with one of them. */
  together(cards: Iterable<CardId>, marks: Iterable<MarkId>): Chosen
  /** The name to show, or undefined for a device that is nobody. */
  nameOf(member: MemberId): string | undefined
  /** How many came before this member. */
  arrivalOf(member: MemberId): number
  words: { pile: string }
}

/** Why a card goes back: there is one place it may go to, or several but not here, or it may not move any more. */
export type Reason = { only: ZoneId } | { refused: Code } | { elsewhere: true }

/** A reason, and what a tapped card says besides its label, at the middle of the lower edge of its card, or of the upper edge where there is no room below. */
export type ShownReason = {
  reason: Reason | null
  /** The card whose text is shown. */
  more: CardId | null
  at: ScreenPoint
  above: boolean
  /** How far across the board it is: 0 at the left, 1 at the right. */
  share: number
}

/** What the board asks of the surface around it. */
export type SceneListener = Pick<CardCommands, 'move' | 'place' | 'stack'> & {
  tap(card: CardId): void
  /** The bare table was tapped: nothing is chosen any more. */
  clear(): void
  /** Where this device points; null when it does not. */
  point(at: Point | null): void
  /** Says why, at a place on the board; null when there is nothing to say any more. */
  explain(words: ShownReason | null): void
}
