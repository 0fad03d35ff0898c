import type { Drawing, Mark, MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import type { Card, CardId } from '@kring/shared/meeting'
import type { Presence } from '@kring/shared/protocol/presence'
import type { Args, SayOptions } from '../../../meeting/say.ts'
import type { BoardKit } from '../../model/kit.ts'
import type { BoardLook } from '../../render/boardLook.ts'
import type { Shown } from '../../viewport/BoardView.ts'

type MarkKinds = 'mark.draw' | 'marks.erase' | 'marks.move'

/** What lies on the board, and what this device may do with it. */
export type MarkPicture = {
  /** In the order they lie: the last one on top. */
  marks: readonly Mark[]
  /** The cards that lie on the board. */
  cards: readonly CardId[]
  /** The same, the lowest first, where drawings lie between them or something lies out of the layer of its kind; else none. */
  mixed: readonly Card[]
  /** The highest order of all cards and drawings. */
  top: number
  /** Whether drawing is possible now. */
  mayDraw: boolean
  /** Whether more than ink is drawn here. */
  everything: boolean
  mayChange(mark: MarkId): boolean
}

/** Something that is drawn for a while: a stroke under a pen, a shape that is being pulled. */
export type Wet = (context: CanvasRenderingContext2D, shown: Shown) => void

/** What a hand that draws has to work with. */
export type MarkWork = {
  kit: BoardKit
  look: BoardLook
  picture(): MarkPicture
  say<K extends MarkKinds>(kind: K, args: Args<K>, options?: Pick<SayOptions, 'gesture'>): boolean
  newId(): string
  wet: Set<Wet>
  /** Draws what is wet again. */
  redraw(): void
  /** Drawings that look different for a while than the board has them. */
  hold(marks: readonly MarkId[], held: Held): void
  letGo(marks: readonly MarkId[]): void
  /** Keeps a drawing that was just said in sight until the board shows it. */
  settle(mark: MarkId, drawing: Drawing): void
  /** What an arrow that ends here is bound to; null for nothing. */
  thingAt(at: Point): string | null
  /** Shows others a stroke under a pen, by a name of its own; null when the pen was lifted. */
  tell(stroke: string, ink: NonNullable<Presence['ink']> | null): void
  /** A new thing was drawn: what comes next with it. */
  drawn(mark: MarkId, drawing: Drawing): void
}

/** How a drawing is shown while a hand has it. */
export type Held = { right: number; down: number } | { faded: true } | { as: Drawing }

/** A drawing whose words are being written. */
export type Edited = { mark: MarkId; drawing: Drawing; isNew: boolean }
