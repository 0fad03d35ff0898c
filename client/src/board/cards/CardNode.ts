import { boxTurned } from '@kring/shared/ground/turned'
import { turnedPoint } from '@kring/shared/ground/turned-point'
import type { Box, Point, Size } from '@kring/shared/ground/world'
import type { BoardLook } from '../render/boardLook.ts'
import { toScreen, type View } from '../viewport/viewTransform.ts'
import { allBadges } from './badges.ts'
import type { CardImages } from './CardImages.ts'
import { type CardFace, faceSize, sameLook } from './cardFace.ts'
import { MovingCard } from './MovingCard.ts'
import { endOf, isGoing, isLifted, type Motion, motionAfter, type Pose, poseAt, RESTING } from './motion.ts'
import { paintSticking } from './paintCard.ts'

/** What a card needs to know of the board it lies on. */
export type Table = {
  readonly look: BoardLook
  /** Where what moves is shown, over the canvas. */
  readonly overlay: HTMLElement
  view(): View
  /** Painted cards at the present zoom. */
  images(): CardImages
  /** Whether those are sharp at the present zoom, rather than on their way to it. */
  settled(): boolean
  /** Ms a travel takes, 0 with reduced motion. */
  travel(): number
  /** Whether something in this box would lie on a card, besides this one. */
  covers(box: Box, besides: CardNode): boolean
  /** Paints what lies right under a resting card, and on the card below it. */
  under(card: CardFace['id'], context: CanvasRenderingContext2D): void
  /** Whether nothing lies between cards. */
  areApart(): boolean
  /** The nearest place at which a resting card's image falls on whole device pixels. */
  snap(point: Point): Point
}

/** One card: on the canvas while it rests, an element of its own while it moves. */
export class CardNode {
  size: Size
  /** Where its image is drawn on the canvas, or null while it is an element of its own. */
  spot: Point | null
  /** Has the accent around it. */
  marked = false
  /** Whose hand elsewhere holds it. */
  holder: string | undefined
  /** How a hand on this device holds it turned, degrees, before the board says so. */
  private turned: number | undefined
  private motion: Motion = RESTING
  private pose: Pose
  private moving: MovingCard | undefined
  /** The travel on which the browser takes it along. */
  private ridden: Motion | undefined

  constructor(
    public face: CardFace,
    private readonly table: Table,
  ) {
    this.size = faceSize(face)
    this.pose = { at: face, size: 1, face: 1 }
    this.spot = table.snap(face)
  }

  /** The upright box around it. */
  get box(): Box {
    return boxTurned({ ...this.poseNow.at, ...this.size }, this.angle)
  }

  /** How it lies turned, degrees to the right. */
  get angle(): number {
    return this.turned ?? this.face.angle
  }

  /** @returns how far a point lies beside it, world units: across and down along its own sides, 0 within them */
  beside(point: Point): { across: number; down: number } {
    const { at } = this.poseNow
    const { x, y } = this.angle === 0 ? point : turnedPoint(point, at, -this.angle)
    return {
      across: Math.max(0, Math.abs(x - at.x) - this.size.width / 2),
      down: Math.max(0, Math.abs(y - at.y) - this.size.height / 2),
    }
  }

  /** A hand on this device turns it. */
  turnTo(degrees: number): void {
    this.turned = degrees
  }

  get doing(): Motion['kind'] {
    return this.motion.kind
  }

  /** On a travel nobody steps it. */
  private get poseNow(): Pose {
    if (this.motion.kind !== 'travelling') return this.pose
    return poseAt(this.motion, this.face, performance.now(), this.table.travel())
  }

  /** When it goes on to something else by itself, ms; undefined when it does not. */
  get until(): number | undefined {
    return endOf(this.motion, this.table.travel())
  }

