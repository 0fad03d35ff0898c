import { NOTEBOOK_ROOTS } from '@kring/shared/protocol/wire'
import * as Y from 'yjs'
import { integrationCosts } from './integration-cost.ts'
import { Added, inOrder } from './order.ts'
import { partsOf } from './parts.ts'
import type { Sliced } from './slices.ts'
import { type Id, Malformed, readUpdate, type Struct, TooMuch, type Update } from './update.ts'

const ROOTS: ReadonlyMap<string, Uint8Array> = new Map(
  Object.values(NOTEBOOK_ROOTS).map((name) => [name, new TextEncoder().encode(name)]),
)

export type GuardLimits = {
  /** Yjs clock ticks the document may hold, erased history included. */
  notebookUnits: number
  /** JSON values one update may hold. */
  notebookValues: number
  /** JSON values one entry may hold. */
  entryValues: number
  /** Entries Yjs may be made to visit, see {@link integrationCosts}. */
  integrationCost: number
  /** Structs that are applied in one go. */
  notebookPart: number
}

export type Judgement =
  /** Apply exactly these, one after the other; each builds only on those before it. */
  | { kind: 'apply'; parts: Uint8Array[] }
  /** Nothing in it that the document does not have. */
  | { kind: 'known' }
  /** It builds on something that did not arrive: ask for everything. */
  | { kind: 'resync' }
  /** No honest device makes this. */
  | { kind: 'refuse' }
  /** More than a notebook holds. */
  | { kind: 'full' }

/**
 * Stands between a member's bytes and the notebook's document. An update is taken whole or not
 * at all, and what is taken always applies at once: nothing is left waiting inside Yjs for something to come.
 */
export class Guard {
  #integrated = 0
  #units = 0

  constructor(
    private readonly doc: Y.Doc,
    private readonly limits: GuardLimits,
  ) {}

  /** Judges an update without touching the document, which nobody else may either until it is done. */
  *judge(bytes: Uint8Array): Sliced<Judgement> {
    try {
      return yield* this.#judge(bytes)
    } catch (error) {
      if (error instanceof TooMuch) return { kind: 'full' }
      if (error instanceof Malformed) return { kind: 'refuse' }
      throw error
    }
  }

  *#judge(bytes: Uint8Array): Sliced<Judgement> {
    let update = bytes
    let content = yield* this.#read(update)
    if (content.structs.some((struct) => struct.clock < this.#known(struct.client))) {
      update = Y.diffUpdate(update, Y.encodeStateVector(this.doc))
      content = yield* this.#read(update)
    }
    const reach = this.#reach(content.structs)
    if (!reach || !this.#isComplete(content, reach)) return { kind: 'resync' }
    if (content.structs.some((struct) => struct.client === this.doc.clientID)) return { kind: 'refuse' }
    if (content.structs.length === 0 && !this.#erasesAny(content)) return { kind: 'known' }

    const units = content.structs.reduce((sum, struct) => sum + struct.length, this.#units)
    if (units > this.limits.notebookUnits) return { kind: 'full' }
    const added = new Added(content.structs)
    const ordered = yield* inOrder(added)
    const costs = yield* integrationCosts(this.doc, added, ordered)
    const integrated = [...costs.values()].reduce((sum, steps) => sum + steps, this.#integrated)
    if (integrated > this.limits.integrationCost) return { kind: 'full' }
    this.#integrated = integrated
    this.#units = units
    return { kind: 'apply', parts: partsOf(update, ordered, costs, content.erased, this.limits.notebookPart) }
  }

  #read(update: Uint8Array): Sliced<Update> {
    return readUpdate(update, {
      roots: ROOTS,
      most: this.limits.notebookUnits,
      mostValues: this.limits.notebookValues,
      mostInEntry: this.limits.entryValues,
    })
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
}
