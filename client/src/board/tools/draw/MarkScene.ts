import { byLying } from '@kring/shared/capabilities/arrange/order'
import type { Drawing, Mark, MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import { inParts } from '../../../meeting/inParts.ts'
import { newId } from '../../../meeting/newId.ts'
import type { RemotePresence } from '../../../meeting/presence.ts'
import { type AmongCards, amongCards } from '../../drawings/amongCards.ts'
import { meets, spreadOf } from '../../drawings/bounds.ts'
import { LINGER, OthersInk } from '../../drawings/OthersInk.ts'
import { type Pictures, paintDrawing } from '../../drawings/paintDrawing.ts'
import { StillInk } from '../../drawings/StillInk.ts'
import { markAt } from '../../drawings/touching.ts'
import type { BoardKit } from '../../model/kit.ts'
import type { MarkHandles } from '../../model/markHandles.ts'
import type { Grip, Press } from '../../model/takers.ts'
import { boardLook } from '../../render/boardLook.ts'
import type { Sheet } from '../../render/sheets.ts'
import type { Shown } from '../../viewport/BoardView.ts'
import { isInside } from '../../viewport/contentBox.ts'
import { angleOf, boundsOf, upright } from '../../viewport/drawingBounds.ts'
import { drawShape, PULLED, type Pulled } from './drawShape.ts'
import { drawStroke } from './drawStroke.ts'
import { erase } from './erase.ts'
import { HeldMarks } from './HeldMarks.ts'
import type { MarkPicture, MarkWork, Wet } from './markWork.ts'
import { Palm } from './palm.ts'
import { raised } from './raised.ts'
import { Ties } from './Ties.ts'
import { takeFrame } from './takeFrame.ts'
import { toolOf, type WallManner } from './toolOf.ts'

/** ms a drawing that was just said is shown by itself, when the board never gets it. */
const SETTLING = 8000

/** What the scene of drawings asks of the surface around it. */
export type MarkListener = Pick<MarkWork, 'say' | 'drawn'> & { doubleTapped(mark: Mark): void }

/** Everything drawn on one board, and the hands that draw. */
export class MarkScene {
  manner: WallManner = 'auto'
  private readonly look = boardLook()
  private readonly held = new HeldMarks(() => this.refresh())
  private readonly others = new OthersInk()
  private readonly palm = new Palm()
  private readonly settling = new Map<MarkId, Drawing>()
  private readonly wet = new Set<Wet>()
  /** Strokes that others are shown while they are drawn. */
  private readonly told = new Set<string>()
  private readonly undo: (() => void)[] = []
  private readonly ink: StillInk
  private readonly work: MarkWork
  private readonly ties: Ties
  private clearing: ReturnType<typeof setTimeout> | undefined
  private below: Sheet | null = null
  private above: { still: Sheet; wet: Sheet } | null = null
  private resting: AmongCards = { below: [], under: new Map(), above: [] }

  constructor(
    private readonly kit: BoardKit,
    private picture: MarkPicture,
    private readonly pictures: Pictures,
    private readonly listener: MarkListener,
  ) {
    this.ink = new StillInk(this.look, pictures, () => this.above?.still.redraw())
    this.work = {
      kit,
      look: this.look,
      picture: () => this.picture,
      say: listener.say,
      newId,
      wet: this.wet,
      redraw: () => this.redraw(),
      hold: (marks, held) => this.held.hold(marks, held, this.picture.marks),
      letGo: (marks) => this.held.letGo(marks),
      settle: (mark, drawing) => this.settle(mark, drawing),
      thingAt: (at) => this.thingAt(at),
      tell: (stroke, ink) => {
        if (ink) this.told.add(stroke)
        else this.told.delete(stroke)
        kit.shown.hold(stroke, ink && { ink })
      },
      drawn: listener.drawn,
    }
    this.ties = new Ties({
      kit,
      held: this.held,
      marks: () => this.picture.marks,
      say: listener.say,
    })
    kit.marks.set(this.handles())
    this.undo.push(
      kit.takers.add({
        press: (press) => this.press(press),
        doubleTap: ({ mark }) => this.doubleTap(mark),
      }),
      kit.selection.subscribe(() => this.redraw()),
      // Choosing a drawing tool clears the selection.
      kit.tool.subscribe(() => {
        if (this.beginning(kit.tool.get())) kit.selection.clear()
      }),
    )
    this.refresh()
  }

  /** Shows a newer state of the board. */
  show(picture: MarkPicture): void {
    const before = new Set(this.picture.marks.map(({ id }) => id))
    const added = picture.marks.filter(({ id }) => !before.has(id))
    this.picture = picture
    for (const { id } of added) this.settling.delete(id)
    this.others.settle(added, performance.now())
    this.held.see(picture.marks)
    const here = new Set(picture.marks.map(({ id }) => id))
    this.kit.selection.keep(
      () => true,
      (mark) => here.has(mark),
    )
    this.refresh()
  }

  /** Takes in what the others show of themselves. */
  hear(others: readonly RemotePresence[]): void {
    this.held.hear(others, this.picture.marks)
    if (!this.others.hear(others, performance.now())) return
    this.redraw()
    clearTimeout(this.clearing)
    this.clearing = setTimeout(() => {
      this.others.settle([], performance.now())
      this.redraw()
    }, LINGER)
  }

  /** Shows one drawing in another form while its handle is pulled; null when it is let go. */
  reshape(mark: MarkId, as: Drawing | null): void {
    if (as) this.held.hold([mark], { as }, this.picture.marks)
    else this.held.letGo([mark])
  }

  /** A picture has come in. */
  pictured(): void {
    this.below?.redraw()
    if (this.resting.under.size > 0) this.tellUnder()
    this.redraw()
  }

  settle(mark: MarkId, drawing: Drawing): void {
    if (this.picture.marks.some(({ id }) => id === mark)) return
    this.settling.set(mark, drawing)
    setTimeout(() => {
      if (this.settling.delete(mark)) this.redraw()
    }, SETTLING)
    this.redraw()
  }

  close(): void {
    for (const undo of this.undo) undo()
    this.kit.marks.set(null)
    this.kit.between.set(null)
    for (const stroke of this.told) this.kit.shown.hold(stroke, null)
    this.held.close()
    clearTimeout(this.clearing)
    this.below?.remove()
    this.above?.still.remove()
    this.above?.wet.remove()
    this.ink.close()
  }

  private press(press: Press): Grip | null {
    if (!this.picture.mayDraw) return null
    const tool = press.eraser ? 'eraser' : toolOf(this.kit.tool.get(), this.manner, press, this.kit.mode)
    if (tool === 'select') return takeFrame(this.kit, this.picture, press)
    const begin = this.beginning(tool)
    if (!begin) return null
    if (this.palm.isPalm(press)) return this.palm.ignore()
    return this.palm.watch(press, begin(press))
  }

  private beginning(tool: string): ((press: Press) => Grip) | null {
    if (tool === 'pen' || tool === 'marker') return (press) => drawStroke(this.work, press, tool)
    if (tool === 'eraser') return (press) => erase(this.work, press)
    const pulled = PULLED.find((one) => one === tool) as Pulled | undefined
    return pulled && this.picture.everything ? (press) => drawShape(this.work, press, pulled) : null
  }

  private doubleTap(mark: MarkId | null): boolean {
    const found = mark === null ? undefined : this.picture.marks.find(({ id }) => id === mark)
    if (!found || !this.mayMove(found) || found.drawing.shape === 'ink') return false
    // The browser takes the focus away while a pointer goes down: one writes when it is lifted.
    window.addEventListener('pointerup', () => this.listener.doubleTapped(found), { once: true })
    return true
  }

  private handles(): MarkHandles {
    const choosable = (isLocked = false) =>
      this.picture.marks.filter((mark) => (isLocked ? this.picture.mayChange(mark.id) : this.mayMove(mark)))
    return {
      find: (at: Point, reach: number, isLocked) =>
        this.picture.everything
          ? (markAt(choosable(isLocked), at, Math.min(reach, 12 / this.scale))?.id ?? null)
          : null,
      over: (card, at, reach) => {
        const on = this.picture.mixed.find(({ id }) => id === card)
        if (!on) return null
        const above = choosable().filter((mark) => byLying(mark, on) > 0)
        // Ink lies over everything, and a note below it is taken up all the same.
        const brought = above.filter((mark) => mark.layer !== undefined || on.layer !== undefined)
        return markAt(brought, at, Math.min(reach, 12 / this.scale))?.id ?? null
      },
      within: (box) =>
        this.picture.everything
          ? choosable()
              .filter(({ drawing }) => isInside(boundsOf(drawing), box))
              .map(({ id }) => id)
          : [],
      all: () => (this.picture.everything ? choosable().map(({ id }) => id) : []),
      lying: () => this.picture.marks,
      thingAt: (at) => this.thingAt(at),
      reshape: (mark, as) => this.reshape(mark, as),
      edit: (mark) => {
        const found = this.picture.marks.find(({ id }) => id === mark)
        if (found) this.listener.doubleTapped(found)
      },
      carry: (marks, right, down, cards) => {
        if (marks.length > 0) this.held.hold(marks, { right, down }, this.picture.marks)
        this.ties.follow(marks, cards)
      },
      drop: (marks, right, down, cards) => {
        const by = { right: Math.round(right), down: Math.round(down) }
        const loose = this.ties.drop(marks, cards, by)
        const others = marks.filter((mark) => !loose.has(mark))
        const orders = raised(this.picture.marks, others, by.right, by.down, this.picture.top)
        for (const part of inParts(others.map((mark, index) => ({ mark, order: orders[index] ?? 0 })))) {
          const ids = part.map(({ mark }) => mark)
          const args = { marks: ids, ...by, orders: part.map(({ order }) => order) }
          if (this.listener.say('marks.move', args)) this.held.settle(ids)
          else this.held.letGo(ids)
        }
      },
      back: (marks) => {
        this.held.letGo(marks)
        this.ties.letGo()
      },
    }
  }

  /** What an arrow that ends here is bound to: a card, or a drawing with an inside. */
  private thingAt(at: Point): string | null {
    const card = this.picture.cards.findLast((id) => {
      const box = this.kit.boxOf(id)
      return box !== undefined && isInside({ ...at, width: 0, height: 0 }, box)
    })
    const solid = ({ drawing: { shape } }: Mark) => shape !== 'ink' && shape !== 'line' && shape !== 'frame'
    return card ?? markAt(this.picture.marks.filter(solid), at, 0)?.id ?? null
  }

  private mayMove({ id, locked }: Mark): boolean {
    return !locked && this.picture.mayChange(id)
  }

  private get scale(): number {
    return this.kit.view.get().view.scale
  }

  /** What lies still is another set of drawings. */
  private refresh(): void {
    const still = this.picture.marks.filter(({ id }) => !this.held.has(id))
    const { below, under, above } = this.resting
    this.resting = amongCards(this.picture.mixed, still)
    const now = this.resting
    if (!this.below && now.below.length > 0)
      this.below = this.kit.sheets.add('below', (context, shown) =>
        this.paintThings(context, shown, this.resting.below),
      )
    if (!isSame(below, now.below)) this.below?.redraw()
    if (!isSameUnder(under, now.under)) this.tellUnder()
    if (now.above.length > 0) this.raise()
    if (!isSame(above, now.above)) this.above?.still.redraw()
    this.redraw()
  }

  /** What lies between cards is painted with them. */
  private tellUnder(): void {
    const { under } = this.resting
    this.kit.between.set(
      under.size === 0
        ? null
        : (card, context) => this.paintThings(context, this.kit.view.get(), under.get(card) ?? []),
    )
  }

  /** The sheets above the cards come when there is something on them: what lies still under what moves. */
  private raise(): { still: Sheet; wet: Sheet } {
    this.above ??= {
      still: this.kit.sheets.add('above', (context, shown) =>
        this.ink.paint(context, shown, this.resting.above),
      ),
      wet: this.kit.sheets.add('above', (context, shown) => this.paintWet(context, shown)),
    }
    return this.above
  }

  private redraw(): void {
    const isWet =
      this.wet.size > 0 ||
      this.settling.size > 0 ||
      !this.others.isEmpty ||
      !this.held.isEmpty ||
      this.kit.selection.get().marks.size > 0
    if (isWet) this.raise()
    this.above?.wet.redraw()
  }

  private paintThings(context: CanvasRenderingContext2D, { sight }: Shown, things: readonly Mark[]): void {
    for (const { drawing } of things)
      if (meets(boundsOf(drawing), sight, spreadOf(drawing) + 60))
        paintDrawing(context, drawing, this.look, this.pictures)
  }

  private paintWet(context: CanvasRenderingContext2D, shown: Shown): void {
    this.held.paint(context, this.picture.marks, (drawing) =>
      paintDrawing(context, drawing, this.look, this.pictures),
    )
    for (const drawing of this.settling.values()) paintDrawing(context, drawing, this.look, this.pictures)
    this.others.paint(context, this.look)
    for (const wet of this.wet) wet(context, shown)
    this.paintChosen(context, shown)
  }

  private paintChosen(context: CanvasRenderingContext2D, { view }: Shown): void {
    const { marks: chosen } = this.kit.selection.get()
    if (chosen.size === 0) return
    context.save()
    context.strokeStyle = this.look.accent
    context.lineWidth = 3 / view.scale
    for (const mark of this.picture.marks) {
      if (!chosen.has(mark.id)) continue
      const drawing = this.held.formOf(mark)
      const angle = angleOf(drawing)
      const { x, y, width, height } = boundsOf(upright(drawing))
      const room = roomAround(drawing) + (drawing.shape === 'frame' ? 0 : 5 / view.scale)
      context.save()
      context.translate(x, y)
      context.rotate((angle * Math.PI) / 180)
      context.beginPath()
      context.roundRect(
        -width / 2 - room,
        -height / 2 - room,
        width + 2 * room,
        height + 2 * room,
        6 / view.scale,
      )
      context.stroke()
      context.restore()
    }
    context.restore()
  }
}

/** How far the outline of what is chosen lies from its box; that of a frame must not cover its name. */
function roomAround(drawing: Drawing): number {
  if (drawing.shape === 'frame') return 0
  return drawing.shape === 'line' ? 3 : spreadOf(drawing)
}

function isSameUnder(one: AmongCards['under'], other: AmongCards['under']): boolean {
  return one.size === other.size && [...one].every(([card, marks]) => isSame(marks, other.get(card) ?? []))
}

function isSame(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, index) => mark === other[index])
}
