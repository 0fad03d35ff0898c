import { LEDGER_VERSION } from '@kring/shared/ledger'
import type { MeetingId } from '@kring/shared/meeting'
import { Refusal } from '../basis/refusal.ts'
import { DamagedLedger, OtherLedgerVersion } from '../store/store.ts'
import type { LedgerTools } from './live-ledger.ts'
import { Ownership } from './ownership.ts'
import { Room } from './room.ts'
import { readMeeting } from './stored-meeting.ts'

type Place =
  | { state: 'loading'; room: Promise<Room | undefined> }
  | { state: 'open'; room: Room; users: number; idleSince: number }
  | { state: 'closing'; done: Promise<void> }

/** Meetings whose time is over, looked at in one sweep; and how many of them are erased in it at most. */
const OVER_AT_ONCE = 10_000
const ERASED_AT_ONCE = 100

/** The meetings in memory. Each is loaded once however many ask, and put away before it is loaded again. */
export class Rooms {
  readonly #places = new Map<MeetingId, Place>()
  readonly #round: NodeJS.Timeout
  readonly #hands: NodeJS.Timeout
  readonly #sweeping: NodeJS.Timeout
  readonly #ownership: Ownership
  readonly #damaged = new Set<MeetingId>()
  #stopping = false
  #sweptAt: number

  constructor(private readonly tools: LedgerTools) {
    this.#sweptAt = tools.running()
    this.#round = setInterval(() => this.#lookAfter(), tools.limits.round).unref()
    this.#hands = setInterval(() => this.#lookAtHands(), tools.limits.hands).unref()
    this.#sweeping = setInterval(() => void this.sweep(), tools.limits.sweep).unref()
    this.#ownership = new Ownership(
      tools.store,
      tools.limits,
      (lost) => {
        for (const id of lost) this.#moved(id)
      },
      () => {
        for (const id of this.#places.keys()) this.#moved(id)
      },
    )
  }

  /** Whether anybody should come in here; otherwise a proxy may send them to another node. */
  get receiving(): boolean {
    return !this.#stopping && this.#ownership.sure
  }

  /** Meetings of which something on disk turned out to be damaged. */
  get damaged(): ReadonlySet<MeetingId> {
    return this.#damaged
  }

