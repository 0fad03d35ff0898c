import type { Json } from '@kring/shared/basis/json'
import { isLiveRecord, type Records } from '@kring/shared/projection'
import { createStores, openDB, rtop, transact } from 'lib0/indexeddb'
import { databases, drop, isForgetful, keep, keepsDocuments, kept, keysFrom } from '../storage/kept.ts'
import type { Access } from './access.ts'
import { storageKeys } from './storageKeys.ts'

/** ms in which changes gather before they are written: a board can change many times a second. */
const GATHER = 2000
const STORE = 'records'

const isTime = (value: unknown): value is number => typeof value === 'number'

/**
 * The board as this device last saw it, for opening a meeting without a network. It is a copy of what was shown here and
 * nothing else: what is live is left out, and all of it goes with the meeting (forgetting.ts) or with its time.
 */
export class BoardCopy {
  readonly #name: string
  #open: Promise<IDBDatabase | undefined> | undefined
  /** As it was written last; undefined until it is known what lies there. */
  #written: Records | undefined
  /** Done when everything so far is written: each write says what is new since the one before it. */
  #writing: Promise<void> = Promise.resolve()
  #newest: Records = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #isStopped = false

  constructor({ meeting, member }: Pick<Access, 'meeting' | 'member'>) {
    this.#name = storageKeys.board(meeting, member)
    globalThis.document?.addEventListener('visibilitychange', this.#writeIfHidden)
  }

  /** @returns the board as it was; undefined when there is none here, or its time is over */
  async read(): Promise<Records | undefined> {
    const until = kept(this.#name, isTime)
    if (until === undefined) return undefined
    if (until < Date.now()) {
      eraseCopy(this.#name)
      return undefined
    }
    this.#written = await this.#stored().catch(() => undefined)
    return this.#written?.meeting === undefined ? undefined : this.#written
  }

  /** Keeps this board from now on, a moment later. */
  keep(records: Records): void {
    if (records.meeting === undefined) return
    this.#newest = records
    if (!this.#isStopped) this.#timer ??= setTimeout(this.#write, GATHER)
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
    globalThis.document?.removeEventListener('visibilitychange', this.#writeIfHidden)
    void this.#open?.then((database) => database?.close())
  }

  /** A page that is left may not come back. */
  #writeIfHidden = (): void => {
    if (document.visibilityState === 'hidden' && this.#timer !== undefined) this.#write()
  }

  #write = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writing
      .then(() => this.#writeAll(this.#newest))
      .catch(() => {
        // A full or forbidden store is no fault: the next one looks for what lies there.
        this.#written = undefined
      })
  }

  async #writeAll(records: Records): Promise<void> {
    const database = await this.#database()
    if (!database) return
    const before = this.#written ?? (await this.#stored())
    if (this.#isStopped) return
    const { expiresAt } = records.meeting as { expiresAt: number }
    keep(this.#name, expiresAt)
    // A copy whose date is gone with this tab would be erased by nobody.
    if (isForgetful()) return
    const [store] = transact(database, [STORE])
    if (!store) return
    for (const [key, value] of Object.entries(records))
      if (before[key] !== value && !isLiveRecord(key)) store.put(value, key)
    for (const key of Object.keys(before)) if (records[key] === undefined) store.delete(key)
    await isKept(store.transaction)
    this.#written = records
  }

  async #stored(): Promise<Records> {
    const database = await this.#database()
    const [store] = database ? transact(database, [STORE], 'readonly') : []
    if (!store) return {}
    const [keys, values] = await Promise.all([rtop(store.getAllKeys()), rtop(store.getAll())])
    return Object.fromEntries(keys.map((key: string, at: number) => [key, values[at] as Json]))
  }

  #database(): Promise<IDBDatabase | undefined> {
    this.#open ??= keepsDocuments().then((may) =>
      may ? openDB(this.#name, (database) => createStores(database, [[STORE]])) : undefined,
    )
    return this.#open
  }
}

/** @throws where nothing of it was kept, such as on a full device */
function isKept(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Erases every copy of a board on this device whose meeting is over by now. */
export function eraseOldCopies(): void {
  for (const name of keysFrom(storageKeys.board()))
    if ((kept(name, isTime) ?? 0) < Date.now()) eraseCopy(name)
}

function eraseCopy(name: string): void {
  drop(name)
  databases()?.deleteDatabase(name)
}
