/** Counts what is open per key, such as sockets per address, or the bytes they hold. */
export class Tally {
  readonly #counts = new Map<string, number>()

  constructor(private readonly most: number) {}

  /** How many keys have something open. */
  get size(): number {
    return this.#counts.size
  }

  /** Whether a key has something open. */
  has(key: string): boolean {
    return this.#counts.has(key)
  }

  /** Counts so many more when they fit. @returns whether they did */
  enter(key: string, more = 1): boolean {
    const count = this.#counts.get(key) ?? 0
    if (count + more > this.most) return false
    this.#counts.set(key, count + more)
    return true
  }

  leave(key: string, less = 1): void {
    const count = this.#counts.get(key) ?? 0
    if (count <= less) this.#counts.delete(key)
    else this.#counts.set(key, count - less)
  }
}
