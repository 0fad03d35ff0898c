import type { Size } from '@kring/shared/ground/world'
import type { CardId } from '@kring/shared/meeting'
import type { RemotePresence } from '../../meeting/presence.ts'
import { CardTable } from '../cards/CardTable.ts'
import { ZoomedImages } from '../cards/ZoomedImages.ts'
import { Reshaping } from '../ground/Reshaping.ts'
import { boardKey } from '../input/boardKeys.ts'
import { PointerFlow } from '../input/PointerFlow.ts'
import { listenToPointers } from '../input/pointerInput.ts'
import { spaceKey } from '../input/spaceKey.ts'
import type { Input } from '../input/touch.ts'
import { mannerOf } from '../model/boardMode.ts'
import type { KeyPlace } from '../model/keyHandlers.ts'
import type { BoardKit } from '../model/kit.ts'
import type { SceneListener, SceneManner, ScenePicture } from '../model/scene.ts'
import { RemoteHands } from '../presence/RemoteHands.ts'
import type { BoardLayers } from '../render/boardLayers.ts'
import { boardLook } from '../render/boardLook.ts'
import { Frames } from '../render/Frames.ts'
import { actOnEffect } from '../tools/select/actOnEffect.ts'
import { actOnKey } from '../tools/select/actOnKey.ts'
import { Carrying } from '../tools/select/Carrying.ts'
import { Choosing } from '../tools/select/Choosing.ts'
import { Cues } from '../tools/select/Cues.ts'
import { Explaining } from '../tools/select/Explaining.ts'
import type { Effect } from '../tools/select/interaction.ts'
import { Nudging } from '../tools/select/Nudging.ts'
import { Touching } from '../tools/select/Touching.ts'
import { Camera } from '../viewport/Camera.ts'
import type { Edges, ScreenPoint } from '../viewport/viewTransform.ts'
import { edgesOf, remNow } from './edgesOf.ts'
import { Finding } from './Finding.ts'
import { Lights } from './Lights.ts'
import { lendTo } from './lendTo.ts'
import { paintersOf } from './paintersOf.ts'

/** The board as it is drawn and touched; React tells it what there is and hears what people do. */
export class BoardScene {
  private readonly look = boardLook()
  private readonly layers: BoardLayers
  private readonly table: CardTable
  private readonly frames = new Frames((now) => this.frame(now))
  private readonly others: RemoteHands
  private readonly cues: Cues
  private readonly carrying: Carrying
  private readonly choosing: Choosing
  private readonly nudging: Nudging
  private readonly finding: Finding
  private readonly explaining: Explaining
  private readonly lights: Lights
  private readonly touching: Touching
  private readonly pointers: PointerFlow
  private readonly images = new ZoomedImages()
  private readonly calm = window.matchMedia('(prefers-reduced-motion: reduce)')
  private readonly undo: (() => void)[] = []
  private readonly camera = new Camera({
    resized: (size, ratio) => {
      this.layers.resize(size, ratio, this.manner.tag(size.height))
      this.repaintCards()
    },
    moved: () => this.reframe(),
    settled: () => {
      if (this.images.sharpen(this.camera.pixels)) this.table.sharpen()
    },
    gliding: () => this.frames.request(),
  })
  private readonly ground: Reshaping
  /** CSS pixels; asked when the board is measured, because asking makes the browser work out all styles. */
  private rem = remNow()

