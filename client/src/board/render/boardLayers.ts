import type { Size } from '@kring/shared/ground/world'
import { Konva } from 'konva/lib/Global'
import type { Layer } from 'konva/lib/Layer'
import type { Stage } from 'konva/lib/Stage'
import type { View } from '../viewport/viewTransform.ts'

// It warns of more than five layers, which on this board are six: each is redrawn for its own reason only.
Konva.showWarnings = false
// The board itself knows what to draw and when; Konva drawing on every change would draw twice.
Konva.autoDrawEnabled = false

/** Paints a layer, with the transform of the world already set. */
export type Paint = (context: CanvasRenderingContext2D) => void

/** What the scene paints on the layers that are always there. */
export type Painters = { ground: Paint; target: Paint; cards: Paint }

/**
 * The layers of one board and when each is drawn again. That they are there and what lies on what is said by the tree in
 * `Board.tsx`; what changes from frame to frame goes to them directly, around React.
 */
export class BoardLayers {
  private stage: Stage | null = null
  private moving: HTMLElement | null = null
  private hands: HTMLElement | null = null
  private readonly layers = new Map<string, Layer>()
  private readonly stale = new Set<string>()
  private scene: { painters: Painters; wake: () => void } | null = null
  private view: View = { scale: 1, left: 0, top: 0 }
  private ratio = 1

  readonly paintGround: Paint = (context) => this.scene?.painters.ground(context)
  readonly paintTarget: Paint = (context) => this.scene?.painters.target(context)
  readonly paintCards: Paint = (context) => this.scene?.painters.cards(context)

  readonly holdStage = (stage: Stage | null): void => {
    this.stage = stage
  }

  readonly holdMoving = (element: HTMLElement | null): void => {
    this.moving = element
  }

  readonly holdHands = (element: HTMLElement | null): void => {
    this.hands = element
  }

  /** The tree has a layer of this name, or null when it is gone. It is drawn at the next frame. */
  hold(name: string, layer: Layer | null): void {
    if (!layer) {
      this.layers.delete(name)
      this.stale.delete(name)
      return
    }
    this.layers.set(name, layer)
    layer.getCanvas().setPixelRatio(this.ratio)
    lookAt(layer, this.view)
    if (name === 'target') {
      // The browser fades it: it is not drawn again for that.
      const { style } = layer.getNativeCanvasElement()
      style.opacity = '0'
      style.transition = 'opacity var(--quick) linear'
    }
    this.redraw(name)
  }

  /**
   * Begins to draw; what moves and the hands of others get elements in the two that are given back.
   * @param wake called when there is something to draw
   * @throws when the tree is not there
   */
  open(painters: Painters, wake: () => void): { moving: HTMLElement; hands: HTMLElement } {
    const { moving, hands } = this
    if (!this.stage || !moving || !hands) throw new Error('a board is drawn on its tree')
    this.scene = { painters, wake }
    return { moving, hands }
  }

  close(): void {
    this.scene = null
    this.moving?.replaceChildren()
    this.hands?.replaceChildren()
  }

  /**
   * @param ratio device pixels per CSS pixel
   * @param tag size of name tags, CSS pixels
   */
  resize(size: Size, ratio: number, tag: number): void {
    this.ratio = ratio
    for (const element of [this.moving, this.hands]) element?.style.setProperty('--tag', `${tag}px`)
    for (const layer of this.layers.values()) layer.getCanvas().setPixelRatio(ratio)
    this.stage?.size(size)
    this.redrawAll()
  }

  setView(view: View): void {
    this.view = view
    for (const layer of this.layers.values()) lookAt(layer, view)
    this.redrawAll()
  }

  /** Draws a layer again at the next frame. */
  redraw(name: string): void {
    this.stale.add(name)
    this.scene?.wake()
  }

  /** Draws the ground and the target again at the next frame. */
  refresh(): void {
    this.stale.add('ground').add('target')
  }

  frame(): void {
    for (const name of this.stale) this.draw(name)
    this.stale.clear()
  }

  /**
   * Draws a layer now.
   * @param onTop on what is drawn there already
   */
  draw(name: string, onTop = false): void {
    this.layers.get(name)?.clearBeforeDraw(!onTop).draw()
  }

  /** Lights the target: 0 puts it out. */
  lightTarget(strength: number, redraw: boolean): void {
    if (redraw) this.draw('target')
    const canvas = this.layers.get('target')?.getNativeCanvasElement()
    if (canvas) canvas.style.opacity = String(strength)
  }

  /** The cards draw themselves when their turn in the frame comes. */
  private redrawAll(): void {
    for (const name of this.layers.keys()) if (name !== 'cards') this.stale.add(name)
  }
}

function lookAt(layer: Layer, view: View): void {
  layer.setAttrs({ x: view.left, y: view.top, scaleX: view.scale, scaleY: view.scale })
}
