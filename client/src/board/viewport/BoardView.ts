import type { Box, Point, Size } from '@kring/shared/ground/world'
import { Value } from '../../state/Value.ts'
import { fitView, type ScreenPoint, sightOf, toScreen, toWorld, type View } from './viewTransform.ts'

/** What a board shows of the world. */
export type Shown = {
  /** screen = world × scale + offset, CSS pixels of the board element. */
  view: View
  /** Of the board element, CSS pixels. */
  size: Size
  /** The part of the world in sight, by its centre. */
  sight: Box
  /** Whether all that lies there is in sight, as it is after "fit". */
  fitted: boolean
}

/** How a board moves its view; the scene takes this on while it is there. */
export type Steering = {
  show(view: View, animated: boolean): void
  /** Brings a part of the world into sight, clear of what lies over the edges. */
  frame(box: Box): void
  /** Comes so many times as close. */
  zoom(factor: number): void
  fit(animated: boolean): void
}

/** Left free at the edges around what is brought into sight, as a share of the shorter side. */
const AROUND = 0.04

const EMPTY: Size = { width: 0, height: 0 }

/** The view of one board, for everything that is drawn beside the canvas or moves the view. */
export class BoardView extends Value<Shown> {
  private steering: Steering | null = null

  constructor() {
    super(shownOf(fitView(EMPTY, 0), EMPTY, true))
  }

  toWorld(at: ScreenPoint): Point {
    return toWorld(this.get().view, at)
  }

  toScreen(point: Point): ScreenPoint {
    return toScreen(this.get().view, point)
  }

  /**
   * Brings a part of the world into sight.
   * @param around left free at the edges, as a share of the shorter side; 0 for who looks along with somebody
   */
  showBox(box: Box, animated = true, around = AROUND): void {
    const { size } = this.get()
    const room = Math.min(size.width, size.height) * around
    const scale = Math.min((size.width - 2 * room) / box.width, (size.height - 2 * room) / box.height)
    this.centre(box, scale, animated)
  }

  /** Brings what is looked at into sight, clear of bars and tools. */
  frame(box: Box): void {
    this.steering?.frame(box)
  }

  /** Puts a point in the middle. `scale`: CSS pixels per world unit; as it is when absent. */
  centre(point: Point, scale = this.get().view.scale, animated = true): void {
    const { width, height } = this.get().size
    this.steering?.show(
      { scale, left: width / 2 - point.x * scale, top: height / 2 - point.y * scale },
      animated,
    )
  }

  /** Brings all that lies there into sight. */
  fit(animated = true): void {
    this.steering?.fit(animated)
  }

  /** Comes so many times as close to what is in the middle. */
  zoom(factor: number): void {
    this.steering?.zoom(factor)
  }

  /** For the scene: takes the steering on, or lets it go with null. */
  steerBy(steering: Steering | null): void {
    this.steering = steering
  }

  /** For the scene: tells what is shown now. */
  tell(view: View, size: Size, fitted: boolean): void {
    this.set(shownOf(view, size, fitted))
  }
}

function shownOf(view: View, size: Size, fitted: boolean): Shown {
  return { view, size, sight: sightOf(view, size), fitted }
}
