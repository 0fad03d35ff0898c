import { NOTEBOOK_ROOTS } from '@kring/shared/wire'
import * as Y from 'yjs'
import { type Id, Malformed, readUpdate, type Struct, TooMuch, type Update } from './update.ts'

const ROOTS: ReadonlySet<string> = new Set(Object.values(NOTEBOOK_ROOTS))

export type GuardLimits = {
  /** Yjs clock ticks the document may hold, erased history included. */
  notebookUnits: number
  /** Times a second entry may claim to follow the same one. */
  notebookForks: number
}

export type Judgement =
  /** Apply exactly these bytes. */
  | { kind: 'apply'; update: Uint8Array }
  /** Nothing in it that the document does not have. */
  | { kind: 'known' }
  /** It builds on something that did not arrive: ask for everything. */
  | { kind: 'resync' }
  /** No honest device makes this. */
  | { kind: 'refuse' }
  /** More than a notebook holds. */
  | { kind: 'full' }

/**
 * Stands between a member's bytes and the notebook's document (RELIABILITY §3.1). An update is taken whole or not
 * at all, and what is taken always applies at once: nothing is left waiting inside Yjs for something to come.
 */
export class Guard {
  /** Entries that already have one following them, to notice forks: each makes Yjs walk a whole history. */
  readonly #followed = new Set<string>()
  #forks = 0
  #units = 0

  constructor(
    private readonly doc: Y.Doc,
    private readonly limits: GuardLimits,
  ) {}

  /** Judges an update without touching the document. */
  judge(bytes: Uint8Array): Judgement {
    try {
      return this.#judge(bytes)
    } catch (error) {
      if (error instanceof TooMuch) return { kind: 'full' }
      if (error instanceof Malformed) return { kind: 'refuse' }
      throw error
    }
  }

  #judge(bytes: Uint8Array): Judgement {
    let update = bytes
    let content = this.#read(update)
    if (content.structs.some((struct) => struct.clock < this.#known(struct.client))) {
      update = Y.diffUpdate(update, Y.encodeStateVector(this.doc))
      content = this.#read(update)
    }
    const reach = this.#reach(content.structs)
    if (!reach || !this.#isComplete(content, reach)) return { kind: 'resync' }
    if (content.structs.some((struct) => struct.client === this.doc.clientID)) return { kind: 'refuse' }
    if (content.structs.length === 0 && !this.#erasesAny(content)) return { kind: 'known' }

    const units = content.structs.reduce((sum, struct) => sum + struct.length, this.#units)
    if (units > this.limits.notebookUnits) return { kind: 'full' }
    const forks = this.#follow(content.structs)
    if (this.#forks + forks > this.limits.notebookForks) return { kind: 'full' }
    this.#forks += forks
    this.#units = units
    return { kind: 'apply', update }
  }

  #read(update: Uint8Array): Update {
    return readUpdate(update, { roots: ROOTS, most: this.limits.notebookUnits })
  }

  #known(client: number): number {
    return Y.getState(this.doc.store, client)
  }

  /** @returns how far each client gets with these structs, or undefined when some do not connect to what is known */
  #reach(structs: readonly Struct[]): Map<number, number> | undefined {
    const reach = new Map<number, number>()
    for (const { client, clock, length } of structs) {
      if (clock !== (reach.get(client) ?? this.#known(client))) return undefined
      reach.set(client, clock + length)
    }
    return reach
  }

  /** @returns whether all it refers to is known, or in it */
  #isComplete({ structs, erased }: Update, reach: ReadonlyMap<number, number>): boolean {
    const has = ({ client, clock }: Id) => clock < (reach.get(client) ?? this.#known(client))
    return (
      structs.every(({ origin }) => !origin || has(origin)) &&
      erased.every(({ client, clock, length }) => has({ client, clock: clock + length - 1 }))
    )
  }

  #erasesAny({ erased }: Update): boolean {
    return erased.some(({ client, clock, length }) => {
      const structs = this.doc.store.clients.get(client) ?? []
      const end = clock + length
      for (let i = structs.length > 0 ? Y.findIndexSS(structs, clock) : 0; i < structs.length; i++) {
        const struct = structs[i]!
        if (struct.id.clock >= end) return false
        if (!struct.deleted) return true
      }
      return false
    })
  }

  /** Remembers who follows whom. @returns how many forks these structs make */
  #follow(structs: readonly Struct[]): number {
    let forks = 0
    const follow = (followed: string) => {
      if (this.#followed.has(followed)) forks++
      else this.#followed.add(followed)
    }
    for (const { client, clock, length, origin, place } of structs) {
      follow(origin ? `${origin.client}:${origin.clock}` : place!)
      // Inside a run of erased entries each follows the one before it.
      for (let inner = clock; inner < clock + length - 1; inner++) follow(`${client}:${inner}`)
    }
    return forks
  }
}
