import type { Json } from '@kring/shared/basis/json'
import type { Records } from '@kring/shared/projection'
import { BOARD_ROOT, SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Access } from './access.ts'
import { checkConnection } from './checkConnection.ts'
import { type End, whatNext } from './closing.ts'
import { type Line, lineOf } from './lineWatch.ts'
import { QuietAwareness } from './quietAwareness.ts'
import { readRecords } from './records.ts'

/** ms, the longest pause between two attempts to connect. */
export const LONGEST_PAUSE = 5000
/** Attempts that may fail before the server is asked whether the board has moved. */
const PATIENCE = 3

/** One board document: the connection to one generation of it. */
export type BoardLink = {
  awareness: QuietAwareness
  synced(): boolean
  /** This device may have slept: makes sure that the connection is alive, or tries again at once. */
  hurry(): void
  /** Its connection. To connect anew: the network changed, and the old one may be dead without knowing. */
  line: Line
  stop(): void
}

export type BoardNews = {
  /** The records, once the whole board is here and at each change. */
  records(records: Records): void
  status(): void
  /** Ask again: this generation is gone for good, or merely cannot be reached. */
  renew(gone: boolean): void
  ended(end: End): void
}

/**
 * Follows one generation of the board, in a fresh document.
 * @param before the records shown until now; those that say the same stay the same objects
 */
export function followBoard(access: Access, generation: string, before: Records, news: BoardNews): BoardLink {
  const doc = new Y.Doc()
  const awareness = new QuietAwareness(doc)
  const provider = new WebsocketProvider(socketAddress(access), `board.${generation}`, doc, {
    awareness,
    protocols: [SOCKET_PROTOCOL, access.token],
    disableBc: true,
    maxBackoffTime: LONGEST_PAUSE,
    shouldReconnect: (event) => whatNext(event.code, 'board') === 'retry',
  })
  // Nothing is written here: what comes in is not to be written out again for nobody.
  doc.off('update', provider._updateHandler)
  const line = lineOf(provider)
  // Until the first sync is complete the document is half a board: the last view stays instead.
  let whole = false
  const reader = readRecords(
    doc.getMap<Json>(BOARD_ROOT),
    () => whole && news.records(reader.current()),
    before,
  )
  provider.on('sync', (synced) => {
    if (synced && !whole) {
      whole = true
      news.records(reader.current())
    }
    news.status()
  })
  provider.on('status', news.status)
  provider.on('connection-close', () => {
    if (provider.wsUnsuccessfulReconnects % PATIENCE === PATIENCE - 1) news.renew(false)
  })
  provider.on('closed', ({ code }) => {
    const next = whatNext(code, 'board')
    if (typeof next === 'object') news.ended(next.end)
    else news.renew(true)
  })
  return {
    awareness,
    synced: () => provider.synced,
    hurry: () => checkConnection(provider),
    line,
    stop: () => {
      reader.stop()
      provider.destroy()
      doc.destroy()
    },
  }
}

/** @returns the address under which the rooms of a meeting are: the page's own origin. */
export function socketAddress(access: Access): string {
  return `${window.location.origin.replace(/^http/, 'ws')}/sync/${access.meeting}`
}
