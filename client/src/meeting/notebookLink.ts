import type { Json } from '@kring/shared/json'
import type { Records } from '@kring/shared/projection'
import type { Statement } from '@kring/shared/statement'
import { NOTEBOOK_ROOTS, SOCKET_PROTOCOL } from '@kring/shared/wire'
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Access } from './access.ts'
import { LONGEST_PAUSE, socketAddress } from './boardLink.ts'
import { whatNext } from './closing.ts'
import { drop, keep, kept } from './kept.ts'
import { type Outbox, type Outcome, watchOutbox } from './outbox.ts'
import { type RecordReader, readRecords } from './records.ts'

export type NotebookNews = {
  changed(): void
  settled(outcome: Outcome): void
  status(): void
  ended(code: number): void
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
  #provider!: WebsocketProvider
  #outbox!: Outbox
  #mine!: RecordReader
  #stopped = false

  constructor(
    readonly access: Access,
    readonly news: NotebookNews,
  ) {
    this.#name = `kring.notebook.${access.meeting}.${access.member}`
    this.#moving = `kring.typed.${access.meeting}.${access.member}.moving`
    this.#open()
    this.#keep()
    this.#provider.connect()
  }

  /** Statements without a receipt yet. */
  waiting(): Statement[] {
    return this.#outbox.waiting()
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

  /** Tries again at once, when the device came back to the network. */
  hurry(): void {
    if (this.#provider.shouldConnect) this.#provider.connect()
  }

  /** Connects anew: the network changed, and the old connection may be dead without knowing. */
  reconnect(): void {
    if (!this.#provider.shouldConnect) return
    this.#provider.disconnect()
    this.#provider.connect()
  }

  /** @param forget whether what this device kept is erased too */
  stop(forget: boolean): void {
    this.#stopped = true
    this.#close()
    if (forget) void erase(this.#name, this.#store).catch(() => undefined)
  }

  #open(): void {
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
      shouldReconnect: (event) => whatNext(event.code) === 'retry',
      connect: false,
    })
    this.#provider.on('sync', news.status)
    this.#provider.on('status', news.status)
    this.#provider.on('closed', ({ code }) => (whatNext(code) === 'renew' ? this.#renew() : news.ended(code)))
    this.#outbox = watchOutbox(doc, news.changed, news.settled)
    this.#mine = readRecords(doc.getMap<Json>(NOTEBOOK_ROOTS.mine), news.changed)
    // Also what a move that was cut short left behind: a statement counts once, however often it is said.
    for (const statement of kept(this.#moving, isStatements) ?? []) this.#outbox.put(statement)
  }

  /** From here on this device keeps the notebook. */
  #keep(): void {
    if (typeof indexedDB !== 'undefined') this.#store = new IndexeddbPersistence(this.#name, this.#doc)
    drop(this.#moving)
  }

  /** Goes on in a new document with what still waits, and has the old one erased. */
  #renew(): void {
    keep(this.#moving, this.#outbox.waiting())
    this.#close()
    this.#open()
    this.news.changed()
    const [fresh, old] = [this.#doc, this.#store]
    // Not at once: if what waits is itself too much, this would go round and round.
    void Promise.all([
      erase(this.#name, old),
      new Promise((resolve) => setTimeout(resolve, LONGEST_PAUSE)),
    ]).then(() => {
      if (this.#doc !== fresh || this.#stopped) return
      this.#keep()
      this.#provider.connect()
    })
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
  if (typeof indexedDB !== 'undefined') await clearDocument(name)
}
