import type { Box, Point, Size } from '@kring/shared/ground/world'
import { CardImages } from './CardImages.ts'
import {
  clampView,
  fitView,
  isFitted,
  type ScreenPoint,
  toScreen,
  toWorld,
  type View,
} from './viewTransform.ts'

/** Free around the world, as a share of the shorter side of the element. */
const MARGIN = 0.012

/** Sharp images are painted anew when a zoom has been still for this long, ms. */
const SETTLE = 140

/** What follows from a change of what is shown. */
export type CameraListener = {
  /** The element has other pixels. `ratio`: device pixels per CSS pixel. */
  resized(size: Size, ratio: number): void
  /** Another part of the world is shown. */
  moved(): void
  /** The cards must be drawn with other images. */
  sharpened(): void
}

/** What part of the world the element shows, and the painted cards that are sharp at that size. */
export class Camera {
  size: Size = { width: 0, height: 0 }
  view: View = fitView(this.size, 0)
  images = new CardImages(1)
  private ratio = 0
  private fitted = this.view
  private fittedImages = this.images
  private settling: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly on: CameraListener) {}

  get isFitted(): boolean {
    return isFitted(this.view, this.fitted)
  }

  /** What is in sight, world units; null when that is everything. */
  get sight(): Box | null {
    if (this.isFitted) return null
    const { width, height } = this.size
    const { scale } = this.view
    return { ...this.toWorld(this.middle), width: width / scale, height: height / scale }
  }

  /** What is in sight, world units. */
  get shownSight(): Box {
    const { width, height } = this.size
    const { scale } = this.view
    return { ...this.toWorld(this.middle), width: width / scale, height: height / scale }
  }

  get middle(): ScreenPoint {
    return { left: this.size.width / 2, top: this.size.height / 2 }
  }

  /** @param ratio device pixels per CSS pixel */
  resize(size: Size, ratio: number): void {
    if (size.width === this.size.width && size.height === this.size.height && ratio === this.ratio) return
    const wasFitted = this.isFitted
    this.size = size
    this.ratio = ratio
    this.fitted = fitView(size, Math.min(size.width, size.height) * MARGIN)
    this.view = wasFitted ? this.fitted : clampView(this.view, this.fitted, size)
    this.on.resized(size, ratio)
    this.repaint()
    this.on.moved()
  }

  /** Shows another part of the world, as far as that makes sense. */
  show(view: View): void {
    const next = clampView(view, this.fitted, this.size)
    const { scale, left, top } = this.view
    if (next.scale === scale && next.left === left && next.top === top) return
    this.view = next
    this.on.moved()
    if (next.scale === scale) return
    clearTimeout(this.settling)
    this.settling = setTimeout(() => this.sharpen(), SETTLE)
  }

  fit(): void {
    this.show(this.fitted)
  }

  /** Throws all painted cards away, because letters or pixels are different now. */
  repaint(): void {
    const old = [this.fittedImages, this.images]
    this.fittedImages = new CardImages(this.fitted.scale * this.ratio)
    this.images = this.isFitted ? this.fittedImages : new CardImages(this.view.scale * this.ratio)
    for (const images of old) images.close()
    this.on.sharpened()
  }

  close(): void {
    clearTimeout(this.settling)
    this.fittedImages.close()
    this.images.close()
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

  /** Takes images that are sharp at this zoom; those of the whole board are kept for the way back. */
  private sharpen(): void {
    const pixels = this.view.scale * this.ratio
    if (this.images.pixels === pixels) return
    const passing = this.images
    this.images = this.isFitted ? this.fittedImages : new CardImages(pixels, this.fittedImages)
    if (passing !== this.fittedImages) passing.close()
    this.on.sharpened()
  }
}
