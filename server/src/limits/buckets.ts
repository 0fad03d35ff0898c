import type { Running } from '../basis/clock.ts'
import { Refusal } from '../basis/refusal.ts'
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

  /** Takes nothing. @throws Refusal rate.exceeded, with when to come again */
  mustHave(key: string, count = 1): void {
    const bucket = this.of(key)
    if (!bucket.has(count)) throw tooFast(bucket.wait(count))
  }

  /** @throws Refusal rate.exceeded, with when to come again */
  mustTake(key: string, count = 1): void {
    const bucket = this.of(key)
    if (!bucket.take(count)) throw tooFast(bucket.wait(count))
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

/** @param wait milliseconds until there will be room */
export function tooFast(wait: number): Refusal {
  return new Refusal('rate.exceeded', Math.max(1, Math.ceil(wait / 1000)))
}
