import type { Size } from '@kring/shared/ground/world'
import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import css from './Overlay.module.css'
import type { View } from './viewTransform.ts'

type Paint = (context: CanvasRenderingContext2D) => void

/**
 * The three sheets of canvas, bottom to top, each redrawn for its own reason only: the ground; the target that is
 * lit (faded by the browser, not redrawn); cards that rest. Above them lies what moves, in elements of its own.
 */
export class BoardLayers {
  readonly resting = sheet()
  /** Over the canvas, for what moves. */
  readonly overlay = document.createElement('div')
  private readonly ground = sheet()
  private readonly target = sheet()
  private readonly stage: Stage
  private groundStale = true

  constructor(host: HTMLDivElement, paint: { ground: Paint; target: Paint }) {
    // The board itself knows what to draw and when; Konva drawing on every change would draw twice.
    Konva.autoDrawEnabled = false
    this.stage = new Stage({ container: host, width: 0, height: 0, listening: false })
    this.ground.add(painted(paint.ground))
    this.target.add(painted(paint.target))
    this.stage.add(this.ground, this.target, this.resting)
    const { style } = this.target.getNativeCanvasElement()
    style.opacity = '0'
    style.transition = 'opacity var(--quick) linear'
    this.overlay.className = css.overlay ?? ''
    host.append(this.overlay)
  }

  /**
   * @param ratio device pixels per CSS pixel
   * @param tag size of name tags, CSS pixels
   */
  resize(size: Size, ratio: number, tag: number): void {
    this.overlay.style.setProperty('--tag', `${tag}px`)
    for (const layer of this.stage.getLayers()) layer.getCanvas().setPixelRatio(ratio)
    this.stage.size(size)
  }

  setView(view: View): void {
    for (const layer of [this.ground, this.target, this.resting]) {
      layer.setAttrs({ x: view.left, y: view.top, scaleX: view.scale, scaleY: view.scale })
    }
    this.groundStale = true
  }

  /** Draws the ground and the target again at the next frame. */
  refresh(): void {
    this.groundStale = true
  }

  frame(): void {
    if (!this.groundStale) return
    this.groundStale = false
    this.ground.draw()
    this.target.draw()
  }

  /** Lights the target: 0 puts it out. */
  lightTarget(strength: number, redraw: boolean): void {
    if (redraw) this.target.draw()
    this.target.getNativeCanvasElement().style.opacity = String(strength)
  }

  close(): void {
    this.overlay.remove()
    this.stage.destroy()
  }
}

function sheet(): Layer {
  return new Layer({ listening: false })
}

function painted(paint: Paint): Shape {
  return new Shape({ listening: false, sceneFunc: (context) => paint(context._context) })
}
