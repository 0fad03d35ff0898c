import type { Running } from '../basis/clock.ts'
import type { Rate } from './limits.ts'

/** A token bucket: full at first, refilled evenly. */
export class Bucket {
  #tokens: number
  #filledAt: number

  constructor(
    private readonly rate: Rate,
    private readonly running: Running,
  ) {
    this.#tokens = rate.burst
    this.#filledAt = running()
  }

  /** Takes `count` when there are that many. @returns whether there were */
  take(count = 1): boolean {
    if (!this.has(count)) return false
    this.#tokens -= count
    return true
  }

  /** Takes `count` whether there are that many or not: what was spent before its price was known. */
  spend(count: number): void {
    this.#fill()
    this.#tokens -= count
  }

  has(count = 1): boolean {
    this.#fill()
    return this.#tokens >= count
  }

  /** @returns milliseconds until `count` will be there; 0 when they are */
  wait(count = 1): number {
    return this.has(count) ? 0 : Math.ceil(((count - this.#tokens) / this.rate.perSecond) * 1000)
  }

  get full(): boolean {
    this.#fill()
    return this.#tokens >= this.rate.burst
  }

  #fill(): void {
    const now = this.running()
    const passed = Math.max(0, now - this.#filledAt)
    this.#filledAt = now
    this.#tokens = Math.min(this.rate.burst, this.#tokens + (passed / 1000) * this.rate.perSecond)
  }
}
