import { makeLog } from '@kring/server/basis/log'
import { Metrics } from '@kring/server/basis/metrics'
import { Refusal } from '@kring/server/basis/refusal'
import { DEFAULT_LIMITS, type Limits } from '@kring/server/limits/limits'
import { Rooms } from '@kring/server/rooms/rooms'
import { openDocument, refusalOf, type WantedDocument } from '@kring/server/sockets/documents'
import { whereabouts } from '@kring/shared/affordances'
import { randomFrom } from '@kring/shared/basis/random'
import type { Entry } from '@kring/shared/ledger'
import { FACILITATOR, type Meeting, SCREEN, SERVER } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { settingsOf } from '@kring/shared/methods/settings'
import { boardOf, type Records } from '@kring/shared/projection'
import { CLOSE, type CloseReason } from '@kring/shared/protocol/codes'
import { apply } from '@kring/shared/referee'
import { type Chance, chanceFrom } from '@kring/shared/testing/chance'
import { expect } from 'vitest'
import { asKept } from '../kept.ts'
import { expectTruth, fingerprint } from '../oracle.ts'
import { pressNext } from '../phases.ts'
import { sayAnything } from '../say-anything.ts'
import { Connection } from './connection.ts'
import { Device, type Surroundings } from './device.ts'
import { Disk } from './disk.ts'
import { VirtualTime } from './time.ts'

const MEETING = 'one'
const PEOPLE = ['anna', 'bram', 'chris', 'dewi']
/** Those who have two devices. */
const TWINS = ['anna', 'bram']
/** Small, so that snapshots, parts and waiting their turn happen in a short life too. */
const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  snapshotEvery: 15,
  notebookPart: 4,
  statements: { burst: 20, perSecond: 30 },
  statementsAtOnce: 3,
  notebookLinger: 1_000,
  roomIdle: 2_000,
  round: 500,
  retry: { first: 20, longest: 200 },
}
/** How long all may take to come to rest when nothing goes wrong any more. ms */
const REST = 120_000
const STEP = 25
/** How long a device waits for an answer. ms */
const PATIENCE = 1_000

type Server = { rooms: Rooms; metrics: Metrics; alive: boolean }

/**
 * A server, its disk, eight devices and the network between them, in one process and in a time of its own: what is
 * said and what goes wrong follows from the seed (but for the ids that Yjs and the server draw). The server is the real
 * one from its rooms down; sockets and disk are not.
 */
export class World {
  readonly disk: Disk
  readonly devices: Device[]
  readonly #chance: Chance
  readonly #connections = new Set<Connection>()
  /** What every board that may be seen looks like, and the meeting as far as that was looked at. */
  readonly #boards = new Set<string>()
  #folded: Meeting | undefined
  #foldedTo = 0
  #server: Server | undefined
  readonly #time = new VirtualTime()

  constructor(
    readonly seed: number,
    private readonly method: string,
  ) {
    this.#time.install()
    this.#chance = chanceFrom(randomFrom(seed))
    const joined = PEOPLE.map((name, i) => this.#entry(i + 2, { kind: 'member.join', member: name, name }))
    this.disk = new Disk(this.#chance, [this.#opening(), ...joined])
    const around = this.#surroundings()
    this.#start()
    const members = [FACILITATOR, SCREEN, ...PEOPLE, ...TWINS]
    this.devices = members.map((member, i) => new Device({ member }, `d${i}`, TWINS.includes(member), around))
  }

  /** @param steps things that happen, one after the other, a few milliseconds apart or many */
  async live(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) {
      await this.#happen()
      await this.#time.pass(this.#chance.below(this.#chance.is(0.1) ? 20 * STEP : STEP))
    }
  }

  /** Nothing goes wrong any more: in time all that was said is answered, and all see what is on disk. */
  async rest(): Promise<void> {
    this.disk.faulty = false
    this.#start()
    for (const device of this.devices) device.online()
    const isQuiet = () => this.devices.every((device) => device.synced && device.waiting().length === 0)
    for (let waited = 0; !isQuiet() && waited < REST; waited += 20 * STEP) {
      await this.#time.pass(20 * STEP)
    }
    await this.#time.pass(8_000)
  }

  /** @throws when anything was lost, doubled, shown too early, or is not the same everywhere */
  judge(): void {
    expectTruth(this.disk.entries, this.devices)
  }

  async end(): Promise<void> {
    const closed = this.#server?.rooms.close()
    await this.#time.pass(10_000)
    await closed
    this.#server?.metrics.close()
    this.#time.uninstall()
  }

  async #happen(): Promise<void> {
    const chance = this.#chance
    const device = chance.one(this.devices)!
    if (chance.is(0.02)) this.#crash()
    else if (chance.is(0.01)) await this.#stop()
    if (chance.is(0.15)) this.#start()
    if (chance.is(0.04)) device.cut()
    if (chance.is(0.03)) device.reload()
    if (chance.is(0.05)) device.offline()
    if (chance.is(0.15)) chance.one(this.devices)!.online()
    if (chance.is(0.06)) this.#next()
    const words = chance.is(0.1) ? 2 + chance.below(12) : 1
    device.together(() => {
      for (let word = 0; word < words; word++) sayAnything(device, chance)
    })
  }

