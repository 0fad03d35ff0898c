import type { ServerResponse } from 'node:http'
import { Refusal } from '../basis/refusal.ts'
import type { Limits } from '../limits/limits.ts'
import { Tally } from '../limits/tally.ts'

/** Answers that were begun and nobody has taken yet: what they hold in memory, in bytes, per member and per address. */
export class UnderWay {
  readonly #perMember: Tally
  readonly #perAddress: Tally

  constructor(limits: Pick<Limits, 'underWayPerMember' | 'underWayPerAddress'>) {
    this.#perMember = new Tally(limits.underWayPerMember)
    this.#perAddress = new Tally(limits.underWayPerAddress)
  }

  /**
   * Holds room for an answer until it was taken, or its connection is gone.
   * @param member as a key of its own; undefined for what is asked without being anybody
   * @throws Refusal rate.exceeded when there is no room now
   */
  hold(answer: ServerResponse, bytes: number, address: string, member?: string): void {
    if (answer.destroyed) return
    if (!this.#perAddress.enter(address, bytes)) throw new Refusal('rate.exceeded', 1)
    if (member !== undefined && !this.#perMember.enter(member, bytes)) {
      this.#perAddress.leave(address, bytes)
      throw new Refusal('rate.exceeded', 1)
    }
    answer.once('close', () => {
      this.#perAddress.leave(address, bytes)
      if (member !== undefined) this.#perMember.leave(member, bytes)
    })
  }
}
