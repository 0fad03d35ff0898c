import { Value } from '../../state/Value.ts'
import type { Shown } from '../viewport/BoardView.ts'
import type { BoardLayers, Paint } from './boardLayers.ts'

/** Something drawn on a sheet of canvas of its own, in world units. */
export type SheetPaint = (context: CanvasRenderingContext2D, shown: Shown) => void

/** `below` the cards and above the ground, `above` what rests and below what moves. */
export type SheetPlace = 'below' | 'above'

/** A sheet somebody draws on. */
export type Sheet = {
  /** Draws it again at the next frame. */
  redraw(): void
  remove(): void
}

/** A sheet as the tree of the board has it. */
export type AddedSheet = { name: string; place: SheetPlace; paint: Paint }

/** The extra sheets of one board, in the order in which they lie. They may be added before the board is drawn. */
export class Sheets extends Value<readonly AddedSheet[]> {
  private count = 0

  /** @param shown what the board shows now */
  constructor(
    private readonly layers: BoardLayers,
    private readonly shown: () => Shown,
  ) {
    super([])
  }

  /** Adds a sheet on top of those in the same place. It is drawn again by itself whenever the view changes. */
  add(place: SheetPlace, paint: SheetPaint): Sheet {
    this.count += 1
    const added: AddedSheet = {
      name: `sheet ${this.count}`,
      place,
      paint: (context) => paint(context, this.shown()),
    }
    this.set([...this.get(), added])
    return {
      redraw: () => this.layers.redraw(added.name),
      remove: () => this.set(this.get().filter((other) => other !== added)),
    }
  }
}
