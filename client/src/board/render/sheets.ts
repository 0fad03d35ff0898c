import type { Shown } from '../viewport/BoardView.ts'
import type { BoardLayers, Painted } from './boardLayers.ts'

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

/**
 * The extra sheets of one board: none costs a canvas before there is something on it. They may be added before the board is
 * drawn.
 */
export class Sheets {
  private count = 0
  private readonly added: Record<SheetPlace, Painted[]> = { below: [], above: [] }

  /** @param shown what the board shows now */
  constructor(
    private readonly layers: BoardLayers,
    private readonly shown: () => Shown,
  ) {}

  /** Adds a sheet on top of those in the same place. It is drawn again by itself whenever the view changes. */
  add(place: SheetPlace, paint: SheetPaint): Sheet {
    this.count += 1
    const name = `sheet ${this.count}`
    const added: Painted = { name, paint: (context) => paint(context, this.shown()) }
    this.put(place, [...this.added[place], added])
    return {
      redraw: () => this.layers.redraw(name),
      remove: () =>
        this.put(
          place,
          this.added[place].filter((other) => other !== added),
        ),
    }
  }

  private put(place: SheetPlace, sheets: Painted[]): void {
    this.added[place] = sheets
    this.layers.putSheets(this.added.below, this.added.above)
  }
}
