import type { Mark } from '@kring/shared/capabilities/draw/mark'
import type { BoardLook } from '../render/boardLook.ts'
import type { Shown } from '../viewport/BoardView.ts'
import { boundsOf } from '../viewport/drawingBounds.ts'
import { meets, spreadOf } from './bounds.ts'
import { type Pictures, paintDrawing } from './paintDrawing.ts'

/** With more strokes than this the view moves with the picture of before, until it stands still. */
const MANY = 150
/** ms. */
const STILL = 110

/**
 * Ink that lies there, painted once: a new stroke is painted onto what is there already, whatever there is.
 * @param again asked when it should be drawn once more, sharp
 */
export class StillInk {
  private readonly canvas = document.createElement('canvas')
  private painted: readonly Mark[] = []
  private at: DOMMatrix | null = null
  private moved = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly look: BoardLook,
    private readonly pictures: Pictures,
    private readonly again: () => void,
  ) {}

  /** @param marks in the order they lie */
  paint(context: CanvasRenderingContext2D, shown: Shown, marks: readonly Mark[]): void {
    const now = context.getTransform()
    const { width, height } = context.canvas
    // A board that is not laid out yet.
    if (width === 0 || height === 0) return
    const sameSize = this.canvas.width === width && this.canvas.height === height
    const isStill = sameSize && this.at !== null && isSame(this.at, now)
    if (isStill) this.add(marks, shown)
    else if (sameSize && this.at && this.isMoving(marks)) {
      this.draw(context, now.multiply(this.at.inverse()))
      return
    } else {
      this.canvas.width = width
      this.canvas.height = height
      this.at = now
      this.painted = []
      this.add(marks, shown)
    }
    this.draw(context, new DOMMatrix())
  }

  close(): void {
    clearTimeout(this.timer)
    this.canvas.width = 0
  }

  /** While the view moves, the picture of before is shown, for a moment at a time. */
  private isMoving(marks: readonly Mark[]): boolean {
    const at = performance.now()
    const moving = marks.length > MANY && at - this.moved < STILL * 4
    if (!moving) this.moved = at
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.moved = 0
      this.again()
    }, STILL)
    return moving
  }

  private add(marks: readonly Mark[], { sight }: Shown): void {
    const brush = this.canvas.getContext('2d')
    if (!brush || !this.at) return
    const isMore =
      marks.length >= this.painted.length && this.painted.every((mark, index) => marks[index] === mark)
    if (!isMore) {
      brush.setTransform(1, 0, 0, 1, 0, 0)
      brush.clearRect(0, 0, this.canvas.width, this.canvas.height)
    }
    brush.setTransform(this.at)
    for (const { drawing } of isMore ? marks.slice(this.painted.length) : marks)
      if (meets(boundsOf(drawing), sight, spreadOf(drawing)))
        paintDrawing(brush, drawing, this.look, this.pictures)
    this.painted = marks
  }

  private draw(context: CanvasRenderingContext2D, by: DOMMatrix): void {
    context.save()
    context.setTransform(by)
    context.drawImage(this.canvas, 0, 0)
    context.restore()
  }
}

function isSame(one: DOMMatrix, other: DOMMatrix): boolean {
  return (
    one.a === other.a &&
    one.b === other.b &&
    one.c === other.c &&
    one.d === other.d &&
    one.e === other.e &&
    one.f === other.f
  )
}
