import type { Document } from '@kring/server/sockets/documents'
import { livesOn } from '@kring/shared/effects'
import type { Activity, Meeting, MemberId } from '@kring/shared/meeting'
import { meetingFrom, type Records } from '@kring/shared/projection'
import type { Receipt } from '@kring/shared/protocol/api'
import { BOARD_ROOT } from '@kring/shared/protocol/wire'
import type { Kind, Statement } from '@kring/shared/statement'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { type Args, Notebook, recordsIn } from '../notebook.ts'
import type { Speaker } from '../say-anything.ts'
import type { Connection, DeviceEnd } from './connection.ts'

const SYNC = 0

/** What a device needs of the world around it. */
export type Surroundings = {
  /** Begins a connection. @param generation of the board it asks for */
  connect(member: MemberId, document: Document, end: DeviceEnd, generation?: string): Connection
  /** Asks which generation the board is in; answers later, or never. */
  ask(answer: (generation: string | undefined) => void): void
  /** Told of each whole state of the board that is seen, and of each receipt. */
  saw(board: Records): void
  told(member: MemberId, id: string, receipt: Receipt): void
  /** Milliseconds until it tries again. */
  pause(): number
}

type Line = { connection: Connection | undefined; synced: boolean; doc: Y.Doc }

/** A device that speaks the protocol of PROTOCOL.md over connections that are not real. */
export class Device implements Speaker {
  readonly #own: Notebook
  #notebook: Line
  #board: (Line & { generation: string }) | undefined
  #lastBoard: Records = {}
  #isAsking = false
  #online = true

  /** @param hasTwin whether the member has another device */
  constructor(
    readonly access: { member: MemberId },
    name: string,
    readonly hasTwin: boolean,
    private readonly around: Surroundings,
  ) {
    this.#own = new Notebook(name, (id, receipt) => around.told(access.member, id, receipt))
    this.#notebook = this.#follow(this.#own.doc)
    this.#seek()
  }

  get said(): readonly Statement[] {
    return this.#own.said
  }

  get receipts(): ReadonlyMap<string, Receipt> {
    return this.#own.receipts
  }

  board(): Records {
    return this.#board?.synced ? recordsIn(this.#board.doc, BOARD_ROOT) : this.#lastBoard
  }

  mine(): Records {
    return this.#own.mine()
  }

  meeting(): Meeting | undefined {
    return meetingFrom(this.board(), this.mine())
  }

  /** @throws Error until the board is here */
  activity(): Activity {
    const meeting = this.meeting()
    const activity = meeting?.activities[meeting.current]
    if (!activity) throw new Error('the board is not here yet')
    return activity
  }

  waiting(): Statement[] {
    return this.#own.waiting()
  }

  get synced(): boolean {
    return this.#board?.synced === true && this.#notebook.synced
  }

  say<K extends Kind>(kind: K, args: Args<K>, as?: MemberId): string {
    return this.#own.say(kind, args, this.meeting()?.current, as)
  }

  /** Many statements in one update. */
  together(speak: () => void): void {
    this.#own.together(speak)
  }

  /** The network breaks, and the device comes back by itself. */
  cut(): void {
    this.#notebook.connection?.cut()
    this.#board?.connection?.cut()
  }

  offline(): void {
    this.#online = false
    this.#drop(this.#notebook)
    if (this.#board) this.#drop(this.#board)
  }

  online(): void {
    this.#online = true
    this.#seek()
  }

  /** The page is loaded again: of the notebook there is what was kept on the device, of the board nothing. */
  reload(): void {
    this.#drop(this.#notebook)
    this.#leaveBoard()
    this.#own.reload()
    this.#notebook = this.#follow(this.#own.doc)
    this.#seek()
  }

  /** A document whose changes are sent on while there is a connection. */
  #follow(doc: Y.Doc): Line {
    const line: Line = { connection: undefined, synced: false, doc }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== line) line.connection?.say(sync((encoder) => syncProtocol.writeUpdate(encoder, update)))
    })
    return line
  }

  /** Connects what is not connected. */
  #seek(): void {
    if (!this.#online) return
    if (!this.#notebook.connection) this.#connect(this.#notebook, 'notebook')
    if (this.#board) {
      if (!this.#board.connection) this.#connect(this.#board, 'board', this.#board.generation)
    } else this.#askForBoard()
  }

  #askForBoard(): void {
    if (this.#isAsking) return
    this.#isAsking = true
    this.around.ask((generation) => {
      this.#isAsking = false
      if (generation !== undefined) this.#board ??= Object.assign(this.#follow(new Y.Doc()), { generation })
      if (generation === undefined) this.#seekLater()
      else this.#seek()
    })
  }

  #seekLater(): void {
    setTimeout(() => this.#seek(), this.around.pause())
  }

  #connect(line: Line, document: Document, generation?: string): void {
    const isCurrent = () => line === this.#notebook || line === this.#board
    const connection = this.around.connect(
      this.access.member,
      document,
      {
        opened: () => connection.say(sync((encoder) => syncProtocol.writeSyncStep1(encoder, line.doc))),
        received: (message) => {
          if (isCurrent() && line.connection === connection) this.#receive(line, message)
        },
        lost: (reason) => {
          if (line.connection !== connection) return
          line.connection = undefined
          line.synced = false
          if (reason === 'board.otherGeneration' && line === this.#board) this.#leaveBoard()
          this.#seekLater()
        },
      },
      generation,
    )
    line.connection = connection
  }

  #receive(line: Line, message: Uint8Array): void {
    const decoder = decoding.createDecoder(message)
    if (decoding.readVarUint(decoder) !== SYNC) return
    const reply = encoding.createEncoder()
    encoding.writeVarUint(reply, SYNC)
    const kind = syncProtocol.readSyncMessage(decoder, reply, line.doc, line)
    if (encoding.length(reply) > 1) line.connection?.say(encoding.toUint8Array(reply))
    if (kind === syncProtocol.messageYjsSyncStep2) line.synced = true
    if (line === this.#board && line.synced) this.around.saw(recordsIn(line.doc, BOARD_ROOT))
    const meeting = this.meeting()
    if (meeting) this.#own.release((statement) => !livesOn(meeting, statement, this.access.member))
  }

  #drop(line: Line): void {
    line.connection?.hangUp()
    line.connection = undefined
    line.synced = false
  }

  #leaveBoard(): void {
    if (!this.#board) return
    this.#lastBoard = this.board()
    this.#drop(this.#board)
    this.#board.doc.destroy()
    this.#board = undefined
  }
}

function sync(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    write(encoder)
  })
}
