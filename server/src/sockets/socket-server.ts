import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CLOSE, type CloseReason } from '@kring/shared/protocol/codes'
import { relayRoomOf } from '@kring/shared/protocol/relay'
import { ANY_PROTOCOL, isSocketProtocol, SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import type { WebSocket, WebSocketServer } from 'ws'
import { callerAddress } from '../access/address.ts'
import { isOwnOrigin } from '../access/origin.ts'
import type { Bearer, Tokens } from '../access/token.ts'
import type { Running } from '../basis/clock.ts'
import type { Log } from '../basis/log.ts'
import type { Metrics } from '../basis/metrics.ts'
import { Refusal } from '../basis/refusal.ts'
import { Bucket } from '../limits/bucket.ts'
import { Buckets } from '../limits/buckets.ts'
import type { Limits } from '../limits/limits.ts'
import type { RequestQueue } from '../limits/request-queue.ts'
import { Tally } from '../limits/tally.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { isPresence, type Message, readMessage } from '../wire/messages.ts'
import {
  type Document,
  type Handlers,
  openDocument,
  putFirst,
  refusalOf,
  type WantedDocument,
} from './documents.ts'
import { answerPlainly, wantsSocket } from './plain-upgrade.ts'
import { Relay } from './relay.ts'
import { type Backlog, SocketLink, sayGoodbye, type Together } from './socket-link.ts'
import { webSocketServer } from './web-socket-server.ts'

export type SocketServerTools = {
  rooms: Rooms
  tokens: Tokens
  limits: Limits
  queue: RequestQueue
  running: Running
  log: Log
  metrics: Metrics
  publicUrl: string | undefined
  proxyHops: number
}

type Wanted = WantedDocument & { meeting: string }

/** The open sockets of one member: few, and made once for all of them. */
class SocketsOfMember implements Together {
  links: readonly SocketLink[] = []

  /** @param key meeting and member, by which they are counted */
  constructor(readonly key: string) {}

  get waiting(): number {
    return this.links.reduce((sum, { waiting }) => sum + waiting, 0)
  }
}

/** A socket that counts; there are thousands, so what ends with it is one object and one listener. */
type Visit = {
  readonly address: string
  readonly meeting: string
  readonly theirs: SocketsOfMember
  leaves: (() => void) | undefined
}

const PATH = /^\/sync\/([A-Za-z0-9_-]{1,40})\/(?:board\.([A-Za-z0-9_-]{1,32})|notebook)$/
/** Made once and here: what is made where a socket comes in would hold on to all of its request. */
const ignore = () => {}
/** Room around the content of a message: its type, its length. */
const ENVELOPE = 16

/**
 * Where sockets come in: authenticate, load, connect, in that order. Not a byte of a socket is read before its room
 * is there. Browsers cannot read why an upgrade was refused, so who is not let in is told by a close code.
 */
export class SocketServer {
  readonly #servers: Record<Document | 'refused', WebSocketServer>
  readonly #relay: Relay
  readonly #links = new Set<SocketLink>()
  readonly #badTokens: Buckets
  /** Counted per member, not per socket: opening another is no way to send more. */
  readonly #notebookBytes: Buckets
  readonly #answers: Buckets
  /** The sockets of each member, while there are any. */
  readonly #ofMember = new Map<string, SocketsOfMember>()
  readonly #backlog: Backlog
  readonly #pending: Tally
  readonly #perAddress: Tally
  readonly #perMember: Tally
  readonly #perMeeting: Tally
  readonly #timers: NodeJS.Timeout[]

  constructor(
    server: Server,
    private readonly tools: SocketServerTools,
  ) {
    const { limits, running } = tools
    this.#servers = {
      board: webSocketServer(4 * limits.boardMessage, limits),
      // A device that comes back after a long time offline brings its whole notebook in one message. What is said is
      // judged, and so each message has a turn of the event loop to itself.
      notebook: webSocketServer(limits.notebook + ENVELOPE, limits, { allowSynchronousEvents: false }),
      refused: webSocketServer(1024, limits),
    }
    this.#relay = new Relay(limits, running, this.#closed)
    this.#badTokens = new Buckets(limits.badTokens, running)
    this.#notebookBytes = new Buckets(limits.notebookBytes, running)
    this.#answers = new Buckets(limits.answers, running)
    this.#backlog = { socket: limits.backlog, member: limits.memberBacklog }
    this.#pending = new Tally(limits.pendingPerAddress)
    this.#perAddress = new Tally(limits.socketsPerAddress)
    this.#perMember = new Tally(limits.socketsPerMember)
    this.#perMeeting = new Tally(limits.socketsPerMeeting)
    this.#timers = [
      setInterval(() => this.#each((link) => link.ping()), limits.ping).unref(),
      setInterval(() => this.#each((link) => link.reassure(limits.quiet)), limits.quiet / 3).unref(),
      setInterval(() => this.#each((link) => link.urge(limits.message)), limits.message / 4).unref(),
    ]
    server.on('upgrade', (request, socket, head) => {
      if (!wantsSocket(request)) {
        answerPlainly(server, request, socket, head)
        return
      }
      socket.on('error', ignore)
      // Who is gone by then would be counted, and nobody would hear that they left.
      void tools.queue.take().then(() => socket.destroyed || this.#onUpgrade(request, socket, head))
    })
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer)
    this.#relay.close()
  }

  #each(act: (link: SocketLink) => void): void {
    for (const link of this.#links) act(link)
  }

  #onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const address = callerAddress(request, this.tools.proxyHops)
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    const wanted = read(path)
    const relayed = relayRoomOf(path)
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim())
    const [spoken] = protocols
    const isOurs = isSocketProtocol(spoken) && isOwnOrigin(request, this.tools.publicUrl)
    if (!isOurs || (!wanted && !relayed)) {
      hangUp(socket, '400 Bad Request')
      return
    }
    if (!this.tools.rooms.receiving) {
      // In so many words, for a proxy in front: it can try another node.
      hangUp(socket, '503 Service Unavailable')
      return
    }
    if (!wanted) {
      if (relayed) this.#relay.take(request, socket, head, relayed, address)
      return
    }
    const refuse = (reason: CloseReason) => {
      this.tools.metrics.closed.inc({ reason })
      this.#servers.refused.handleUpgrade(request, socket, head, (refused) => {
        refused.on('error', ignore)
        sayGoodbye(refused, reason)
      })
    }
    const bearer = this.tools.tokens.read(protocols[1] ?? '')
    if (!bearer || bearer.meeting !== wanted.meeting) {
      if (this.#badTokens.of(address).take()) refuse('token.invalid')
      else hangUp(socket, '429 Too Many Requests')
      return
    }
    // Nothing is misread: the page says so to its person, and comes again as another.
    if (spoken !== SOCKET_PROTOCOL && spoken !== ANY_PROTOCOL) {
      refuse('page.otherVersion')
      return
    }
    const visit = this.#enter(bearer, address)
    if (!visit) {
      refuse('rate.exceeded')
      return
    }
    let isOpen = false
    this.#servers[wanted.document].handleUpgrade(request, socket, head, (open) => {
      isOpen = true
      void this.#onOpen(open, socket, bearer, wanted, visit)
    })
    // What was no right handshake, or is gone already, is never opened, and nobody would hear of its end.
    if (!isOpen) this.#leave(visit)
  }

  /** Counts a socket everywhere it counts. @returns undefined when there are too many */
  #enter({ meeting, member }: Bearer, address: string): Visit | undefined {
    const name = `${meeting}/${member}`
    const theirs = this.#ofMember.get(name) ?? new SocketsOfMember(name)
    const [perAddress, perMember, perMeeting] = [this.#perAddress, this.#perMember, this.#perMeeting]
    if (!perAddress.enter(address)) return undefined
    if (!perMember.enter(theirs.key)) {
      perAddress.leave(address)
      return undefined
    }
    if (!perMeeting.enter(meeting)) {
      perAddress.leave(address)
      perMember.leave(theirs.key)
      return undefined
    }
    this.#ofMember.set(theirs.key, theirs)
    this.#count()
    return { address, meeting, theirs, leaves: undefined }
  }

  #leave({ address, meeting, theirs, leaves }: Visit): void {
    this.#perAddress.leave(address)
    this.#perMember.leave(theirs.key)
    this.#perMeeting.leave(meeting)
    if (!this.#perMember.has(theirs.key)) this.#ofMember.delete(theirs.key)
    this.#count()
    leaves?.()
  }

  readonly #closed = (reason: CloseReason) => this.tools.metrics.closed.inc({ reason })

  #count(): void {
    this.tools.metrics.members.set(this.#perMember.size)
  }

  async #onOpen(
    open: WebSocket,
    stream: Duplex,
    bearer: Bearer,
    wanted: Wanted,
    visit: Visit,
  ): Promise<void> {
    const { address, theirs } = visit
    const { member, device } = bearer
    const link = new SocketLink(member, open, stream, this.#backlog, theirs, this.#closed, device)
    theirs.links = theirs.links.concat(link)
    open.on('close', () => {
      theirs.links = theirs.links.filter((one) => one !== link)
      this.#leave(visit)
    })
    if (!this.#pending.enter(address)) {
      link.close('rate.exceeded')
      return
    }
    open.pause()
    try {
      const { room, release } = await this.tools.rooms.hold(bearer.meeting)
      try {
        await putFirst(room, bearer)
        if (open.readyState === open.OPEN) this.#connect(open, link, room, bearer, wanted, visit, release)
      } finally {
        // Until it is followed nobody else lets go of the room.
        if (!visit.leaves) release()
      }
    } catch (error) {
      link.close(reasonFor(error))
      if (!(error instanceof Refusal))
        this.tools.log.error({ err: error, meeting: wanted.meeting }, 'no room')
    } finally {
      this.#pending.leave(address)
      open.resume()
    }
  }

  #connect(
    open: WebSocket,
    link: SocketLink,
    room: Room,
    bearer: Bearer,
    wanted: Wanted,
    visit: Visit,
    release: () => void,
  ): void {
    const reason = refusalOf(room, bearer, wanted)
    if (reason) {
      link.close(reason)
      return
    }
    const handlers = openDocument(room, link, wanted.document)
    this.#links.add(link)
    this.tools.metrics.sockets.inc({ document: wanted.document })
    visit.leaves = () => {
      this.#links.delete(link)
      this.tools.metrics.sockets.dec({ document: wanted.document })
      handlers.leave()
      release()
    }
    this.#listen(open, link, wanted.document, visit.theirs.key, handlers)
  }

  #listen(
    open: WebSocket,
    link: SocketLink,
    document: Document,
    member: string,
    { receive }: Handlers,
  ): void {
    const { limits, running, log } = this.tools
    const tempo = this.#tempo(document, member)
    const syncs = new Bucket(limits.syncs, running)
    link.heard()
    open.on('message', (data: Buffer, isBinary: boolean) => {
      link.heard()
      if (link.closing) return
      if (data.length >= limits.largeMessage) link.rest()
      if (!isBinary) return link.close('frame.invalid')
      const heard = tempo(data)
      if (heard === 'drop') return
      if (heard === 'close') return link.close('rate.exceeded')
      try {
        const message = readMessage(data)
        if (tooLarge(document, message, data.length, limits)) return link.close('frame.tooLarge')
        if (message.kind === 'have' && !syncs.take()) return link.close('rate.exceeded')
        if (!isQuestion(message)) return receive(message)
        const answers = this.#answers.of(member)
        if (!answers.has()) return link.close('rate.exceeded')
        const before = link.sent
        receive(message)
        answers.spend(costOf(message, link.sent - before))
      } catch (error) {
        // Whatever one client sends, it is only this one that suffers.
        link.close('frame.invalid')
        log.debug({ err: error }, 'a message could not be read')
      }
    })
  }

  /** @returns what to do with a message that comes as fast and large as this one */
  #tempo(document: Document, member: string): (data: Buffer) => 'hear' | 'drop' | 'close' {
    const { limits, running } = this.tools
    const isBoard = document === 'board'
    const messages = new Bucket(isBoard ? limits.boardMessages : limits.notebookMessages, running)
    const bytes = isBoard ? new Bucket(limits.boardBytes, running) : this.#notebookBytes.of(member)
    const flood = new Bucket(limits.boardFlood, running)
    return (data) => {
      if (!bytes.take(data.length)) return 'close'
      if (messages.take()) return 'hear'
      // Presence is only ever the newest: what is dropped is said again.
      return isBoard && isPresence(data) && flood.take() ? 'drop' : 'close'
    }
  }
}