  /** @returns whether every loaded meeting can be written to */
  get healthy(): boolean {
    return [...this.#places.values()].every((place) => place.state !== 'open' || place.room.ledger.healthy)
  }

  /**
   * Uses a room, which stays while `use` runs.
   * @throws Refusal meeting.unknown, meeting.deleted, meeting.expired, server.stopping
   */
  async with<T>(id: MeetingId, use: (room: Room) => T | Promise<T>): Promise<T> {
    const { room, release } = await this.hold(id)
    try {
      return await use(room)
    } finally {
      release()
    }
  }

  /**
   * Opens a room and keeps it open until released.
   * @throws Refusal meeting.unknown, meeting.deleted, meeting.expired, server.stopping, store.unavailable
   */
  async hold(id: MeetingId): Promise<{ room: Room; release: () => void }> {
    for (;;) {
      if (this.#stopping) throw new Refusal('server.stopping', 2)
      if (!this.#ownership.sure) throw new Refusal('store.unavailable', 1)
      const place = this.#places.get(id) ?? this.#load(id)
      if (place.state === 'open') return this.#enter(place)
      // Whatever it was waiting for, the world may have changed meanwhile: look again.
      if (place.state === 'closing') await place.done
      else if (!(await place.room)) throw new Refusal('meeting.unknown')
    }
  }

  /** Erases everything of a meeting; whoever is in it is told once it is done. */
  async delete(id: MeetingId): Promise<void> {
    const erase = async () => {
      await this.tools.store.delete(id)
      return true
    }
    while (!(await this.#end(id, erase, 'meeting.deleted'))) await this.#settled(id)
  }

  /**
   * Erases the meetings whose time is over, and has been for a while: the server's clock may be wrong, and be put right.
   * One in which people are is never over.
   */
  async sweep(): Promise<void> {
    const { store, clock, running, limits, log } = this.tools
    // A machine that slept did not run.
    const passed = Math.min(running() - this.#sweptAt, 2 * limits.sweep)
    this.#sweptAt = running()
    let erased = 0
    for (const id of await this.#over()) {
      // One that cannot be read keeps no other from being erased.
      try {
        if (this.#hasPeople(id)) await store.resetOvertime(id)
        else if ((await store.addOvertime(id, passed)) >= limits.overtime && erased < ERASED_AT_ONCE) {
          const expire = () => store.expire(id, clock(), limits.overtime)
          if (!(await this.#end(id, expire, 'meeting.expired'))) continue
          erased++
          log.info({ meeting: id }, 'an expired meeting was erased')
        }
      } catch (error) {
        log.error({ err: error, meeting: id }, 'an expired meeting could not be erased')
      }
    }
  }

  /** @returns meetings whose time is over, none while the store cannot tell */
  async #over(): Promise<MeetingId[]> {
    try {
      return await this.tools.store.expired(this.tools.clock(), OVER_AT_ONCE)
    } catch (error) {
      this.tools.log.error({ err: error }, 'expired meetings could not be found')
      return []
    }
  }

  #hasPeople(id: MeetingId): boolean {
    const place = this.#places.get(id)
    // Somebody who asks for a meeting just now is about to be in it.
    return place?.state === 'loading' || (place?.state === 'open' && place.room.hasPeople)
  }

  /**
   * @param erase tells whether it did
   * @returns whether it was erased; not while it is being loaded or put away
   */
  async #end(
    id: MeetingId,
    erase: () => Promise<boolean>,
    reason: 'meeting.deleted' | 'meeting.expired',
  ): Promise<boolean> {
    const place = this.#places.get(id)
    if (place && place.state !== 'open') return false
    const room = place?.room
    let isErased = false
    await this.#closing(id, async () => {
      isErased = room
        ? await room.closeAfter(erase, (done) => (done ? reason : 'server.stopping'))
        : await erase()
    })
    return isErased
  }

  /** @returns when a meeting is neither being loaded nor put away */
  async #settled(id: MeetingId): Promise<void> {
    const place = this.#places.get(id)
    if (place?.state === 'loading') await place.room.catch(() => {})
    else if (place?.state === 'closing') await place.done
  }

  /** Tells everybody the server stops, and waits until all that was judged is durable. */
  async close(): Promise<void> {
    this.#stopping = true
    clearInterval(this.#round)
    clearInterval(this.#hands)
    clearInterval(this.#sweeping)
    this.#ownership.stop()
    while (this.#places.size > 0) {
      await Promise.all(
        [...this.#places].map(([id, place]) => {
          if (place.state === 'open') return this.#closing(id, () => place.room.close('server.stopping'))
          return place.state === 'loading' ? place.room.catch(() => {}) : place.done
        }),
      )
    }
  }

  #load(id: MeetingId): Place {
    const room = this.#read(id)
    const place: Place = { state: 'loading', room }
    this.#places.set(id, place)
    room.then(
      (loaded) => {
        if (!loaded) this.#places.delete(id)
        else this.#places.set(id, { state: 'open', room: loaded, users: 0, idleSince: Date.now() })
        this.tools.metrics.rooms.set(this.#places.size)
      },
      () => {
        this.tools.store.release(id)
        this.#places.delete(id)
      },
    )
    return place
  }

  async #read(id: MeetingId): Promise<Room | undefined> {
    const stored = await readMeeting(this.tools.store, id).catch((error: unknown) => {
      if (error instanceof DamagedLedger) {
        this.#foundDamaged(id, error.message)
        throw new Refusal('meeting.damaged')
      }
      if (!(error instanceof OtherLedgerVersion)) throw error
      this.tools.log.error(
        { meeting: id, version: error.version, reads: LEDGER_VERSION },
        'a meeting of another ledger version; start the Kring that wrote it',
      )
      throw new Refusal('meeting.otherVersion')
    })
    if (!stored) {
      const ending = await this.tools.store.ended(id)
      if (ending) throw new Refusal(`meeting.${ending}`)
      return undefined
    }
    if (stored.passedOver === undefined) this.#damaged.delete(id)
    else this.#foundDamaged(id, stored.passedOver)
    if (stored.meeting.expiresAt <= this.tools.clock()) await this.tools.store.resetOvertime(id)
    // Read after loading: from then on nobody but us changes it.
    const access = (await this.tools.store.access(id)) ?? { facilitatorKeyHash: '' }
    return new Room(id, stored, access, this.tools, () => this.#moved(id))
  }

  #foundDamaged(id: MeetingId, what: string): void {
    this.#damaged.add(id)
    this.tools.log.error(
      { meeting: id, what },
      'what is kept of a meeting is damaged; nothing of it was changed',
    )
  }

  #enter(place: Extract<Place, { state: 'open' }>): { room: Room; release: () => void } {
    place.users++
    const release = () => {
      place.users--
      place.idleSince = Date.now()
    }
    return { room: place.room, release }
  }

  /** The meeting has another owner: whoever is here is sent there. */
  #moved(id: MeetingId): void {
    const place = this.#places.get(id)
    if (place?.state !== 'open') return
    this.tools.log.info({ meeting: id }, 'a meeting has moved to another node')
    void this.#closing(id, () => place.room.close('meeting.moved'))
  }

  #closing(id: MeetingId, work: () => Promise<void>): Promise<void> {
    const done = work().finally(() => {
      this.tools.store.release(id)
      this.#places.delete(id)
      this.tools.metrics.rooms.set(this.#places.size)
    })
    this.#places.set(id, { state: 'closing', done: done.catch(() => {}) })
    return done
  }

  #lookAtHands(): void {
    for (const place of this.#places.values()) if (place.state === 'open') place.room.lookAtHands()
  }

  #lookAfter(): void {
    for (const [id, place] of this.#places) {
      if (place.state !== 'open') continue
      place.room.renewPresence()
      const quiet = place.users === 0 && place.room.idle
      if (quiet && Date.now() - place.idleSince >= this.tools.limits.roomIdle) {
        void this.#closing(id, () => this.#putAway(place.room))
      }
    }
  }

  /** Nobody is there: time to erase pictures that nobody sees either. */
  async #putAway(room: Room): Promise<void> {
    await room.images.sweep(room.ledger.kept).catch((error: unknown) => {
      this.tools.log.error({ err: error, meeting: room.id }, 'unshown pictures could not be erased')
    })
    await room.close('server.stopping')
  }
}
