import type { Client } from '../simulation/client.ts'
import type { Gathering } from '../simulation/gathering.ts'

const NAMES = ['Anna', 'Bram', 'Chris', 'Dirk', 'Els', 'Fien', 'Gijs', 'Hugo', 'Inge', 'Jan']
/** Between two statements of one person: quick work, and within what is allowed. ms */
const BREATH = 50

/** How long somebody waited for an answer, and when; ms of `performance.now()`. */
export type Wait = { begun: number; ended: number }

/** Ten people in one meeting who do their work, one statement after the other, and notice how long answers take. */
export class Ten {
  #working = false
  #work: Promise<unknown> = Promise.resolve()
  #waits: Wait[] = []
  readonly #answered = new Map<Client, number>()
  readonly #visits: readonly number[]

  private constructor(readonly people: readonly Client[]) {
    this.#visits = people.map(({ opened }) => opened.length)
  }

  static async in(gathering: Gathering): Promise<Ten> {
    return new Ten(await Promise.all(NAMES.map((name) => gathering.join(name))))
  }

  /** Statements that were answered so far. */
  get answered(): number {
    return [...this.#answered.values()].reduce((sum, count) => sum + count, 0)
  }

  begin(): void {
    this.#working = true
    this.#work = Promise.all(this.people.map((person) => this.#goOn(person)))
    // Whoever waits for the end is told what went wrong; nobody waits when something else did before.
    this.#work.catch(() => {})
  }

  /** @throws when a statement is refused, or somebody was put out */
  async end(): Promise<void> {
    this.#working = false
    await this.#work
    const put = this.people.filter(({ opened }, i) => opened.length !== this.#visits[i])
    if (put.length > 0) throw new Error(`${put.length} honest people were put out`)
  }

  /** Waits until each of them was answered so many times more. */
  async answers(times: number): Promise<void> {
    const goals = this.people.map((person) => (this.#answered.get(person) ?? 0) + times)
    await Promise.all(
      this.people.map((person, i) =>
        person.until(
          () => (this.#answered.get(person) ?? 0) >= goals[i]!,
          () => `${times} answers; ${person.story()}`,
        ),
      ),
    )
  }

  /** @returns the waits that ended since the last time this was asked */
  takeWaits(): Wait[] {
    const waits = this.#waits
    this.#waits = []
    return waits
  }

  async #goOn(person: Client): Promise<void> {
    const { member } = person.access
    for (let n = 0; this.#working; n++) {
      const begun = performance.now()
      await person.must('member.rename', { member, name: `Naam ${n}` })
      this.#waits.push({ begun, ended: performance.now() })
      this.#answered.set(person, (this.#answered.get(person) ?? 0) + 1)
      person.changed()
      await new Promise((resolve) => setTimeout(resolve, BREATH))
    }
  }
}

/** @returns what the slowest hundredth took at least, in ms */
export function p99(waits: readonly Wait[]): number {
  const times = waits.map(({ begun, ended }) => ended - begun).sort((a, b) => a - b)
  return times[Math.floor(times.length * 0.99)] ?? 0
}
