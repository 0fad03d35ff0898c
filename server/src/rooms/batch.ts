/**
 * Gathers what goes to a room's sockets: a first request runs at once, and opens a
 * window in which further ones wait for its end. A quiet room answers instantly; a busy one writes once per window.
 */
export class Batch {
  #window: NodeJS.Timeout | undefined
  #first: NodeJS.Immediate | undefined
  #wanted = false

  /** @param milliseconds length of the window */
  constructor(
    private readonly run: () => void,
    private readonly milliseconds: number,
  ) {}

  request(): void {
    if (this.#window) {
      this.#wanted = true
      return
    }
    this.#open()
    // After everything that has arrived by now: one statement's consequences, and what others sent just then.
    this.#first = setImmediate(this.run)
  }

  close(): void {
    clearTimeout(this.#window)
    clearImmediate(this.#first)
    this.#window = undefined
    this.#wanted = false
  }

  #open(): void {
    this.#window = setTimeout(() => {
      this.#window = undefined
      if (!this.#wanted) return
      this.#wanted = false
      this.#open()
      this.run()
    }, this.milliseconds)
  }
}
