import { type Box, type Point, type Size, WORLD } from '@kring/shared/ground/world'
import { isInside } from './contentBox.ts'
import { ease } from './ease.ts'
import {
  between,
  clampOpen,
  clampView,
  type Edges,
  fitBox,
  fitView,
  isFitted,
  middle,
  NO_EDGES,
  panBy,
  pinch,
  type ScreenPoint,
  sameView,
  sightOf,
  toScreen,
  toWorld,
  type View,
  zoomAt,
} from './viewTransform.ts'

/** Free around the world, as a share of the shorter side of the element. */
const MARGIN = 0.012
/** The same around what lies on an open table: notes there have no edge of their own. */
const OPEN_MARGIN = 0.03
/** The same around what somebody wants to look at. */
const AROUND = 0.08

/** A zoom is settled when it has been still for this long, ms. */
const SETTLE = 140

/** What follows from a change of what is shown. */
export type CameraListener = {
  /** The element has other pixels. `ratio`: device pixels per CSS pixel. */
  resized(size: Size, ratio: number): void
  /** Another part of the world is shown. */
  moved(): void
  /** A zoom has been still for a while: what was painted for another one is to become sharp. */
  settled(): void
  /** A glide began: frames are needed until it ends. */
  gliding(): void
}

type Glide = { from: View; to: View; since: number; lasts: number }

/** What part of the world the element shows. */
export class Camera {
  size: Size = { width: 0, height: 0 }
  view: View = fitView(this.size, 0)
  private ratio = 0
  private fitted = this.view
  private settling: ReturnType<typeof setTimeout> | undefined
  private glide: Glide | null = null
  /** What lies on an open table; null where the world itself is what is shown. */
  private content: Box | null = null
  private world: Size = WORLD
  private edges = NO_EDGES
  private opensWide = false
  /** Whether all that lies there is what is shown, or gone to: until somebody shows another part. */
  private showsAll = true

  constructor(private readonly on: CameraListener) {}

  get isFitted(): boolean {
    return this.isAll(this.view)
  }

  /** What has to be drawn, world units; null when that is everything. */
  get sight(): Box | null {
    return this.isFitted ? null : this.shownSight
  }

  /** What is in sight, world units. */
  get shownSight(): Box {
    return sightOf(this.view, this.size)
  }

  /** Device pixels per world unit. */
  get pixels(): number {
    return this.view.scale * this.ratio
  }

  /** The same once all is in sight. */
  get fittedPixels(): number {
    return this.fitted.scale * this.ratio
  }

  get middle(): ScreenPoint {
    return { left: this.size.width / 2, top: this.size.height / 2 }
  }

  /** @param ratio device pixels per CSS pixel */
  resize(size: Size, ratio: number): void {
    if (size.width === this.size.width && size.height === this.size.height && ratio === this.ratio) return
    const wasFitted = this.isFitted || this.showsAll
    const middle = this.shownSight
    const wasEmpty = this.size.width === 0
    this.size = size
    this.ratio = ratio
    this.fitted = this.fittedView()
    const { scale } = this.view
    const kept = { scale, left: size.width / 2 - middle.x * scale, top: size.height / 2 - middle.y * scale }
    this.glide = null
    this.view = wasFitted || wasEmpty ? this.openingView() : this.clamp(this.content ? kept : this.view)
    this.showsAll = wasFitted || wasEmpty
    this.on.resized(size, ratio)
    this.on.moved()
  }

  /**
   * Says what lies on an open table; null where the world is what is shown. The view of an open table stays where it
   * is, see {@link follow}.
   * @param world how large the table is where that is what is shown
   * @param edges kept free; around the world itself only what is below it
   * @param opensWide whether a world that is higher than the element is shown at full width, and shifted to see the rest
   */
  lie(content: Box | null, world: Size, edges: Edges, opensWide: boolean): void {
    const begins =
      (content === null) !== (this.content === null) ||
      world.width !== this.world.width ||
      world.height !== this.world.height
    const moves = this.showsAll && !isSameEdge(this.edges, edges)
    this.content = content
    this.world = world
    this.edges = edges
    this.opensWide = opensWide
    this.fitted = this.fittedView()
    if (begins || moves) this.show(this.openingView())
  }

  /** Keeps other edges free: where all is shown, it goes there smoothly. `lasts`: ms. */
  makeRoom(edges: Edges, now: number, lasts: number): void {
    if (isSameEdge(this.edges, edges)) return
    this.edges = edges
    this.fitted = this.fittedView()
    if (this.showsAll) this.glideTo(this.openingView(), now, lasts)
  }

  /** Steps back when something came to lie out of sight, as long as nobody chose to look at a part. */
  follow(now: number, lasts: number): void {
    if (!this.content || !this.showsAll) return
    if (!isInside(this.content, sightOf(this.glide?.to ?? this.view, this.size, this.edges)))
      this.glideTo(this.fitted, now, lasts)
  }

