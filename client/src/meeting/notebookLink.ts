import type { Json } from '@kring/shared/basis/json'
import type { Records } from '@kring/shared/projection'
import { NOTEBOOK_ROOTS, SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import type { Statement } from '@kring/shared/statement'
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { drop, keep, keepsDocuments, kept } from '../storage/kept.ts'
import type { Access } from './access.ts'
import { LONGEST_PAUSE, socketAddress } from './boardLink.ts'
import { checkConnection } from './checkConnection.ts'
import { type End, whatNext } from './closing.ts'
import { type Line, lineOf } from './lineWatch.ts'
import { type Outbox, type OutboxNews, watchOutbox } from './outbox.ts'
import { type RecordReader, readRecords } from './records.ts'
import { storageKeys } from './storageKeys.ts'

export type NotebookNews = OutboxNews & {
  status(): void
  ended(end: End): void
}

const isStatements = (value: unknown): value is Statement[] => Array.isArray(value)

/**
 * One's own notebook: what this device keeps of it is there at once, what the server has comes as soon as it
 * can be reached. A notebook that has grown too full is begun anew, with only what still waits for a receipt.
 */
export class NotebookLink {
  readonly #name: string
  readonly #moving: string
  #doc!: Y.Doc
  #store: IndexeddbPersistence | undefined
  /** Whether the store holds all that stands in the document; until then what waits is kept beside it. */
  #stored = false
  #provider!: WebsocketProvider
  #line!: Line
  #outbox!: Outbox
  #mine!: RecordReader
  #hadFault = false
  #stopped = false

  /** @param isOurs whether a statement was said on this device */
  constructor(
    readonly access: Access,
    readonly isOurs: (id: string) => boolean,
    readonly news: NotebookNews,
  ) {
    this.#name = storageKeys.notebook(access.meeting, access.member)
    this.#moving = storageKeys.typed(access.meeting, access.member, 'moving')
    // What a move that was cut short left behind: a statement counts once, however often it is said.
    this.#open(kept(this.#moving, isStatements) ?? [])
    void this.#keep()
    this.#provider.connect()
  }

  /** Statements without a receipt yet. */
  waiting(): Statement[] {
    return this.#outbox.waiting()
  }

  /** See {@link Outbox.release}. */
  release(isOver: (statement: Statement) => boolean): void {
    this.#outbox.release(isOver)
  }

  put(statement: Statement): void {
    this.#outbox.put(statement)
  }

  /** What only this member may know. */
  mine(): Records {
    return this.#mine.current()
  }

  synced(): boolean {
    return this.#provider.synced
  }

  /** This device may have slept: makes sure that the connection is alive, or tries again at once. */
  hurry(): void {
    checkConnection(this.#provider)
  }

  /** Its connection now; another one once it was begun anew. */
  line(): Line {
    return this.#line
  }

  stop(): void {
    this.#stopped = true
    this.#close()
  }

  #open(waiting: readonly Statement[]): void {
    const { access, news } = this
    const doc = new Y.Doc()
    // Nobody is present in a notebook but its owner.
    const awareness = new Awareness(doc)
    awareness.setLocalState(null)
    this.#doc = doc
    this.#provider = new WebsocketProvider(socketAddress(access), 'notebook', doc, {
      awareness,
      protocols: [SOCKET_PROTOCOL, access.token],
      disableBc: true,
      maxBackoffTime: LONGEST_PAUSE,
      shouldReconnect: (event) => whatNext(event.code, 'notebook') === 'retry',
      connect: false,
    })
    this.#line = lineOf(this.#provider)
    this.#provider.on('sync', news.status)
    this.#provider.on('status', news.status)
    this.#provider.on('closed', ({ code }) => this.#closed(code))
    this.#outbox = watchOutbox(doc, this.isOurs, {
      changed: this.#changed,
      settled: news.settled,
      held: (statement) => news.held?.(statement),
    })
    this.#mine = readRecords(doc.getMap<Json>(NOTEBOOK_ROOTS.mine), news.changed)
    doc.transact(() => {
      for (const statement of waiting) this.#outbox.put(statement)
    })
  }

  #changed = (): void => {
    if (!this.#stored) keep(this.#moving, this.#outbox.unsettled())
    this.news.changed()
  }

  /** From here on this device keeps the notebook. */
  async #keep(): Promise<void> {
    const doc = this.#doc
    if (!(await keepsDocuments()) || this.#stopped || this.#doc !== doc) return
    this.#store = new IndexeddbPersistence(this.#name, this.#doc)
    this.#store.once('synced', () => {
      this.#stored = true
      drop(this.#moving)
    })
  }

  #closed(code: number): void {
    const next = whatNext(code, 'notebook')
    if (typeof next === 'object') this.news.ended(next.end)
    // What was at fault is perhaps in what waits: a second time there is nothing more to try.
    else if (next === 'renewOnce' && this.#hadFault) this.news.ended('frame.invalid')
    else {
      this.#hadFault ||= next === 'renewOnce'
      this.#renew()
    }
  }

  /** Goes on in a new document with what still waits, and has the old one erased. */
  #renew(): void {
    const waiting = this.#outbox.unsettled()
    const old = this.#store
    this.#close()
    this.#store = undefined
    this.#stored = false
    keep(this.#moving, waiting)
    this.#open(waiting)
    this.news.changed()
    const fresh = this.#doc
    const isCurrent = () => this.#doc === fresh && !this.#stopped
    // An old copy that stays would bring its fullness back: then only what waits is kept.
    erase(this.#name, old).then(
      () => {
        if (isCurrent()) void this.#keep()
      },
      () => undefined,
    )
    // Not at once: if what waits is itself too much, this would go round and round.
    setTimeout(() => isCurrent() && this.#provider.connect(), LONGEST_PAUSE)
  }

  #close(): void {
    this.#outbox.stop()
    this.#mine.stop()
    this.#provider.destroy()
    this.#doc.destroy()
  }
}

async function erase(name: string, store: IndexeddbPersistence | undefined): Promise<void> {
  await store?.destroy()
  if (await keepsDocuments()) await clearDocument(name)
}
