/**
 * A queue that lets only so many requests begin in one turn of the event loop. Those above it wait in line, and what
 * comes in over open sockets is handled in between: a flood of requests keeps those waiting who make it.
 */
export class RequestQueue {
  readonly #waiting: (() => void)[] = []
  #begun = 0
  #next: NodeJS.Immediate | undefined

  /** @param most that begin in one turn */
  constructor(private readonly most: number) {}

  /** @returns when it is one's turn */
  take(): Promise<void> {
    this.#next ??= setImmediate(() => this.#turn())
    if (this.#begun < this.most && this.#waiting.length === 0) {
      this.#begun++
      return Promise.resolve()
    }
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #turn(): void {
    const now = this.#waiting.splice(0, this.most)
    this.#begun = now.length
    this.#next = now.length > 0 ? setImmediate(() => this.#turn()) : undefined
    for (const begin of now) begin()
  }
}
