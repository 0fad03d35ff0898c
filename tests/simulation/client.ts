import type { Json } from '@kring/shared/basis/json'
import { ratingNow } from '@kring/shared/capabilities/rate/asked'
import type { Rating } from '@kring/shared/capabilities/rate/rating'
import { livesOn } from '@kring/shared/effects'
import { activityFor } from '@kring/shared/groups'
import type { Activity, ActivityId, Meeting, MeetingId, MemberId } from '@kring/shared/meeting'
import '@kring/shared/methods/all'
import { meetingFrom, type Records } from '@kring/shared/projection'
import type { Receipt } from '@kring/shared/protocol/api'
import { type CloseReason, closeReason } from '@kring/shared/protocol/codes'
import type { Presence } from '@kring/shared/protocol/presence'
import { BOARD_ROOT, SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import type { Kind, Statement } from '@kring/shared/statement'
import { WebSocket } from 'ws'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Api } from './api.ts'
import { type Args, Notebook, recordsIn } from './notebook.ts'
import { type Tape, tapedSocket } from './tape.ts'
import { Waiting } from './waiting.ts'

/** One way into one meeting. */
export type Access = { meeting: MeetingId; member: MemberId; token: string }

/** Closed for one of these there is nothing to come back to. */
const ENDS: readonly CloseReason[] = [
  'token.invalid',
  'meeting.deleted',
  'member.removed',
  'meeting.expired',
  'meeting.otherVersion',
]
/** Longest pause of the provider between two attempts, and our own between two questions. ms */
const PAUSE = 100

export type ClientOptions = {
  /** Keeps every byte this client receives. */
  tape?: Tape
  /** Given each whole state of the board this client has seen. */
  saw?: (board: Records) => void
}

/** One connection: a document and the provider that follows it. */
type Line = { doc: Y.Doc; provider: WebsocketProvider; stop(): void }

// Every provider listens for the end of the process, and a test has many.
process.setMaxListeners(0)
let devices = 0

/**
 * One device in one meeting, on the unmodified y-websocket provider. It does what PROTOCOL.md asks of a client
 * and judges nothing itself, so it may say anything. Constructing it connects; `close` ends all it started.
 */
export class Client extends Waiting {
  /** Why the visit is over, once it is. */
  ended: CloseReason | undefined
  /** How connections of this device ended so far. */
  readonly closes: string[] = []
  /** The rooms this device connected to so far, again for each time. */
  readonly opened: string[] = []
  readonly api: Api
  readonly #name = `d${++devices}`
  readonly #own = new Notebook(this.#name)
  #notebook: Line
  #board: Line | undefined
  #generation: string | undefined
  #lastBoard: Records = {}
  /** What was put together of the two documents as they are. */
  #view: { meeting: Meeting | undefined } | undefined
  #online = true
  #closed = false
  #asking = false

  /** @param origin where the server is: `http://…`; it may move between connections */
  constructor(
    readonly origin: () => string,
    readonly access: Access,
    private readonly options: ClientOptions = {},
  ) {
    super()
    this.api = new Api(origin, (bytes) => options.tape?.keep('http', bytes))
    this.#notebook = this.#openNotebook()
    void this.#ask()
  }

  /** Everything said on this device, in order. */
  get said(): readonly Statement[] {
    return this.#own.said
  }

  /** The receipts this device saw. */
  get receipts(): ReadonlyMap<string, Receipt> {
    return this.#own.receipts
  }

