import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Box, Point } from '@kring/shared/ground/world'
import type { CardId, MemberId } from '@kring/shared/meeting'
import type { Presences } from '../../meeting/presence.ts'
import { Value } from '../../state/Value.ts'
import { BoardLayers } from '../render/boardLayers.ts'
import { Sheets } from '../render/sheets.ts'
import { BoardView } from '../viewport/BoardView.ts'
import type { ScreenPoint } from '../viewport/viewTransform.ts'
import type { BoardMode } from './boardMode.ts'
import { KeyHandlers } from './keyHandlers.ts'
import type { MarkHandles } from './markHandles.ts'
import { Selection } from './Selection.ts'
import { ShownHere } from './shownHere.ts'
import { Takers } from './takers.ts'
import type { Tool } from './tool.ts'

/** Keys that change what a hand does: even shapes, a double, no lining up. */
export type Held = { shift: boolean; alt: boolean; control: boolean }

/** A card in a hand that turns it: its middle, world units, and degrees to the right. */
type TurnedCard = Point & { card: CardId; angle: number }

/** Paints the drawings that lie right under a card, and on the card below it. */
type PaintBetween = (card: CardId, context: CanvasRenderingContext2D) => void

/** What the parts of one board share: all that is drawn, touched and shown on it meets here. */
export type BoardKit = {
  mode: BoardMode
  tool: Value<Tool>
  selection: Selection
  view: BoardView
  layers: BoardLayers
  sheets: Sheets
  takers: Takers
  keys: KeyHandlers
  /** Whether a key is held with which every press shifts the view, whatever lies under it. */
  pushes: Value<boolean>
  /** What a hand lines things up with that it moves: with others, with the grid, or with nothing. */
  snaps: Value<'things' | 'grid' | 'nothing'>
  /** What is held on the keyboard beside the pointer that moved last. */
  held: Held
  /** Where somebody asked what can be done with what is chosen, CSS pixels of the board; null while nobody does. */
  menu: Value<ScreenPoint | null>
  /** Does one thing with what is chosen (actions/), or one choice of it. */
  act: (name: string, choice?: string) => void
  /** Lays down what is on a clipboard, around a place; whether there was anything to lay down. */
  paste: (clipboard: Pick<DataTransfer, 'getData' | 'files'>, at: Point) => boolean
  /** Lays what a hand carries down once more, so far from where it lay; null where nothing can be. */
  double: ((cards: readonly CardId[], marks: readonly MarkId[], right: number, down: number) => void) | null
  /** Whether a hand is on the canvas: what floats beside the cards gets out of its way. */
  isTouched: Value<boolean>
  /** Whether words of a drawing are written just now, beside it. */
  isEditing: Value<boolean>
  shown: ShownHere
  /** How drawings are found and moved; null as long as nobody draws. */
  marks: Value<MarkHandles | null>
  /** Paints what lies on the cards below this one and under it; null where nothing lies between cards. */
  between: Value<PaintBetween | null>
  /** The row of tools low at the left, in which others may put a button of their own; null while it is not there. */
  row: Value<HTMLElement | null>
  /** What is kept free along its foot for words that stand there, CSS pixels. */
  foot: Value<number>
  /** Shows cards as a hand turns them; null lets them go, and they lie there until the board says where. */
  turn: (cards: readonly TurnedCard[] | null) => void
  /** Where a card is drawn now, also while it moves; undefined before it is drawn. */
  boxOf: (card: CardId) => Box | undefined
  /** The person this device acts for, when it is not its own member. */
  actAs: Value<MemberId | undefined>
}

export function newBoardKit(mode: BoardMode, presence: Presences): BoardKit {
  const layers = new BoardLayers()
  const view = new BoardView()
  return {
    mode,
    tool: new Value<Tool>('select'),
    selection: new Selection(),
    view,
    layers,
    sheets: new Sheets(layers, () => view.get()),
    takers: new Takers(),
    keys: new KeyHandlers(),
    pushes: new Value(false),
    snaps: new Value<'things' | 'grid' | 'nothing'>('things'),
    held: { shift: false, alt: false, control: false },
    menu: new Value<ScreenPoint | null>(null),
    act: () => undefined,
    paste: () => false,
    double: null,
    isTouched: new Value(false),
    isEditing: new Value(false),
    shown: new ShownHere(presence),
    marks: new Value<MarkHandles | null>(null),
    between: new Value<PaintBetween | null>(null),
    row: new Value<HTMLElement | null>(null),
    foot: new Value(0),
    turn: () => undefined,
    boxOf: () => undefined,
    actAs: new Value<MemberId | undefined>(undefined),
  }
}
