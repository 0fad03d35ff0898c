import { zoneAt } from '@kring/shared/ground/ground'
import type { Point, Size } from '@kring/shared/ground/world'
import type { CardId, ZoneId } from '@kring/shared/meeting'
import type { RemotePresence } from '../meeting/presence.ts'
import { Arrows } from './Arrows.ts'
import { BoardLayers } from './boardLayers.ts'
import { boardLook } from './boardLook.ts'
import { Camera } from './Camera.ts'
import { CardTable } from './CardTable.ts'
import { Frames } from './Frames.ts'
import { paintGround, paintTarget } from './ground/paintGround.ts'
import { Hands } from './Hands.ts'
import { interact } from './interaction/interact.ts'
import {
  type Effect,
  IDLE,
  type Input,
  type Interaction,
  type Manner,
  type Reason,
  type Touched,
} from './interaction/interaction.ts'
import { LAY } from './motion.ts'
import { listenToPointers } from './pointerInput.ts'
import type { SceneListener, SceneManner, ScenePicture } from './sceneContract.ts'
import { panBy, pinch, type ScreenPoint, zoomAt } from './viewTransform.ts'

/** Height of a reason in name tags: two lines and their paper. */
const ROOM_FOR_WORDS = 4

/** The board as it is drawn and touched; React tells it what there is and hears what people do. */
export class BoardScene {
  private readonly look = boardLook()
  private readonly layers: BoardLayers
  private readonly table: CardTable
  private readonly frames = new Frames((now) => this.frame(now))
  private readonly hands = new Hands()
  private readonly arrows: Arrows
  private readonly calm = window.matchMedia('(prefers-reduced-motion: reduce)')
  private readonly undo: (() => void)[] = []
  private readonly camera = new Camera({
    resized: (size, ratio) => this.layers.resize(size, ratio, this.manner.tag(size.height)),
    moved: () => this.reframe(),
    sharpened: () => this.table.redraw(),
  })
  private fading: ReturnType<typeof setTimeout> | undefined
  private interaction: Interaction = IDLE
  private hovered: CardId | null = null
  private cursor: Point | null = null
  private drag: { card: CardId; at: Point } | null = null
  private lit: ZoneId | null = null

  constructor(
    host: HTMLDivElement,
    private readonly manner: SceneManner,
    private readonly listener: SceneListener,
    private picture: ScenePicture,
  ) {
    this.layers = new BoardLayers(host, {
      ground: (context) => paintGround(context, this.picture.ground, this.look, { sight: this.camera.shownSight, scale: this.camera.view.scale }),
      target: (context) => this.lit && paintTarget(context, this.picture.ground, this.lit, this.look),
    })
    this.table = new CardTable(
      this.layers.resting,
      {
        look: this.look,
        overlay: this.layers.overlay,
        view: () => this.camera.view,
        images: () => this.camera.images,
        travel: () => (this.calm.matches ? 0 : this.look.travel),
        layDrop: () => LAY.drop / this.camera.view.scale,
        snap: (point) => this.camera.snap(point),
      },
      () => this.frames.request(),
    )
    this.arrows = new Arrows(this.layers.overlay)
    this.undo.push(
      listenToPointers(host, {
        press: (pointer, at, touch) =>
          this.take({
            kind: 'press',
            pointer,
            screen: at,
            world: this.camera.toWorld(at),
            touched: this.touched(at),
            touch,
          }),
        move: (pointer, at) =>
          this.take({ kind: 'move', pointer, screen: at, world: this.camera.toWorld(at) }),
        release: (pointer, at) =>
          this.take({ kind: 'release', pointer, screen: at, world: this.camera.toWorld(at) }),
        cancel: (pointer) => this.take({ kind: 'cancel', pointer }),
        hover: (at) => this.hover(at),
        wheel: (at, factor) => this.wheel(at, factor),
        escape: () => this.take({ kind: 'escape' }),
      }),
    )
  }