  #next(): void {
    const facilitator = this.devices[0]!
    if (facilitator.meeting() && whereabouts(facilitator.activity()).next) pressNext(facilitator)
  }

  // ── the server ──

  #start(): void {
    if (this.#server) return
    const server: Server = { rooms: undefined as never, metrics: new Metrics(), alive: true }
    const store = this.disk.store(() => server.alive)
    const tools = {
      store,
      clock: Date.now,
      running: Date.now,
      limits: LIMITS,
      log: makeLog('silent'),
      metrics: server.metrics,
    }
    server.rooms = new Rooms(tools)
    this.#server = server
  }

  /** Killed: what it was about to do is not done, and its connections break. */
  #crash(): void {
    if (!this.#server) return
    this.#bury(this.#server)
    this.disk.crash()
  }

  /** Told to stop: it says goodbye, and writes what it judged. */
  async #stop(): Promise<void> {
    const server = this.#server
    if (!server) return
    const closed = server.rooms.close()
    await this.#time.pass(5_000)
    await closed
    this.#bury(server)
  }

  #bury(server: Server): void {
    server.alive = false
    // Its clocks stop; what it still wants of its store and its connections comes to nothing.
    void server.rooms.close()
    server.metrics.close()
    this.#server = undefined
    for (const connection of this.#connections) connection.cut()
    this.#connections.clear()
  }

  async #welcome(connection: Connection, wanted: WantedDocument, server: Server): Promise<void> {
    try {
      const { room, release } = await server.rooms.hold(MEETING)
      const reason = refusalOf(room, { meeting: MEETING, member: connection.member, key: 0 }, wanted)
      if (reason) connection.close(reason)
      if (!connection.isOpen || !server.alive) return release()
      const handlers = openDocument(room, connection, wanted.document)
      connection.accept({
        receive: handlers.receive,
        leave: () => {
          handlers.leave()
          release()
        },
      })
      connection.welcome()
    } catch (error) {
      const known = error instanceof Refusal && error.code in CLOSE
      connection.close(known ? ((error as Refusal).code as CloseReason) : 'store.unavailable')
    }
  }

  // ── what devices find ──

  #surroundings(): Surroundings {
    return {
      connect: (member, document, end, generation) => {
        const server = this.#server
        const isAlive = () => server?.alive === true
        const connection = new Connection(member, document, end, this.#chance, isAlive)
        if (server) {
          this.#connections.add(connection)
          void this.#welcome(connection, { document, generation }, server)
        } else connection.fail()
        return connection
      },
      ask: (answer) => {
        let answered = false
        const once = (generation?: string) => {
          if (!answered) answer(generation)
          answered = true
        }
        // Who died does not answer.
        setTimeout(once, PATIENCE)
        const server = this.#server
        const room = server?.rooms.with(MEETING, (one) => one.generationFor(FACILITATOR))
        room?.then(
          (generation) => setTimeout(() => server?.alive && once(generation), this.#chance.below(30)),
          () => setTimeout(once, this.#chance.below(30)),
        )
      },
      saw: (board) => this.#isKept(board),
      told: (member, id, receipt) => {
        if (!receipt.ok || receipt.live) return
        const { context, spoken } = this.disk.entry(receipt.seq) ?? {}
        const found = spoken && 'id' in spoken ? `${context?.member}/${spoken.id}` : 'nothing'
        expect(found, `what is on disk as entry ${receipt.seq}`).toBe(`${member}/${id}`)
      },
      pause: () => 20 + this.#chance.below(200),
    }
  }

  /** @throws when this is no board that the ledger on disk passed through: it could still be lost */
  #isKept(board: Records): void {
    for (; this.#foldedTo < this.disk.length; this.#foldedTo++) {
      const { spoken, context } = this.disk.entry(this.#foldedTo + 1)!
      const verdict = apply(this.#folded, spoken, context)
      if (!verdict.ok) throw new Error(`entry ${this.#foldedTo + 1} is refused: ${verdict.refused}`)
      this.#folded = verdict.meeting
      this.#boards.add(fingerprint(boardOf(verdict.meeting)))
    }
    expect(this.#boards.has(fingerprint(asKept(board))), 'a board that is on disk').toBe(true)
  }

  #opening(): Entry {
    const settings = settingsOf(methodOf(this.method)!, {})!
    return this.#entry(1, {
      kind: 'meeting.open',
      id: MEETING,
      title: '',
      language: 'nl',
      code: 'AAAAAA',
      expiresAt: 1e15,
      name: 'Mia',
      activities: [{ id: 'a1', method: this.method, question: 'Wat eerst?', settings }],
    })
  }

  #entry(seq: number, spoken: Entry['spoken']): Entry {
    return { seq, context: { member: SERVER, at: 1, seed: this.#chance.below(2 ** 32) }, spoken }
  }
}
