import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import type { CardId } from '@kring/shared/meeting'
import type { ScreenPoint } from '../viewport/viewTransform.ts'

/** Where a pointer is, and how it touches. */
export type Spot = {
  world: Point
  screen: ScreenPoint
  /** 0 to 1; 0.5 where the device does not know. */
  pressure: number
}

/** A pointer that comes down on the board. */
export type Press = Spot & {
  pointer: number
  pointerType: string
  /** What touches the board, CSS pixels across; 1 for a mouse. */
  size: { width: number; height: number }
  shift: boolean
  /** With the other end of a pen, which erases whatever tool is in hand. */
  eraser: boolean
  /** The card or, without one, the drawing under the pointer. */
  card: CardId | null
  mark: MarkId | null
}

/** What somebody does with a press they took, until it ends. */
export type Grip = {
  /** @param spots where it went since the last call, oldest first: more than one on fast devices */
  move(spots: readonly Spot[]): void
  release(spot: Spot): void
  /** The browser or Escape took it away: what was begun is undone. */
  cancel(): void
}

/** Somebody who may take what pointers do, before cards and view do. */
export type Taker = {
  /** @returns what is done with this press from now on, or null to leave it to the next */
  press?(press: Press): Grip | null
  /** Twice in one place. @returns whether it was used */
  doubleTap?(press: Press): boolean
  /** A mouse or pen that hovers without pressing; null when it left. */
  hover?(spot: Spot | null): void
}

/** Who may take pointers on one board, the newest first. */
export class Takers {
  private takers: readonly Taker[] = []

  /** @returns the undo */
  add(taker: Taker): () => void {
    this.takers = [taker, ...this.takers]
    return () => {
      this.takers = this.takers.filter((other) => other !== taker)
    }
  }

  press(press: Press): Grip | null {
    for (const taker of this.takers) {
      const grip = taker.press?.(press)
      if (grip) return grip
    }
    return null
  }

  doubleTap(press: Press): boolean {
    return this.takers.some((taker) => taker.doubleTap?.(press) ?? false)
  }

  hover(spot: Spot | null): void {
    for (const taker of this.takers) taker.hover?.(spot)
  }
}
