import type { CreateMeetingAnswer } from '@kring/shared/protocol/api'
import { aimAt, type Target } from '../../attacks/attack.ts'
import { ATTACKS } from '../../attacks/attacks.ts'
import { holds } from '../../leak/searching.ts'
import { Gathering } from '../../simulation/gathering.ts'
import { Tape } from '../../simulation/tape.ts'

/** What attackers are told: which attack, how many of them, and how many milliseconds lie between two of them. */
export type Order = {
  name: string
  times: number
  apart: number
  origin: string
  made: CreateMeetingAnswer
  /** Words they should not come to know. */
  secrets: string[]
}

/** People who came in to attack, each once. */
export class Attackers {
  private constructor(
    private readonly order: Order,
    private readonly targets: readonly (Target & { tape: Tape })[],
  ) {}

  /** Lets them in. @param ten those who work meanwhile, when these are in the same process */
  static async enter(order: Order, ten?: Target['ten']): Promise<Attackers> {
    const targets: (Target & { tape: Tape })[] = []
    for (let time = 0; time < order.times; time++) {
      const tape = new Tape()
      const gathering = Gathering.of({ origin: () => order.origin }, order.made, () => ({ tape }))
      targets.push({ ...(await aimAt(order.origin, gathering, ten ? { ten } : {})), tape })
    }
    return new Attackers(order, targets)
  }

  /**
   * They attack, one after the other.
   * @returns secrets in what they were sent
   * @throws when the server answers otherwise than it should
   */
  async attack(): Promise<number> {
    const { name, apart, secrets } = this.order
    const attack = ATTACKS.find((one) => one.name === name)
    if (!attack) throw new Error(`no such attack: ${name}`)
    for (const target of this.targets) {
      const next = new Promise((resolve) => setTimeout(resolve, apart))
      await attack.run(target)
      await next
    }
    const found = this.targets.map(({ tape }) => secrets.filter((secret) => holds(tape, secret)).length)
    return found.reduce((sum, count) => sum + count, 0)
  }
}
