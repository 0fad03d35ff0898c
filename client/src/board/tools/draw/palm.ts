import type { Grip, Press } from '../../model/takers.ts'
import type { ScreenPoint } from '../../viewport/viewTransform.ts'

/** A touch this large is the side of a hand, CSS pixels. */
const HAND = 70
/** Around a pen that writes there is the hand that holds it, CSS pixels. */
const AROUND_PEN = 320

const NOTHING: Grip = { move: () => {}, release: () => {}, cancel: () => {} }

/** Tells fingers from hands that rest on the board. */
export class Palm {
  private readonly pens = new Map<number, ScreenPoint>()

  isPalm({ pointerType, size, screen }: Press): boolean {
    if (pointerType !== 'touch') return false
    if (Math.max(size.width, size.height) > HAND) return true
    return [...this.pens.values()].some(
      (pen) => Math.hypot(pen.left - screen.left, pen.top - screen.top) < AROUND_PEN,
    )
  }

  /** @returns what is done with a hand: nothing, until it is lifted */
  ignore(): Grip {
    return NOTHING
  }

  /** Follows a pen while it writes. */
  watch({ pointer, pointerType, screen }: Press, grip: Grip): Grip {
    if (pointerType !== 'pen') return grip
    this.pens.set(pointer, screen)
    return {
      move: (spots) => {
        const last = spots.at(-1)
        if (last) this.pens.set(pointer, last.screen)
        grip.move(spots)
      },
      release: (spot) => {
        this.pens.delete(pointer)
        grip.release(spot)
      },
      cancel: () => {
        this.pens.delete(pointer)
        grip.cancel()
      },
    }
  }
}
