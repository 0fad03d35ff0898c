import type { Size } from '@kring/shared/ground/world'
import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import type { Shown } from '../viewport/BoardView.ts'
import type { View } from '../viewport/viewTransform.ts'
import css from './Overlay.module.css'
import type { Sheet, SheetHolder, SheetPaint, SheetPlace } from './sheets.ts'

// It warns of more than five layers, which on this board are six: each is redrawn for its own reason only.
Konva.showWarnings = false

type Paint = (context: CanvasRenderingContext2D) => void

/**
 * The sheets of canvas, bottom to top, each redrawn for its own reason only: the ground; the target that is lit
 * (faded by the browser, not redrawn); what others draw below the cards; cards that rest; what others draw above them.
 * Over all of it lies what moves, in elements of its own.
 */
export class BoardLayers implements SheetHolder {
  readonly resting = sheet()
  /** Over the canvas, for what moves. */
  readonly overlay = document.createElement('div')
  private readonly ground = sheet()
  private readonly target = sheet()
  private readonly stage: Stage
  private groundStale = true
  private readonly extra = new Map<Layer, SheetPlace>()
  private readonly stale = new Set<Layer>()
  private view: View = { scale: 1, left: 0, top: 0 }
  private ratio = 1

  /**
   * @param wake called when there is something to draw
   * @param shown what the board shows now
   */
  constructor(
    host: HTMLDivElement,
    paint: { ground: Paint; target: Paint },
    private readonly wake: () => void,
    private readonly shown: () => Shown,
  ) {
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
    this.ratio = ratio
    this.overlay.style.setProperty('--tag', `${tag}px`)
    for (const layer of this.stage.getLayers()) layer.getCanvas().setPixelRatio(ratio)
    this.stage.size(size)
    for (const layer of this.extra.keys()) this.stale.add(layer)
  }

  setView(view: View): void {
    this.view = view
    for (const layer of this.stage.getLayers()) look(layer, view)
    this.groundStale = true
    for (const layer of this.extra.keys()) this.stale.add(layer)
  }

  add({ place, paint }: { place: SheetPlace; paint: SheetPaint }): Sheet {
    const layer = sheet()
    layer.add(painted((context) => paint(context, this.shown())))
    this.stage.add(layer)
    layer.getCanvas().setPixelRatio(this.ratio)
    look(layer, this.view)
    if (place === 'below') layer.zIndex(this.resting.zIndex())
    this.extra.set(layer, place)
    const redraw = () => {
      this.stale.add(layer)
      this.wake()
    }
    redraw()
    return {
      redraw,
      remove: () => {
        this.extra.delete(layer)
        this.stale.delete(layer)
        layer.destroy()
      },
    }
  }

  /** Draws the ground and the target again at the next frame. */
  refresh(): void {
    this.groundStale = true
  }

  frame(): void {
    for (const layer of this.stale) layer.draw()
    this.stale.clear()
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

function look(layer: Layer, view: View): void {
  layer.setAttrs({ x: view.left, y: view.top, scaleX: view.scale, scaleY: view.scale })
}

function painted(paint: Paint): Shape {
  return new Shape({ listening: false, sceneFunc: (context) => paint(context._context) })
}