  /** @returns whether it looks different now; where it goes is said apart, by {@link begin}. */
  setFace(face: CardFace): boolean {
    const repaint = !sameLook(face, this.face)
    if (face.angle !== this.face.angle) this.turned = undefined
    // What it measured stays what one sees, until it travels to its new size.
    const { at, size, face: turned } = this.poseNow
    this.pose = { at, size: (size * this.face.scale) / face.scale, face: turned }
    this.face = face
    if (this.motion.kind === 'travelling') this.goHome(performance.now(), this.pose)
    if (!repaint) return false
    this.size = faceSize(face)
    if (this.moving) {
      this.moving.remove()
      this.moving = undefined
      this.show()
    }
    return true
  }

  begin(motion: Motion): void {
    this.motion = motion
  }

  /** Sends the card to where the board says it lies, from where it is now. */
  goHome(now: number, { at, size }: Pose = this.poseNow): void {
    this.motion = { kind: 'travelling', from: at, size, since: now }
  }

  /** Takes the card off the canvas. */
  takeUp(): void {
    this.spot = null
    this.show()
    this.moving?.raise()
  }

  /** Moves on to a moment. @returns whether it will move again by itself */
  step(now: number): boolean {
    const travel = this.table.travel()
    this.motion = motionAfter(this.motion, now, travel)
    this.pose = poseAt(this.motion, this.face, now, travel)
    if (this.motion.kind !== 'resting' && this.motion !== this.ridden) this.show()
    return isGoing(this.motion, now)
  }

  /** Shows the present image of the card, if it is an element of its own. */
  sharpen(): void {
    this.moving?.paint(this.table.images().card(this.face))
  }

  /** Lays the card back on the canvas, where the board says it lies. */
  rest(): void {
    this.moving?.remove()
    this.moving = undefined
    this.turned = undefined
    this.pose = { at: this.face, size: 1, face: 1 }
    this.spot = this.table.snap(this.face)
  }

  /** Draws the card where it rests. */
  paint(context: CanvasRenderingContext2D): void {
    if (!this.spot) return
    const { bitmap, width, height } = this.table.images().card(this.face)
    const { spot } = this
    if (this.angle === 0) context.drawImage(bitmap, spot.x - width / 2, spot.y - height / 2, width, height)
    else this.onIt(context, spot, () => context.drawImage(bitmap, -width / 2, -height / 2, width, height))
  }

  /** Draws once more what sticks out of it. */
  paintSticking(context: CanvasRenderingContext2D): void {
    if (!this.spot) return
    this.onIt(context, this.spot, () => paintSticking(context, this.face, this.table.look))
  }

  /** Paints around its middle, as it lies turned. */
  private onIt(context: CanvasRenderingContext2D, { x, y }: Point, paint: () => void): void {
    context.save()
    context.translate(x, y)
    context.rotate((this.angle * Math.PI) / 180)
    paint()
    context.restore()
  }

  /** Puts the element where the card is, after a step or a change of the view. */
  show(): void {
    const { look, overlay } = this.table
    const view = this.table.view()
    this.moving ??= new MovingCard(
      overlay,
      this.table.images().card(this.face),
      this.size,
      view.scale,
      look.radius,
      allBadges(this.face),
    )
    const shown = ({ at, size }: Pose) => ({ at: toScreen(view, at), scale: view.scale * size })
    if (this.motion.kind === 'travelling') {
      const [travel, since] = [this.table.travel(), this.motion.since]
      const [from, to] = [since, since + travel].map((at) =>
        shown(poseAt(this.motion, this.face, at, travel)),
      )
      if (from && to) this.moving.ride(from, to, { since: performance.now() - since, lasts: travel })
      this.ridden = this.motion
    } else this.moving.place(shown(this.pose).at, view.scale * this.pose.size, this.pose.face)
    this.moving.look({ lifted: isLifted(this.motion), marked: this.marked, angle: this.angle })
    this.moving.name(this.motion.kind === 'carried' ? this.holder : undefined, this.pose.at, (box) =>
      this.table.covers(box, this),
    )
  }
}
