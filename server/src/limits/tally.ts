/** Counts what is open per key, such as sockets per address. */
export class Tally {
  readonly #counts = new Map<string, number>()

  constructor(private readonly most: number) {}

  /** How many keys have something open. */
  get size(): number {
    return this.#counts.size
  }

  /** Counts one more when it fits. @returns whether it did */
  enter(key: string): boolean {
    const count = this.#counts.get(key) ?? 0
    if (count >= this.most) return false
    this.#counts.set(key, count + 1)
    return true
  }

  leave(key: string): void {
    const count = this.#counts.get(key) ?? 0
    if (count <= 1) this.#counts.delete(key)
    else this.#counts.set(key, count - 1)
  }
}
