import type { Shown } from '../viewport/BoardView.ts'

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

type Added = { place: SheetPlace; paint: SheetPaint }

/** Where sheets come and go; the scene takes this on while it is there. */
export type SheetHolder = { add(added: Added): Sheet }

/** The extra sheets of one board. They may be added before the board is drawn, and stay when it is drawn anew. */
export class Sheets {
  private readonly added = new Map<Added, Sheet | null>()
  private holder: SheetHolder | null = null

  /** Adds a sheet on top of those in the same place. It is drawn again by itself whenever the view changes. */
  add(place: SheetPlace, paint: SheetPaint): Sheet {
    const added = { place, paint }
    this.added.set(added, this.holder?.add(added) ?? null)
    return {
      redraw: () => this.added.get(added)?.redraw(),
      remove: () => {
        this.added.get(added)?.remove()
        this.added.delete(added)
      },
    }
  }

  /** For the scene: takes all sheets on, or lets them go with null. */
  heldBy(holder: SheetHolder | null): void {
    this.holder = holder
    for (const added of this.added.keys()) this.added.set(added, holder?.add(added) ?? null)
  }
}