/** A document is traversed for a whole answer, which takes so much longer than sending it. */
const SEARCHED = 8
/** Also where little comes of it, a traversal takes as long as a small document. */
const AT_LEAST = 64 * 1024
/** What somebody says they have may name many clients that nobody heard of: each is looked for. */
const CLAIMED = 4

function isQuestion({ kind }: Message): boolean {
  return kind === 'have' || kind === 'queryPresence'
}

/** What a question costs, in bytes of an answer that lies ready. */
function costOf(message: Message, answer: number): number {
  if (message.kind !== 'have') return answer
  return Math.max(AT_LEAST, answer + message.vector.length * CLAIMED) * SEARCHED
}

function tooLarge(document: Document, message: Message, length: number, limits: Limits): boolean {
  if (document === 'board') return length > limits.boardMessage
  // Only the answer to "what do you have" may be as large as a notebook.
  return message.kind !== 'lack' && length > limits.notebookMessage
}

function reasonFor(error: unknown): CloseReason {
  if (error instanceof Refusal && error.code in CLOSE) return error.code as CloseReason
  return 'store.unavailable'
}

function read(path: string): Wanted | undefined {
  const match = PATH.exec(path)
  if (!match?.[1]) return undefined
  return { meeting: match[1], document: match[2] ? 'board' : 'notebook', generation: match[2] }
}

function hangUp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
