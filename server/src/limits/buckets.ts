import type { Running } from '../basis/clock.ts'
import { Bucket } from './bucket.ts'
import type { Rate } from './limits.ts'

/** How many keys are remembered before those that are full again are forgotten. */
const ROOM = 10_000

/** One bucket per key, such as an address; buckets that filled up again are forgotten. */
export class Buckets {
  readonly #buckets = new Map<string, Bucket>()

  constructor(
    private readonly rate: Rate,
    private readonly running: Running,
  ) {}

  of(key: string): Bucket {
    let bucket = this.#buckets.get(key)
    if (!bucket) {
      if (this.#buckets.size >= ROOM) this.#forget()
      bucket = new Bucket(this.rate, this.running)
      this.#buckets.set(key, bucket)
    }
    return bucket
  }

  #forget(): void {
    for (const [key, bucket] of this.#buckets) if (bucket.full) this.#buckets.delete(key)
    // An attacker with very many addresses must not grow this without end: the oldest go.
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size < ROOM) break
      this.#buckets.delete(key)
    }
  }
}