  constructor(
    host: HTMLDivElement,
    private readonly kit: BoardKit,
    private readonly listener: SceneListener,
    private picture: ScenePicture,
  ) {
    const wake = () => this.frames.request()
    this.ground = new Reshaping(picture.ground)
    this.layers = kit.layers
    const painted = { ground: () => this.ground.shown, look: this.look, camera: this.camera, kit }
    const { moving, hands } = this.layers.open(
      paintersOf(
        painted,
        () => this.lights.zones,
        (context) => this.table.paint(context),
      ),
      wake,
    )
    this.table = new CardTable(
      (onTop) => this.layers.draw('cards', onTop),
      {
        look: this.look,
        overlay: moving,
        view: () => this.camera.view,
        images: () => this.images.now,
        settled: () => this.images.now.pixels === this.camera.pixels,
        travel: () => this.travel,
        under: (card, context) => kit.between.get()?.(card, context),
        areApart: () => kit.between.get() === null,
        snap: (point) => this.camera.snap(point),
      },
      wake,
    )
    this.others = new RemoteHands({ overlay: hands, table: this.table, picture: () => this.picture, wake })
    this.cues = new Cues(moving)
    this.choosing = new Choosing(
      kit,
      this.table,
      this.cues,
      () => this.camera.view,
      (cards, marks) => this.picture.together(cards, marks),
    )
    this.carrying = new Carrying({
      table: this.table,
      cues: this.cues,
      kit,
      listener,
      picture: () => this.picture,
      view: () => this.camera.view,
      explain: (card, reason) => this.explaining.explain(card, reason),
      outlined: () => this.lights.outline(),
    })
    this.nudging = new Nudging(this.carrying)
    const seen = {
      table: this.table,
      camera: this.camera,
      manner: () => this.manner,
      picture: () => this.picture,
    }
    this.finding = new Finding({ ...seen, kit })
    this.explaining = new Explaining({ ...seen, listener })
    this.touching = new Touching({
      manner: seen.manner,
      picture: seen.picture,
      act: (effect) => this.act(effect),
      stepped: () => {
        this.lights.light()
        this.lights.outline()
      },
    })
    this.lights = new Lights({
      layers: this.layers,
      choosing: this.choosing,
      carrying: this.carrying,
      picture: () => this.picture,
      interaction: () => this.touching.now,
      elsewhere: () => this.others.over(),
    })
    this.pointers = new PointerFlow({
      kit,
      manner: () => this.manner,
      toWorld: (at) => this.camera.toWorld(at),
      touched: (at) => this.finding.card(at),
      markAt: (at) => this.finding.mark(at),
      take: (input) => this.take(input),
      hover: (at) => this.hover(at),
    })
    this.camera.lie(picture.content, picture.table, this.edges, this.manner.opensWide)
    this.undo.push(
      lendTo(kit, this.camera, this.table, () => this.travel),
      listenToPointers(host, {
        press: (down) => this.pointers.press(down),
        move: (pointer, passed) => this.pointers.move(pointer, passed),
        release: (pointer, now) => this.pointers.release(pointer, now),
        cancel: (pointer) => this.pointers.cancel(pointer),
        hover: (now) => this.pointers.hover(now),
        wheel: (at, turn) => this.manner.mayZoom && this.camera.turn(at, turn),
        menu: (at) => this.menu(at),
        hold: (keys) => {
          kit.held = keys
        },
      }),
      kit.keys.add({ down: (event, place) => this.key(event, place) }),
      kit.keys.add(spaceKey(kit.pushes)),
      kit.selection.subscribe(() => this.lights.outline()),
      kit.between.subscribe(() => this.table.redraw()),
      kit.snaps.subscribe(() => this.layers.redraw('ground')),
      kit.foot.subscribe(() => this.camera.makeRoom(this.edges, performance.now(), this.travel)),
    )
  }

  private key(event: KeyboardEvent, { isOn, isTyped }: KeyPlace): void {
    const key = boardKey(event)
    // A drag is taken back from wherever the focus is.
    if (!key || isTyped || (!isOn && key.kind !== 'escape')) return
    const { kit, camera, nudging, picture } = this
    const { mayZoom } = this.manner
    const parts = { kit, camera, nudging, picture, mayZoom, escape: () => this.escape() }
    if (actOnKey(key, parts)) event.preventDefault()
  }

  private get manner(): SceneManner {
    return mannerOf(this.kit.mode, this.picture.ground.ground.kind === 'open')
  }

  private get edges(): Edges {
    const { manner, rem } = this
    const isRings = this.picture.ground.ground.kind === 'rings'
    return edgesOf({ isRings, manner, rem, foot: this.kit.foot.get(), lowest: () => this.table.lowest() })
  }

  /** Ms a travel takes; 0 with reduced motion. */
  private get travel(): number {
    return this.calm.matches ? 0 : this.look.travel
  }

  /** Fits the board into its element again. `ratio`: device pixels per CSS pixel. */
  resize(size: Size, ratio: number): void {
    this.rem = remNow()
    this.camera.lie(this.picture.content, this.picture.table, this.edges, this.manner.opensWide)
    this.camera.resize(size, ratio)
  }

