import type { Json } from '@kring/shared/basis/json'
import type { Meeting } from '@kring/shared/meeting'
import { meetingFrom, type Records } from '@kring/shared/projection'
import type { Receipt } from '@kring/shared/protocol/api'
import { BOARD_ROOT, NOTEBOOK_ROOTS, SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Kring } from '../kring.ts'
import { until } from './condition.ts'
import { lookUp } from './server.ts'

type Access = { meeting: string; member: string; token: string }

let said = 0

/** A device of a member, speaking through unmodified y-websocket providers, as the client does. */
export class Device {
  board: Y.Doc = new Y.Doc()
  readonly notebook: Y.Doc
  readonly outbox: Y.Map<Json>
  readonly receipts: Y.Map<Json>
  readonly mine: Y.Map<Json>
  boardProvider!: WebsocketProvider
  notebookProvider!: WebsocketProvider
  /** Codes of ours with which the server closed a socket of this device. */
  readonly closed: number[] = []

  /** @param notebook what the device had kept from before */
  constructor(
    readonly access: Access,
    notebook = new Y.Doc(),
  ) {
    this.notebook = notebook
    this.outbox = notebook.getMap(NOTEBOOK_ROOTS.outbox)
    this.receipts = notebook.getMap(NOTEBOOK_ROOTS.receipts)
    this.mine = notebook.getMap(NOTEBOOK_ROOTS.mine)
  }

  /** Opens both documents and waits for their first sync. */
  async connect(kring: Kring): Promise<this> {
    const { generation } = await lookUp(kring, this.access)
    this.board = new Y.Doc()
    this.boardProvider = this.open(kring, `board.${generation}`, this.board)
    this.notebookProvider = this.open(kring, 'notebook', this.notebook)
    await until('first sync', () => this.boardProvider.synced && this.notebookProvider.synced)
    return this
  }

  open(kring: Kring, room: string, doc: Y.Doc, token = this.access.token): WebsocketProvider {
    const provider = new WebsocketProvider(
      `${kring.url.replace('http', 'ws')}/sync/${this.access.meeting}`,
      room,
      doc,
      {
        WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
        protocols: [SOCKET_PROTOCOL, token],
        disableBc: true,
      },
    )
    provider.on('connection-close', (event) => {
      if (event) this.closed.push(event.code)
    })
    onTestFinished(() => provider.destroy())
    return provider
  }

  disconnect(): void {
    this.boardProvider?.destroy()
    this.notebookProvider?.destroy()
  }

  /** Puts a statement in the outbox. @returns its id */
  say(kind: string, fields: Record<string, Json>): string {
    const n = ++said
    const id = `s${n}`
    this.outbox.set(id, { id, n, kind, ...fields })
    return id
  }

  /** Says something about the current activity and waits for the answer, then clears it away as a client does. */
  async tell(kind: string, fields: Record<string, Json> = {}): Promise<Receipt> {
    const id = this.say(kind, { activity: this.meeting?.current ?? 'a1', ...fields })
    await until(`a receipt for ${kind}`, () => this.receipts.has(id))
    const receipt = this.receipts.get(id) as Receipt
    this.outbox.delete(id)
    return receipt
  }

  get records(): Records {
    return this.board.getMap(BOARD_ROOT).toJSON() as Records
  }

  get meeting(): Meeting | undefined {
    return meetingFrom(this.records, this.mine.toJSON() as Records)
  }

  get names(): string[] {
    return Object.values(this.meeting?.members ?? {}).map(({ name }) => name)
  }
}
