import type { JoinAnswer, KnownAnswer, MeetingAnswer } from '@kring/shared/protocol/api'
import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import type * as Y from 'yjs'
import { type Line, openLine } from './crowd.ts'

const MESSAGE_SYNC = 0

/** What lets one device into a meeting. */
export type Pass = { meeting: string; member: string; token: string }

/** The addresses of one running server. */
export class Site {
  /** @param address whose calls these are, as a proxy would say; this machine's without it */
  constructor(
    private readonly port: number,
    private readonly address = '127.0.0.1',
  ) {}

  async call<T>(verb: string, path: string, body?: unknown, token?: string): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method: verb,
      headers: {
        'x-forwarded-for': this.address,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${verb} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  /**
   * Somebody comes in by the code.
   * @throws Error when people of that name were in the meeting before: then nobody was let in yet
   */
  async join(code: string, name: string): Promise<JoinAnswer> {
    const answer = await this.call<JoinAnswer | KnownAnswer>('POST', '/api/join', { code, name })
    if ('known' in answer) throw new Error(`${name} is known in this meeting`)
    return answer
  }

  open({ meeting, token }: Pass, room: string, doc?: Y.Doc): Promise<Line> {
    const listen = doc && ((socket: Line['socket']) => follow(socket, doc))
    const address = `ws://127.0.0.1:${this.port}/sync/${meeting}/${room}`
    return openLine(address, [SOCKET_PROTOCOL, token], listen, { 'x-forwarded-for': this.address })
  }

  /** The room a board is in now. */
  async board(pass: Pass): Promise<string> {
    const { generation } = await this.call<MeetingAnswer>(
      'GET',
      `/api/meetings/${pass.meeting}`,
      undefined,
      pass.token,
    )
    return `board.${generation}`
  }

  async openBoards(meeting: string, crowd: Pass[]): Promise<Line[]> {
    const room = await this.board(crowd[0] as Pass)
    return Promise.all(crowd.map((pass) => this.open({ ...pass, meeting }, room)))
  }
}

/** Keeps a document and a socket together by the sync messages of the y-websocket protocol. */
function follow(socket: Line['socket'], doc: Y.Doc): void {
  const send = (write: (encoder: encoding.Encoder) => void) => {
    if (socket.readyState !== socket.OPEN) return
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_SYNC)
        write(encoder)
      }),
    )
  }
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) !== MESSAGE_SYNC) return
    const reply = encoding.createEncoder()
    encoding.writeVarUint(reply, MESSAGE_SYNC)
    syncProtocol.readSyncMessage(decoder, reply, doc, socket)
    if (encoding.length(reply) > 1) socket.send(encoding.toUint8Array(reply))
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) send((encoder) => syncProtocol.writeUpdate(encoder, update))
  })
  socket.on('open', () => send((encoder) => syncProtocol.writeSyncStep1(encoder, doc)))
}