  /** Shows another part of the world, as far as that makes sense. */
  show(view: View): void {
    this.glide = null
    this.showsAll = this.isAll(view)
    this.look(view)
  }

  /** Goes there smoothly. `lasts`: ms; 0 with reduced motion. */
  glideTo(view: View, now: number, lasts: number): void {
    if (lasts === 0) {
      this.show(view)
      return
    }
    this.glide = { from: this.view, to: this.clamp(view), since: now, lasts }
    this.showsAll = this.isAll(this.glide.to)
    this.on.gliding()
  }

  /** Moves a glide on. @returns whether it goes on */
  step(now: number): boolean {
    const { glide } = this
    if (!glide) return false
    const share = Math.min(1, (now - glide.since) / glide.lasts)
    if (share === 1) this.glide = null
    this.look(share === 1 ? glide.to : between(glide.from, glide.to, ease(share)))
    return share < 1
  }

  /** @returns the view that brings a part of the world into sight, clear of the edges; no closer than life size */
  around(box: Box): View {
    const { size, edges } = this
    const view = fitBox(size, Math.min(size.width, size.height) * AROUND, edges, box)
    return this.limited(
      view.scale > 1 ? zoomAt(view, toScreen(view, box), 1 / view.scale) : view,
      toScreen(view, box),
    )
  }

  get fit(): View {
    return this.fitted
  }

  /** @param at on the screen: what lies there stays there, also where it goes no further */
  zoom(factor: number, at = this.middle): void {
    this.show(this.limited(zoomAt(this.view, at, factor), at))
  }

  /**
   * A wheel or a trackpad was turned at a place: an open table is shifted by two fingers, and scaled by the rest.
   * @returns that it was used
   */
  turn(at: ScreenPoint, { factor, by }: { factor: number; by: ScreenPoint | null }): true {
    if (by && this.content) this.show(panBy(this.view, by))
    else this.zoom(factor, at)
    return true
  }

  /** Two fingers went from one pair of places to another: what lies between them stays there. */
  pinch(from: readonly [ScreenPoint, ScreenPoint], to: readonly [ScreenPoint, ScreenPoint]): void {
    this.show(this.limited(pinch(this.view, from, to), middle(to)))
  }

  /** A view no larger or smaller than may be, with what lies under `anchor` staying there. */
  private limited(view: View, anchor: ScreenPoint): View {
    return zoomAt(view, anchor, this.clamp(view).scale / view.scale)
  }

  close(): void {
    clearTimeout(this.settling)
  }

  toWorld(at: ScreenPoint): Point {
    return toWorld(this.view, at)
  }

  toScreen(point: Point): ScreenPoint {
    return toScreen(this.view, point)
  }

  /** @returns the nearest point that falls on a corner of device pixels: an image lying there stays sharp. */
  snap(point: Point): Point {
    const { left, top } = this.toScreen(point)
    const whole = (value: number) => Math.round(value * this.ratio) / this.ratio
    return this.toWorld({ left: whole(left), top: whole(top) })
  }

  private isAll(view: View): boolean {
    return this.content ? sameView(view, this.fitted) : isFitted(view, this.fitted)
  }

  private look(view: View): void {
    const next = this.clamp(view)
    const { scale, left, top } = this.view
    if (next.scale === scale && next.left === left && next.top === top) return
    this.view = next
    this.on.moved()
    if (next.scale === scale) return
    clearTimeout(this.settling)
    this.settling = setTimeout(() => this.on.settled(), SETTLE)
  }

  private clamp(view: View): View {
    return this.content ? clampOpen(view, this.size) : clampView(view, this.fitted, this.size, this.world)
  }

  private fittedView(): View {
    const { size, world, edges } = this
    const shorter = Math.min(size.width, size.height)
    if (this.content) return fitBox(size, shorter * OPEN_MARGIN, edges, this.content)
    const margin = shorter * MARGIN
    const { below, lowest = world.height } = edges
    const least = fitView(size, margin, below, world)
    // The bare table under the lowest card may lie under what stands there: the table shrinks no more than it must.
    return fitView(size, margin, below - (world.height - lowest) * least.scale, world)
  }

  /** What is shown before anybody shifts it. */
  private openingView(): View {
    const wide = (this.size.width * (1 - 2 * MARGIN)) / this.world.width
    if (!this.opensWide || this.content || wide <= this.fitted.scale) return this.fitted
    return this.clamp(zoomAt(this.fitted, this.middle, wide / this.fitted.scale))
  }
}

/** Whether a table lies the same between these. */
function isSameEdge(one: Edges, other: Edges): boolean {
  return one.above === other.above && one.below === other.below && one.lowest === other.lowest
}
