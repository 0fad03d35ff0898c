import type { Size } from '@kring/shared/ground/world'
import type { Context } from 'konva/lib/Context'
import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import type { View } from '../viewport/viewTransform.ts'

// It warns of more than five layers, which on this board are six: each is redrawn for its own reason only.
Konva.showWarnings = false
// The board itself knows what to draw and when; Konva drawing on every change would draw twice.
Konva.autoDrawEnabled = false

/** Paints a layer, with the transform of the world already set. */
export type Paint = (context: CanvasRenderingContext2D) => void

/** What the scene paints on the layers that are always there. */
export type Painters = { ground: Paint; target: Paint; cards: Paint }

/** One sheet of canvas that is painted as a whole: a thousand shapes would cost more in walking than in drawing. */
export type Painted = { readonly name: string; readonly paint: Paint }

/**
 * The layers of one board, what lies on what, and when each is drawn again. `Board.tsx` gives the elements they are in;
 * the rest goes around React.
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

  /** What lies under everything: zones or dots, and over them the target that is lit. */
  private readonly ground: readonly Painted[] = [
    { name: 'ground', paint: (context) => this.scene?.painters.ground(context) },
    { name: 'target', paint: (context) => this.scene?.painters.target(context) },
  ]
  /** The cards that rest: drawn again only when one comes, goes or changes. */
  private readonly cards: Painted = {
    name: 'cards',
    paint: (context) => this.scene?.painters.cards(context),
  }
  /** All of them, the lowest first. */
  private painted: readonly Painted[] = [...this.ground, this.cards]

  readonly holdStage = (element: HTMLDivElement | null): void => {
    this.stage?.destroy()
    this.layers.clear()
    this.stale.clear()
    this.stage = element && new Stage({ container: element, width: 0, height: 0, listening: false })
    this.lay()
  }

  /**
   * @param below sheets between the ground and the cards, the lowest first
   * @param above those over the cards
   */
  putSheets(below: readonly Painted[], above: readonly Painted[]): void {
    this.painted = [...this.ground, ...below, this.cards, ...above]
    this.lay()
  }

  private lay(): void {
    const { stage } = this
    if (!stage) return
    const names = new Set(this.painted.map(({ name }) => name))
    for (const [name, layer] of this.layers) {
      if (names.has(name)) continue
      layer.destroy()
      this.layers.delete(name)
      this.stale.delete(name)
    }
    for (const [index, painted] of this.painted.entries()) {
      const layer = this.layers.get(painted.name) ?? this.newLayer(stage, painted)
      if (layer.zIndex() !== index) layer.zIndex(index)
    }
  }

  readonly holdMoving = (element: HTMLElement | null): void => {
    this.moving = element
  }

  readonly holdHands = (element: HTMLElement | null): void => {
    this.hands = element
  }

  /** It is painted from the next frame on: whoever adds it has it by then. */
  private newLayer(stage: Stage, { name, paint }: Painted): Layer {
    const layer = new Layer({ listening: false })
    const sceneFunc = ({ _context }: Context) => this.layers.has(name) && paint(_context)
    layer.add(new Shape({ listening: false, sceneFunc }))
    stage.add(layer)
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
    return layer
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

  /** Draws a layer now. */
  draw(name: string): void {
    this.layers.get(name)?.draw()
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
