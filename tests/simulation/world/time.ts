/** When it is due, which one it is, and after how long again. */
type Timer = { at: number; nth: number; run: () => void; every: number | undefined; cleared: boolean }

const REAL = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  setImmediate: globalThis.setImmediate,
  clearImmediate: globalThis.clearImmediate,
}
const realNow = Date.now
const realPerformanceNow = performance.now

/**
 * Time that passes when it is told to: timers run in the order in which they are due, and all promises that are
 * settled by one have had their say before the next. (The fake timers of test libraries look at every timer for each
 * one that runs; here there are hundreds.)
 */
export class VirtualTime {
  #now = 1_000_000
  #made = 0
  /** The next one last. */
  readonly #timers: Timer[] = []

  /** Takes the place of the clock and the timers of this process, until {@link uninstall}. */
  install(): void {
    const add = (run: () => void, delay = 0, every?: number) => this.#add(run, delay, every)
    const clear = (timer: Timer | undefined) => {
      if (timer) timer.cleared = true
    }
    const bound = (run: (...args: unknown[]) => void, args: unknown[]) =>
      args.length > 0 ? () => run(...args) : run
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay?: number, ...args: unknown[]) => add(bound(run, args), delay),
      setInterval: (run: () => void, delay?: number) => add(run, delay, Math.max(1, delay ?? 1)),
      setImmediate: (run: () => void, ...args: unknown[]) => add(bound(run, args), 0),
      clearTimeout: clear,
      clearInterval: clear,
      clearImmediate: clear,
    })
    Date.now = () => this.#now
    performance.now = () => this.#now
  }

  uninstall(): void {
    Object.assign(globalThis, REAL)
    Date.now = realNow
    performance.now = realPerformanceNow
  }

  /** Lets so many milliseconds pass. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    await settled()
    for (let next = this.#timers.at(-1); next && next.at <= end; next = this.#timers.at(-1)) {
      this.#timers.pop()
      if (next.cleared) continue
      this.#now = Math.max(this.#now, next.at)
      if (next.every !== undefined)
        this.#put(Object.assign(next, { at: this.#now + next.every, nth: ++this.#made }))
      next.run()
      await settled()
    }
    this.#now = end
  }

  #add(run: () => void, delay: number, every: number | undefined): Timer {
    const timer = { at: this.#now + Math.max(0, delay), nth: ++this.#made, run, every, cleared: false }
    this.#put(timer)
    return Object.assign(timer, { unref: () => timer })
  }

  #put(timer: Timer): void {
    let low = 0
    let high = this.#timers.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(timer, this.#timers[middle]!)) low = middle + 1
      else high = middle
    }
    this.#timers.splice(low, 0, timer)
  }
}

function isBefore(one: Timer, other: Timer): boolean {
  return one.at === other.at ? one.nth < other.nth : one.at < other.at
}

/** @returns when no promise has anything to say any more */
function settled(): Promise<void> {
  return new Promise((resolve) => REAL.setImmediate(resolve))
}
