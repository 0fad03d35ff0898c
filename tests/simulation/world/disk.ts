import { type Snapshot, type Store, type Stored, StoreUnavailable } from '@kring/server/store/store'
import type { Entry } from '@kring/shared/ledger'
import type { MeetingId } from '@kring/shared/meeting'
import type { Chance } from '@kring/shared/testing/chance'

/** How often something goes wrong with a write, and how long one takes at most. ms */
const FAULTS = { slow: 0.05, slowest: 2_000, refused: 0.04, keptAndRefused: 0.03, unreadable: 0.1 }
const QUICK = 12

type Writing = { keep: () => void }

/**
 * A disk of one meeting, and the store of whichever server has it open just now. What is flushed stays, as JSON,
 * whatever becomes of the server; what was being written when it died is there or is not.
 */
export class Disk {
  /** Whether writing and reading go wrong now and then. */
  faulty = true
  readonly #entries: string[] = []
  #snapshot: string | undefined
  readonly #writing = new Set<Writing>()

  /** @param entries what stands on it from the beginning */
  constructor(
    private readonly chance: Chance,
    entries: readonly Entry[],
  ) {
    this.#entries.push(...entries.map((entry) => JSON.stringify(entry)))
  }

  /** The whole ledger, as it would be read now. */
  get entries(): Entry[] {
    return this.#entries.map((text) => JSON.parse(text) as Entry)
  }

  /** How long the ledger is. */
  get length(): number {
    return this.#entries.length
  }

  entry(seq: number): Entry | undefined {
    const text = this.#entries[seq - 1]
    return text === undefined ? undefined : (JSON.parse(text) as Entry)
  }

  /** The server dies: of what was being written some is kept, whole. */
  crash(): void {
    for (const { keep } of this.#writing) if (this.chance.is(0.5)) keep()
    this.#writing.clear()
  }

  /** @param isAlive whether the server that has it open still is: what a dead one asks for never comes to anything */
  store(isAlive: () => boolean): Store {
    const whileAlive = <T>(work: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        if (!isAlive()) return
        work().then(
          (value) => isAlive() && resolve(value),
          (error) => isAlive() && reject(error),
        )
      })
    const known: Partial<Store> = {
      shared: false,
      damage: [],
      load: () => whileAlive(() => this.#load()),
      append: (_: MeetingId, entries) => whileAlive(() => this.#append(entries)),
      snapshot: (_: MeetingId, snapshot) => whileAlive(() => this.#keep(snapshot)),
      access: () => whileAlive(async () => ({ facilitatorKeyHash: '' })),
      images: () => whileAlive(async () => []),
      release: () => {},
      expired: async () => [],
    }
    return known as Store
  }

  async #load(): Promise<Stored> {
    await this.#work()
    if (this.faulty && this.chance.is(FAULTS.unreadable)) throw new StoreUnavailable('unreadable just now')
    const snapshot = this.#snapshot === undefined ? undefined : (JSON.parse(this.#snapshot) as Snapshot)
    return { snapshot, entries: this.entries.slice(snapshot?.seq ?? 0) }
  }

  async #append(entries: readonly Entry[]): Promise<void> {
    const texts = entries.map((entry) => JSON.stringify(entry))
    const writing: Writing = { keep: () => void this.#entries.push(...texts) }
    this.#writing.add(writing)
    const fate = this.faulty ? this.chance.below(1000) / 1000 : 1
    await this.#work()
    // The server may have died meanwhile; then it was decided what stays.
    if (!this.#writing.delete(writing)) return
    if (fate < FAULTS.refused) throw new StoreUnavailable('refused')
    writing.keep()
    if (fate < FAULTS.refused + FAULTS.keptAndRefused) throw new StoreUnavailable('kept, but who knows')
  }

  async #keep(snapshot: Snapshot): Promise<void> {
    const text = JSON.stringify(snapshot)
    await this.#work()
    this.#snapshot = text
  }

  #work(): Promise<void> {
    const slow = this.faulty && this.chance.is(FAULTS.slow)
    const takes = this.chance.below(slow ? FAULTS.slowest : QUICK)
    return new Promise((resolve) => setTimeout(resolve, takes))
  }
}
