import type { Chance } from '@kring/shared/testing/chance'

/** Longest time something is under way, and how often that is long. ms */
const TRAVEL = { quick: 15, slow: 900, slowly: 0.08 }

/** One direction of a connection: what is sent arrives later and in order, or not at all once it is broken. */
export class Wire {
  #arrivesAt = 0
  #broken = false

  constructor(private readonly chance: Chance) {}

  /** @param arrive what happens at the other end */
  send(arrive: () => void): void {
    const travel = this.chance.below(this.chance.is(TRAVEL.slowly) ? TRAVEL.slow : TRAVEL.quick)
    this.#arrivesAt = Math.max(this.#arrivesAt, Date.now() + travel)
    setTimeout(() => !this.#broken && arrive(), this.#arrivesAt - Date.now())
  }

  /** Nothing arrives any more, also of what is under way. */
  break(): void {
    this.#broken = true
  }
}
