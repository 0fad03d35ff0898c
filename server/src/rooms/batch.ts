/**
 * Gathers what goes to a room's sockets: the first request after a pause runs at once, and further ones wait until so
 * much time has passed since. A quiet room answers instantly; a busy one writes once per window.
 */
export class Batch {
  #ranAt = Number.NEGATIVE_INFINITY
  #due = Number.POSITIVE_INFINITY
  #timer: NodeJS.Timeout | undefined
  #next: NodeJS.Immediate | undefined
  #closed = false

  constructor(private readonly run: () => void) {}

  /** @param window milliseconds since the last run after which there may be another for this */
  request(window: number): void {
    const now = performance.now()
    const due = Math.max(now, this.#ranAt + window)
    if (this.#closed || due >= this.#due) return
    this.#due = due
    clearTimeout(this.#timer)
    // After everything that has arrived by now: one statement's consequences, and what others sent just then.
    if (due === now) this.#next = setImmediate(this.#runNow)
    else this.#timer = setTimeout(this.#runNow, due - now)
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    clearImmediate(this.#next)
  }

  #runNow = (): void => {
    this.#due = Number.POSITIVE_INFINITY
    this.#ranAt = performance.now()
    this.run()
  }
}