  /** Fits the board into its element again. `ratio`: device pixels per CSS pixel. */
  resize(size: Size, ratio: number): void {
    this.camera.resize(size, ratio)
  }

  /** Shows a newer state of the table. */
  show(picture: ScenePicture): void {
    const groundChanged = picture.ground !== this.picture.ground
    const sameTurn = picture.turn === this.picture.turn
    this.picture = picture
    const now = performance.now()
    this.table.show(picture.faces, picture.lay, now)
    if (groundChanged) this.layers.refresh()
    for (const hand of this.interaction.hands.values()) {
      if (hand.state === 'dragging') this.recheck(hand.touched.card, hand.target, sameTurn)
    }
    const { chosen } = this.interaction
    if (chosen) this.recheck(chosen.card, chosen.target, sameTurn)
    this.outline()
    this.frames.request()
  }

  /** Takes in what the others show of themselves. */
  hear(others: readonly RemotePresence[]): void {
    const now = performance.now()
    const { held, letGo } = this.hands.hear(others, now)
    for (const { card, at, member } of held) this.table.carry(card, at, this.picture.nameOf(member), now)
    for (const card of letGo) this.table.letGo(card, now)
    this.frames.request()
  }

  /** A card is chosen elsewhere, such as in the list; null when none is. */
  choose(card: CardId | null): void {
    const leave = card === null ? null : this.picture.leave(card)
    const target = leave && 'zones' in leave ? leave.zones[0] : undefined
    this.take({ kind: 'choose', chosen: card !== null && target !== undefined ? { card, target } : null })
  }

  /** Zooms around the middle; `null` shows the whole board again. */
  zoom(factor: number | null): void {
    if (factor === null) this.camera.fit()
    else this.camera.show(zoomAt(this.camera.view, this.camera.middle, factor))
  }

  pan(by: ScreenPoint): void {
    this.camera.show(panBy(this.camera.view, by))
  }

  /** Paints every card anew, because letters arrived. */
  repaint(): void {
    this.camera.repaint()
  }

  close(): void {
    this.camera.close()
    clearTimeout(this.fading)
    for (const undo of this.undo) undo()
    if (this.drag) this.listener.show({ cursor: null, drag: null })
    this.frames.close()
    this.layers.close()
  }

  private take(input: Input): void {
    const step = interact(this.interaction, input, this.touching())
    this.interaction = step.next
    for (const effect of step.effects) this.do(effect)
    this.light()
    this.outline()
  }

  private touching(): Manner {
    const { mayDrag, mayZoom, slack } = this.manner
    const mayPan = mayZoom
    return { mayDrag, mayPan, slack, zoneAt: (point) => zoneAt(this.picture.ground.ground, point) }
  }

  private do(effect: Effect): void {
    const now = performance.now()
    switch (effect.kind) {
      case 'lift':
        this.listener.explain(null)
        this.carry(effect.card, effect.at)
        return
      case 'carry':
        this.carry(effect.card, effect.at)
        return
      case 'drop': {
        const at = effect.at && { x: Math.round(effect.at.x), y: Math.round(effect.at.y) }
        if (at) this.table.drop(effect.card, at, now)
        this.letGo(effect.card)
        this.listener.explain(null)
        if (!this.listener.move(effect.card, effect.zone, at)) this.table.back(effect.card, now)
        return
      }
      case 'back':
        this.table.back(effect.card, now)
        this.letGo(effect.card)
        if (effect.reason) this.explain(effect.card, effect.reason)
        return
      case 'tap':
        this.listener.explain(null)
        this.listener.tap(effect.card)
        return
      case 'explain':
        this.explain(effect.card, effect.reason)
        return
      case 'pan':
        this.pan(effect.by)
        return
      case 'pinch':
        this.camera.show(pinch(this.camera.view, effect.from, effect.to))
    }
  }

  private carry(card: CardId, at: Point): void {
    this.table.hold(card, at)
    this.drag = { card, at }
    this.tell()
  }

