/** What a store can be asked to put or erase in one go. */
export type Operation = { type: 'put'; key: string; value: string } | { type: 'del'; key: string }

type Waiting = { operations: readonly Operation[]; resolve: () => void; reject: (error: unknown) => void }

/**
 * Gathers writes: everything asked for in one tick, and everything asked for while a write is under way,
 * goes to disk as one flushed batch. Order is kept; each caller waits for its own batch.
 */
export class GroupCommit {
  #waiting: Waiting[] = []
  #writing: Promise<void> | null = null

  /** @param write keeps a batch, all or nothing, and resolves when it is flushed */
  constructor(private readonly write: (operations: Operation[]) => Promise<void>) {}

  commit(operations: readonly Operation[]): Promise<void> {
    const done = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ operations, resolve, reject })
    })
    this.#writing ??= this.#run()
    return done
  }

  /** @returns when nothing waits any more */
  async idle(): Promise<void> {
    while (this.#writing) await this.#writing
  }

  async #run(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        await this.write(batch.flatMap((waiting) => waiting.operations))
        for (const waiting of batch) waiting.resolve()
      } catch (error) {
        for (const waiting of batch) waiting.reject(error)
      }
    }
    this.#writing = null
  }
}
