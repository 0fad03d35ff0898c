import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import type { BoardKit } from '../model/kit.ts'
import type { Grip, Press, Spot } from '../model/takers.ts'
import type { ScreenPoint } from '../viewport/viewTransform.ts'
import type { PointerDown, PointerListener, PointerNow } from './pointerInput.ts'
import type { Input, Touched } from './touch.ts'

/** A finger that lies still for this long on the bare table begins a lasso, ms. */
const LONG = 450
/** Two presses within this time and distance are one double tap: ms, CSS pixels. */
const TWICE = { within: 350, apart: 24 }

/**
 * What touches with more than this radius, CSS pixels, is a palm or a sleeve: a finger on a wall measures 10 to 25,
 * a hand that rests while writing 45 and more. Who takes presses may know what to do with it; cards and view ignore it.
 */
const PALM_RADIUS = 40

/**
 * Two fingers that come down together mean the view, also with a pen in hand: within so many ms, or while the first
 * has not gone so far, CSS pixels. Where several people draw, only fingers of one hand do: so far apart at most.
 */
const TOGETHER = { within: 150, still: 12, apart: 260 }

type Parts = {
  kit: BoardKit
  /** Whether fingers may zoom, and whether several people touch the board at once. */
  manner(): { mayZoom: boolean; manyHands: boolean }
  toWorld(at: ScreenPoint): Point
  touched(at: ScreenPoint): Touched | null
  markAt(at: ScreenPoint): MarkId | null
  take(input: Input): void
  hover(at: ScreenPoint | null): void
}

/** Where every pointer goes first: to who takes it, else to the cards and the view. */
export class PointerFlow implements Omit<PointerListener, 'wheel' | 'menu' | 'hold'> {
  private readonly grips = new Map<number, Grip>()
  /** Where fingers that were taken came down, and where they are. */
  private readonly fingers = new Map<number, { from: ScreenPoint; at: ScreenPoint; since: number }>()
  private readonly down = new Set<number>()
  private readonly lingering = new Map<number, ReturnType<typeof setTimeout>>()
  private last: { at: ScreenPoint; time: number } | null = null

  constructor(private readonly parts: Parts) {}

  /** Whether somebody took a pointer that is still down. */
  get isGripped(): boolean {
    return this.grips.size > 0
  }

  press(down: PointerDown): void {
    const { kit, take } = this.parts
    const { pointer, at, pointerType, time } = down
    this.touch(pointer, true)
    if (this.isPinch(down)) {
      this.beginPinch(pointer, at)
      return
    }
    const pushes = down.middle || kit.pushes.get()
    const touched = this.parts.touched(at)
    const mark = touched ? null : this.parts.markAt(at)
    const press: Press = { ...this.spot(down), ...pick(down), card: touched?.card ?? null, mark }
    if (this.isSecond(down) && !down.eraser && !pushes && kit.takers.doubleTap(press)) return
    const tool = kit.tool.get()
    const grip = pushes ? null : kit.takers.press(press)
    if (grip) {
      this.grips.set(pointer, grip)
      if (pointerType === 'touch') this.fingers.set(pointer, { from: at, at, since: time })
      return
    }
    if (down.eraser || (tool !== 'select' && tool !== 'hand' && !pushes)) return
    if (pointerType === 'touch' && Math.max(down.size.width, down.size.height) > 2 * PALM_RADIUS) return
    const touch = pointerType !== 'mouse'
    const world = this.parts.toWorld(at)
    const pans = pushes || tool === 'hand'
    take({ kind: 'press', pointer, screen: at, world, touched, mark, touch, add: down.shift, pans })
    if (touch) {
      this.lingering.set(
        pointer,
        setTimeout(() => take({ kind: 'linger', pointer }), LONG),
      )
    }
  }