  private letGo(card: CardId): void {
    if (this.drag?.card !== card) return
    this.drag = null
    this.tell()
  }

  /** Presence of this device: where it points, and what it holds. */
  private tell(): void {
    const { cursor, drag } = this
    this.listener.show({ cursor, drag: drag && { card: drag.card, x: drag.at.x, y: drag.at.y } })
  }

  private explain(card: CardId, reason: Reason): void {
    // Where cards cannot be moved at all there is nothing to explain.
    if (
      'refused' in reason &&
      (reason.refused === 'statement.notAllowed' || reason.refused === 'role.notAllowed')
    )
      return
    const face = this.picture.faces.find((other) => other.id === card)
    const box = this.table.boxOf(card)
    if (!face || !box) return
    const lower = this.camera.toScreen({ x: face.x, y: face.y + box.height / 2 })
    const upper = this.camera.toScreen({ x: face.x, y: face.y - box.height / 2 })
    const above =
      lower.top > this.camera.size.height - ROOM_FOR_WORDS * this.manner.tag(this.camera.size.height)
    const share = Math.min(1, Math.max(0, lower.left / this.camera.size.width))
    this.listener.explain({ reason, at: above ? upper : lower, above, share })
  }

  private recheck(card: CardId, target: ZoneId, sameTurn: boolean): void {
    const leave = this.picture.leave(card)
    if (sameTurn && 'zones' in leave && leave.zones.includes(target)) return
    this.take({ kind: 'withdrawn', card, refused: 'refused' in leave ? leave.refused : 'turn.over' })
  }

  /** Lights the ring a held or chosen card may go to, a little more when it hangs above it. */
  private light(): void {
    const dragging = [...this.interaction.hands.values()].filter((hand) => hand.state === 'dragging')
    const zone = dragging.at(-1)?.target ?? this.interaction.chosen?.target ?? null
    const strength = zone === null ? 0 : dragging.some((hand) => hand.over) ? 1 : 0.6
    const redraw = zone !== null && zone !== this.lit
    // What goes out keeps its shape while it fades.
    if (redraw) this.lit = zone
    this.layers.lightTarget(strength, redraw)
  }

  private outline(): void {
    const outlined = new Set(this.picture.marked)
    if (this.interaction.chosen) outlined.add(this.interaction.chosen.card)
    if (this.hovered && 'zones' in this.picture.leave(this.hovered)) outlined.add(this.hovered)
    this.table.mark(outlined)
  }

  private hover(at: ScreenPoint | null): void {
    this.cursor = at && this.camera.toWorld(at)
    this.tell()
    const card = at ? (this.touched(at)?.card ?? null) : null
    if (card === this.hovered) return
    this.hovered = card
    this.outline()
  }

  private wheel(at: ScreenPoint, factor: number): boolean {
    if (!this.manner.mayZoom) return false
    this.camera.show(zoomAt(this.camera.view, at, factor))
    return true
  }

  private touched(at: ScreenPoint): Touched | null {
    const node = this.table.find(this.camera.toWorld(at), this.manner.target / this.camera.view.scale)
    const zone = node && this.picture.zoneOf(node.face.id)
    if (!node || zone === undefined) return null
    const { x, y } = node.box
    return { card: node.face.id, centre: { x, y }, zone, leave: this.picture.leave(node.face.id) }
  }

  private reframe(): void {
    this.layers.setView(this.camera.view)
    this.table.reframe(this.camera.sight)
    this.listener.explain(null)
    this.listener.zoomed(this.camera.isFitted)
  }

  private frame(now: number): boolean {
    this.layers.frame()
    const again = this.table.frame(now)
    this.arrows.show(this.hands.arrows(now, this.picture.nameOf), this.camera.view)
    const next = this.hands.next(now)
    clearTimeout(this.fading)
    if (next !== null && next > 0) this.fading = setTimeout(() => this.frames.request(), next)
    return again || next === 0
  }
}