  /** The records of the board as this device has them; of the last whole one while a new one is coming in. */
  board(): Records {
    const records = recordsIn(this.#board?.doc, BOARD_ROOT)
    return 'meeting' in records ? records : this.#lastBoard
  }

  /** What only this member may see, as this device has it. */
  mine(): Records {
    return this.#own.mine()
  }

  /** What this member may know of the meeting. */
  meeting(): Meeting | undefined {
    this.#view ??= { meeting: meetingFrom(this.board(), this.mine()) }
    return this.#view.meeting
  }

  /** @throws Error until the board is here */
  /** The rating of the phase, or the one that was opened last. */
  rating(): Rating | undefined {
    return ratingNow(this.activity())
  }

  activity(): Activity {
    const meeting = this.meeting()
    const activity = meeting?.activities[activityFor(meeting, this.access.member)]
    if (!activity) throw new Error('the board is not here yet')
    return activity
  }

  /** Whether everything there is has come in. */
  synced(): boolean {
    return (
      this.#board?.provider.synced === true && this.#notebook.provider.synced && this.meeting() !== undefined
    )
  }

  async ready(): Promise<this> {
    await this.until(() => this.synced(), `${this.access.member} is connected`)
    return this
  }

  /** Statements of this member that wait for a receipt. */
  waiting(): Statement[] {
    return this.#own.waiting()
  }

  /** Lets go of what it holds for a server that is started anew, once that is over. */
  #release(): void {
    this.#own.release((statement) => {
      const meeting = this.meeting()
      return meeting !== undefined && !livesOn(meeting, statement, this.access.member)
    })
  }

  /** Says something, also while offline. @returns the id of the statement */
  say<K extends Kind>(kind: K, args: Args<K>, as?: MemberId, at?: ActivityId): string {
    const meeting = this.meeting()
    const here = meeting && activityFor(meeting, this.access.member)
    return this.#own.say(kind, args, at ?? here, as)
  }

  /** Puts any value into the outbox, as a faulty device might. */
  write(id: string, value: Json): void {
    this.#own.write(id, value)
  }

  /** Many statements in one update. */
  together(speak: () => void): void {
    this.#own.together(speak)
  }

  /** @returns the receipt of a statement, once it is there */
  receipt(id: string): Promise<Receipt> {
    return this.until(
      () => this.receipts.get(id),
      () => `a receipt of ${JSON.stringify(this.said.find((one) => one.id === id) ?? id)}; ${this.story()}`,
    )
  }

  /** Says something and waits for the receipt. */
  ask<K extends Kind>(kind: K, args: Args<K>, as?: MemberId): Promise<Receipt> {
    return this.receipt(this.say(kind, args, as))
  }

  /** Says something that must be accepted. */
  async must<K extends Kind>(kind: K, args: Args<K>, as?: MemberId): Promise<number> {
    const receipt = await this.ask(kind, args, as)
    if (!receipt.ok) throw new Error(`${kind} ${JSON.stringify(args)} is refused: ${receipt.refused}`)
    return receipt.seq
  }

  /** How this device is doing, for the message of a test that failed. */
  story(): string {
    const { provider } = this.#notebook
    return JSON.stringify({
      device: this.#name,
      member: this.access.member,
      online: this.#online,
      ended: this.ended,
      notebook: { connected: provider.wsconnected, synced: provider.synced },
      board: { connected: this.#board?.provider.wsconnected, synced: this.#board?.provider.synced },
      waiting: this.waiting(),
      lastCloses: this.closes.slice(-6),
    })
  }

  /** Shows where this device points. */
  point(presence: Presence | Record<string, unknown> | null): void {
    this.#board?.provider.awareness.setLocalState(presence)
  }

  /** The client id under which this device points. */
  get presenceId(): number | undefined {
    return this.#board?.doc.clientID
  }

  /** What the others point at. */
  others(): Record<string, unknown>[] {
    const awareness = this.#board?.provider.awareness
    if (!awareness) return []
    return [...awareness.getStates()].filter(([id]) => id !== awareness.clientID).map(([, state]) => state)
  }

  /** The network goes away without a word. */
  cut(): void {
    for (const line of [this.#notebook, this.#board])
      (line?.provider.ws as unknown as WebSocket | null)?.terminate()
  }

  /** The device loses the network and does not try to come back. */
  offline(): void {
    this.#online = false
    this.#notebook.provider.disconnect()
    this.#board?.provider.disconnect()
  }

  online(): void {
    this.#online = true
    this.#notebook.provider.connect()
    this.#board?.provider.connect()
    void this.#ask()
  }

  /** The page is loaded again: only what the device kept of the notebook remains. */
  reload(): void {
    this.#notebook.stop()
    this.#dropBoard()
    this.#own.reload()
    this.#notebook = this.#openNotebook()
    if (this.#online) void this.#ask()
  }

  close(): void {
    this.#closed = true
    this.#notebook.stop()
    this.#own.doc.destroy()
    this.#dropBoard()
  }

  /** Sends bytes as they are over one of the two sockets, as a hostile device might. */
  sendRaw(line: 'board' | 'notebook', bytes: Uint8Array): void {
    const provider = line === 'board' ? this.#board?.provider : this.#notebook.provider
    const socket = provider?.ws as unknown as WebSocket | null
    if (socket?.readyState === WebSocket.OPEN) socket.send(bytes)
  }

  /** Writes into the board's document as if that were allowed. */
  writeBoard(key: string, value: Json): void {
    this.#board?.doc.getMap<Json>(BOARD_ROOT).set(key, value)
  }

  #openNotebook(): Line {
    const { doc } = this.#own
    const awareness = new Awareness(doc)
    awareness.setLocalState(null)
    this.#view = undefined
    doc.on('afterTransaction', () => {
      this.#view = undefined
      this.changed()
    })
    return this.#connect('notebook', doc, awareness)
  }

  #openBoard(generation: string): Line {
    const doc = new Y.Doc()
    const line = this.#connect(`board.${generation}`, doc, new Awareness(doc))
    // Before the first sync is complete the document is no state anybody published.
    const saw = () => line.provider.synced && this.options.saw?.(recordsIn(doc, BOARD_ROOT))
    line.provider.on('sync', saw)
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#view = undefined
      if (transaction.origin === line.provider) saw()
      this.#release()
      this.changed()
    })
    line.provider.awareness.on('change', this.changed)
    return line
  }

  #connect(room: string, doc: Y.Doc, awareness: Awareness): Line {
    const Socket = this.options.tape ? tapedSocket(this.options.tape, room) : WebSocket
    const provider = new WebsocketProvider(
      `${this.origin().replace(/^http/, 'ws')}/sync/${this.access.meeting}`,
      room,
      doc,
      {
        awareness,
        protocols: [SOCKET_PROTOCOL, this.access.token],
        disableBc: true,
        connect: this.#online,
        maxBackoffTime: PAUSE,
        WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
        shouldReconnect: ({ code }) => {
          const reason = closeReason(code)
          return reason === undefined || !(ENDS.includes(reason) || reason === 'board.otherGeneration')
        },
      },
    )
    provider.on('connection-close', (event) =>
      this.closes.push(`${room} ${event ? `${event.code} ${event.reason}` : 'by us'}`),
    )
    provider.on('sync', this.changed)
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.opened.push(room)
      this.changed()
    })
    provider.on('closed', ({ code }) => {
      const reason = closeReason(code)
      if (reason === 'board.otherGeneration') {
        this.#dropBoard()
        void this.#ask()
      } else this.ended = reason
      this.changed()
    })
    return {
      doc,
      provider,
      stop: () => {
        provider.destroy()
        awareness.destroy()
      },
    }
  }

  #dropBoard(): void {
    this.#lastBoard = this.board()
    this.#board?.stop()
    this.#board?.doc.destroy()
    this.#board = undefined
    this.#generation = undefined
    this.#view = undefined
  }

  /** Asks which generation the board is in, until the server answers, and follows that one. */
  async #ask(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    while (this.#online && !this.#closed && !this.ended) {
      try {
        const { generation } = await this.api.meeting(this.access)
        if (!this.#online || this.#closed) break
        if (generation !== this.#generation) {
          this.#dropBoard()
          this.#generation = generation
          this.#board = this.#openBoard(generation)
        }
        break
      } catch {
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
    this.#asking = false
  }
}