  move(pointer: number, passed: readonly PointerNow[]): void {
    const grip = this.grips.get(pointer)
    const at = passed.at(-1)?.at
    if (grip) {
      const finger = this.fingers.get(pointer)
      if (finger && at) finger.at = at
      grip.move(passed.map((now) => this.spot(now)))
      return
    }
    if (at) this.parts.take({ kind: 'move', pointer, screen: at, world: this.parts.toWorld(at) })
  }

  release(pointer: number, now: PointerNow): void {
    this.settle(pointer)
    const grip = this.grips.get(pointer)
    this.grips.delete(pointer)
    if (grip) {
      grip.release(this.spot(now))
      return
    }
    this.parts.take({ kind: 'release', pointer, screen: now.at, world: this.parts.toWorld(now.at) })
  }

  cancel(pointer: number): void {
    this.settle(pointer)
    const grip = this.grips.get(pointer)
    this.grips.delete(pointer)
    if (grip) {
      grip.cancel()
      return
    }
    this.parts.take({ kind: 'cancel', pointer })
  }

  hover(now: PointerNow | null): void {
    this.parts.kit.takers.hover(now && this.spot(now))
    this.parts.hover(now?.at ?? null)
  }

  /** Everything that was taken is taken back. */
  escape(): void {
    const grips = [...this.grips.values()]
    this.grips.clear()
    this.fingers.clear()
    for (const grip of grips) grip.cancel()
  }

  close(): void {
    for (const timer of this.lingering.values()) clearTimeout(timer)
    this.parts.kit.isTouched.set(false)
    this.escape()
  }

  private touch(pointer: number, isDown: boolean): void {
    if (isDown) this.down.add(pointer)
    else this.down.delete(pointer)
    this.parts.kit.isTouched.set(this.down.size > 0)
  }

  private settle(pointer: number): void {
    this.touch(pointer, false)
    clearTimeout(this.lingering.get(pointer))
    this.lingering.delete(pointer)
    this.fingers.delete(pointer)
  }

  /** Whether a finger comes down beside one that was just taken, as two fingers of one hand do. */
  private isPinch({ at, pointerType, time, size }: PointerDown): boolean {
    const { mayZoom, manyHands } = this.parts.manner()
    const [finger, another] = this.fingers.values()
    if (!mayZoom || pointerType !== 'touch' || !finger || another) return false
    if (Math.max(size.width, size.height) > 2 * PALM_RADIUS) return false
    const isSoon = time - finger.since < TOGETHER.within
    if (manyHands) return isSoon && distance(finger.at, at) < TOGETHER.apart
    return isSoon || distance(finger.at, finger.from) < TOGETHER.still
  }

  /** What the first finger began is undone: both shift and scale the view from here. */
  private beginPinch(second: number, at: ScreenPoint): void {
    for (const [first, finger] of this.fingers) {
      this.grips.get(first)?.cancel()
      this.grips.delete(first)
      this.pan(first, finger.at)
    }
    this.fingers.clear()
    this.pan(second, at)
  }

  private pan(pointer: number, screen: ScreenPoint): void {
    const world = this.parts.toWorld(screen)
    const bare = { touched: null, mark: null, touch: true, add: false, pans: true }
    this.parts.take({ kind: 'press', pointer, screen, world, ...bare })
  }

  private isSecond({ at, time }: PointerDown): boolean {
    const { last } = this
    const isTwice = last !== null && time - last.time < TWICE.within && distance(at, last.at) < TWICE.apart
    this.last = isTwice ? null : { at, time }
    return isTwice
  }

  private spot({ at, pressure }: PointerNow): Spot {
    return { world: this.parts.toWorld(at), screen: at, pressure }
  }
}

function pick({
  pointer,
  pointerType,
  size,
  shift,
  eraser,
}: PointerDown): Pick<Press, 'pointer' | 'pointerType' | 'size' | 'shift' | 'eraser'> {
  return { pointer, pointerType, size, shift, eraser }
}

function distance(one: ScreenPoint, other: ScreenPoint): number {
  return Math.hypot(one.left - other.left, one.top - other.top)
}