  /** Shows a newer state of the table. */
  show(picture: ScenePicture): void {
    const groundChanged = picture.ground !== this.picture.ground
    const sameTurn = picture.turn === this.picture.turn
    this.picture = picture
    const now = performance.now()
    this.table.show(picture.faces, picture.reveals, now)
    this.camera.makeRoom(this.edges, now, this.travel)
    this.camera.lie(picture.content, picture.table, this.edges, this.manner.opensWide)
    // On a wall nobody steers; under a hand the table stays where it is.
    const isCalm = this.touching.now.hands.size === 0 && !this.pointers.isGripped
    if (this.kit.mode === 'screen' && isCalm) this.camera.follow(now, this.travel)
    if (groundChanged) {
      this.ground.goTo(picture.ground, now, this.travel)
      this.layers.refresh()
    }
    const lying = new Set(picture.faces.map(({ id }) => id))
    this.touching.see(sameTurn, lying)
    this.kit.selection.keep(
      (card) => lying.has(card),
      (mark) => picture.isMark(mark),
    )
    this.lights.light()
    this.lights.outline()
    this.frames.request()
  }

  /** Takes in what the others show of themselves. */
  hear(others: readonly RemotePresence[]): void {
    this.others.hear(others)
    this.lights.light()
  }

  /** A card is chosen elsewhere, such as in the list; null when none is. */
  choose(card: CardId | null): void {
    const leave = card === null ? null : this.picture.leave(card)
    const may = card !== null && leave && 'zones' in leave && !this.picture.sorts
    this.take({ kind: 'choose', chosen: may ? { card, targets: leave.zones } : null })
  }

  /** Paints every card anew, because letters arrived. */
  repaint(): void {
    this.repaintCards()
    this.layers.refresh()
    this.frames.request()
  }

  close(): void {
    this.touching.close()
    this.nudging.end()
    this.pointers.close()
    this.camera.close()
    this.images.close()
    this.others.close()
    for (const undo of this.undo) undo()
    this.kit.shown.empty()
    this.frames.close()
    this.cues.close()
    this.layers.close()
  }

  private repaintCards(): void {
    const { isFitted, fittedPixels, pixels } = this.camera
    this.images.repaint(fittedPixels, isFitted ? fittedPixels : pixels)
    this.table.sharpen()
  }

  private take(input: Input): void {
    if (input.kind === 'press') {
      this.nudging.end()
      this.explaining.forget()
    }
    this.touching.take(input)
  }

  private act(effect: Effect): void {
    const { carrying, choosing, camera, listener, explaining } = this
    actOnEffect(effect, {
      carrying,
      choosing,
      camera,
      listener,
      explain: (card, reason) => explaining.explain(card, reason),
      menu: (at) => this.menu(at),
      tap: (card) => explaining.tap(card),
      wake: () => this.frames.request(),
    })
  }

  /** Takes back what is held; where nothing is, what is chosen. */
  private escape(): void {
    this.nudging.back()
    this.pointers.escape()
    const held = this.touching.escape()
    if (!held) this.kit.selection.clear()
  }

  /** Somebody asks what can be done here: with what lies there, or with nothing. */
  private menu(at: ScreenPoint): void {
    const { kit, choosing } = this
    if (!this.picture.sorts || kit.tool.get() !== 'select') return
    const card = this.finding.card(at)?.card ?? null
    const mark = card === null ? this.finding.mark(at, true) : null
    choosing.hold(card, mark)
    kit.menu.set(at)
  }

  private hover(at: ScreenPoint | null): void {
    this.listener.point(at && this.camera.toWorld(at))
    this.lights.hover(at ? (this.finding.card(at)?.card ?? null) : null)
  }

  private reframe(): void {
    const { camera } = this
    this.layers.setView(camera.view)
    this.table.reframe(camera.sight)
    this.listener.explain(null)
    this.kit.view.tell(camera.view, camera.size, camera.isFitted)
  }

  private frame(now: number): boolean {
    const glides = this.camera.step(now)
    if (this.ground.step(now)) this.layers.refresh()
    this.layers.frame()
    const again = this.table.frame(now)
    const waits = this.carrying.frame(now)
    const pointing = this.others.frame(now, this.camera.view)
    return again || glides || waits || pointing || this.ground.isGoing
  }
}
