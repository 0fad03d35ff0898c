import type { Json } from '@kring/shared/basis/json'
import type { ActivityId, MemberId } from '@kring/shared/meeting'
import { isAboutMeetingKind } from '@kring/shared/permission'
import type { Records } from '@kring/shared/projection'
import type { Receipt } from '@kring/shared/protocol/api'
import { NOTEBOOK_ROOTS } from '@kring/shared/protocol/wire'
import type { Envelope, Kind, Statement, StatementOf } from '@kring/shared/statement'
import * as Y from 'yjs'

/** What a kind of statement carries besides its envelope. */
export type Args<K extends Kind> = Omit<StatementOf<K>, keyof Envelope | 'kind'>

/**
 * What one device has of its member's notebook, and does with it as PROTOCOL.md asks: it says things under ids of its
 * own, and takes away what was answered. How it reaches the server is for others.
 */
export class Notebook {
  /** Everything said on this device, in order. */
  readonly said: Statement[] = []
  /** The receipts this device saw. */
  readonly receipts = new Map<string, Receipt>()
  #doc = new Y.Doc()
  #n = 0

  /**
   * @param name of the device, no other has it
   * @param told of each receipt when it is first seen
   */
  constructor(
    private readonly name: string,
    private readonly told: (id: string, receipt: Receipt) => void = () => {},
  ) {
    this.#observe()
  }

  get doc(): Y.Doc {
    return this.#doc
  }

  /** What only this member may see, as this device has it. */
  mine(): Records {
    return recordsIn(this.#doc, NOTEBOOK_ROOTS.mine)
  }

  /** Statements of this member that wait for a receipt. */
  waiting(): Statement[] {
    const receipts = recordsIn(this.#doc, NOTEBOOK_ROOTS.receipts)
    return this.#standing().filter(({ id }) => !(id in receipts))
  }

  /** Lets go of what the server has in its memory only, once it is over or said anew. */
  release(isOver: (statement: Statement) => boolean): void {
    const held = this.#standing().filter(({ id }) => isLive(this.receipts.get(id)))
    const over = held.filter((one) => isOver(one) || held.some((other) => standsIn(other, one)))
    if (over.length === 0) return
    this.#doc.transact(() => {
      for (const { id } of over) this.#doc.getMap<Json>(NOTEBOOK_ROOTS.outbox).delete(id)
    })
  }

  #standing(): Statement[] {
    return Object.values(recordsIn(this.#doc, NOTEBOOK_ROOTS.outbox)) as unknown as Statement[]
  }

  /**
   * @param current the activity it is said in, for what is about one
   * @returns the id of the statement
   */
  say<K extends Kind>(kind: K, args: Args<K>, current?: ActivityId, as?: MemberId): string {
    const id = `${this.name}-${this.said.length}`
    this.#n = Math.max(Date.now(), this.#n + 1)
    const statement = {
      id,
      n: this.#n,
      kind,
      ...(isAboutMeetingKind(kind) || current === undefined ? {} : { activity: current }),
      ...(as === undefined ? {} : { as }),
      ...args,
    } as unknown as Statement
    this.said.push(statement)
    this.write(id, statement as unknown as Json)
    return id
  }

  /** Puts any value into the outbox, as a faulty device might. */
  write(id: string, value: Json): void {
    this.#doc.getMap<Json>(NOTEBOOK_ROOTS.outbox).set(id, value)
  }

  /** Many statements in one update. */
  together(speak: () => void): void {
    this.#doc.transact(speak)
  }

  /** The page is loaded again: there is a new document, with what was kept on the device. */
  reload(): void {
    const kept = Y.encodeStateAsUpdate(this.#doc)
    this.#doc.destroy()
    this.#doc = new Y.Doc()
    Y.applyUpdate(this.#doc, kept)
    this.#observe()
  }

  #observe(): void {
    const doc = this.#doc
    const outbox = doc.getMap<Json>(NOTEBOOK_ROOTS.outbox)
    const receipts = doc.getMap<Json>(NOTEBOOK_ROOTS.receipts)
    const answer = () => {
      for (const [id, receipt] of receipts.entries()) this.#hear(id, receipt as unknown as Receipt)
      const isOver = (id: string) => receipts.has(id) && !isLive(receipts.get(id) as unknown as Receipt)
      const answered = [...outbox.keys()].filter(isOver)
      if (answered.length === 0) return
      doc.transact(() => {
        for (const id of answered) outbox.delete(id)
      })
    }
    outbox.observe(answer)
    receipts.observe(answer)
  }

  #hear(id: string, receipt: Receipt): void {
    const isFirst = !this.receipts.has(id)
    this.receipts.set(id, receipt)
    if (isFirst) this.told(id, receipt)
  }
}

/** Whether what was said is in the memory of the server only: it is held until it is over. */
function isLive(receipt: Receipt | undefined): boolean {
  return receipt?.ok === true && receipt.live === true
}

/** Of several live statements about the same thing the last one counts. */
function standsIn(later: Statement, earlier: Statement): boolean {
  const isSame = later.kind === earlier.kind && later.activity === earlier.activity && later.as === earlier.as
  return isSame && later.n > earlier.n
}

/** @returns the records under a root of a document, by key; none of one that is not there */
export function recordsIn(doc: Y.Doc | undefined, root: string): Records {
  return (doc?.getMap<Json>(root).toJSON() ?? {}) as Records
}
