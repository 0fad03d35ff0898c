import type { Shown, ShownSource } from '../meeting/session.ts'

/**
 * What is shown of a meeting to a part of the page that need not hear of all of it: nobody there is asked anything as long
 * as the same is handed on.
 */
export abstract class HeldSource implements ShownSource {
  protected held: Shown
  protected newest: Shown
  private told: Shown
  private undo: (() => void) | undefined
  private readonly listeners = new Set<() => void>()

  constructor(private readonly all: ShownSource) {
    this.held = this.newest = this.told = all.snapshot()
  }

  /** @returns what is handed on from now on */
  protected abstract next(before: Shown, now: Shown): Shown

  /** Nobody listens any more. */
  protected left(): void {}

  readonly snapshot = (): Shown => {
    const now = this.all.snapshot()
    if (now !== this.newest) {
      this.held = this.next(this.newest, now)
      this.newest = now
    }
    return this.held
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.undo ??= this.all.subscribe(this.tell)
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      this.undo?.()
      this.undo = undefined
      this.left()
    }
  }

  protected readonly tell = (): void => {
    const now = this.snapshot()
    if (now === this.told) return
    this.told = now
    for (const listener of [...this.listeners]) listener()
  }
}
