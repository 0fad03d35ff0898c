import { statfs } from 'node:fs/promises'
import type { Entry } from '@kring/shared/ledger'
import type { MeetingId, Time } from '@kring/shared/meeting'
import type { ClassicLevel } from 'classic-level'
import type { Clock } from '../basis/clock.ts'
import { inDataFolder, makeFolder, watchFolder } from '../basis/data-folder.ts'
import { GroupCommit, type Operation } from './group-commit.ts'
import { key, range, tail } from './keys.ts'
import { openWitnessed, refuseHeadless } from './open-witnessed.ts'
import { newestReadable, readEntries, wholeHistory, writeEntry, writeSnapshot } from './record.ts'
import {
  type AccessRecord,
  CODE_REST,
  DamagedLedger,
  ENDING_KEPT,
  type EndedMeeting,
  type Ending,
  IMAGE_PIECE,
  type ImageId,
  type Kept,
  type KeptImage,
  type Listing,
  MeetingMoved,
  type Snapshot,
  type Store,
  type Stored,
  StoreUnavailable,
} from './store.ts'
import { TrajectoriesInLevel } from './trajectories-level.ts'
import type { Witness } from './witness.ts'

const FREE_CHECK = 5_000

export type LevelOptions = {
  /** Below so many free bytes nothing is accepted. */
  minFree: number
  /** @returns free bytes where the store lies */
  freeBytes?: (directory: string) => Promise<number>
  /** By which codes rest. */
  clock?: Clock
  /** Told of what was flushed and is not there any more, and where the files of before are kept. */
  onDamage?: (damage: Damage) => void
  /** Told when the directory is no longer there, and when it is back. */
  onMissing?: (directory: string, isMissing: boolean) => void
}

/** What was found when it was opened: meetings of which something is missing, how much in all, and where the files are kept. */
export type Damage = { meetings: MeetingId[]; missing: number; kept: string }

/**
 * Meetings in a LevelDB of this process alone. Every write is flushed (`sync`) before it counts, and those of
 * one tick share one flush. Never put it on a network file system.
 */
export class LevelStore implements Store {
  readonly shared = false
  readonly trajectories: TrajectoriesInLevel
  readonly #writes: GroupCommit
  /** Whether a write failed since it was opened: then half of it may lie in the log, and more may not follow. */
  #suspect = false
  #reopening: Promise<void> | undefined
  #free = Number.POSITIVE_INFINITY
  #freeCheck: NodeJS.Timeout | undefined
  #missing = false

  private constructor(
    private readonly database: ClassicLevel<string, string>,
    private readonly options: LevelOptions,
    private readonly isStill: () => boolean,
    private readonly witness: Witness,
    /** Where damaged files of it are kept. */
    readonly damage: readonly string[],
  ) {
    this.#writes = new GroupCommit((operations) => this.#flush(operations))
    this.trajectories = new TrajectoriesInLevel({
      database: () => this.#sound(),
      commit: (operations) => this.#writes.commit(operations),
      // Erasing makes room, so it is done on a full disk too.
      write: (operations) => this.#write(operations),
      erase: async (id) => this.#erase(await this.#sound(), id),
    })
  }

  /**
   * @param directory made when it is not there
   * @throws DataFolderError when it cannot be used, also because another process has it open
   */
  static open(directory: string, options: LevelOptions): Promise<LevelStore> {
    return inDataFolder(directory, () => LevelStore.#open(directory, options))
  }

  static async #open(directory: string, options: LevelOptions): Promise<LevelStore> {
    await makeFolder(directory)
    await refuseHeadless(directory)
    const { db, witness, damage } = await openWitnessed(directory, options)
    const store = new LevelStore(db, options, await watchFolder(directory), witness, damage)
    await store.#watchFreeSpace()
    for (const unfinished of await db.keys(range.deleting).all()) await store.#erase(db, tail(unfinished))
    for (const [code, since] of await db.iterator(range.resting).all()) {
      if (store.#isRested(since)) await store.#write([{ type: 'del', key: code }])
    }
    for (const { meeting, at } of await store.endings()) {
      if (at + ENDING_KEPT <= store.#now()) await store.#write([{ type: 'del', key: key.ended(meeting) }])
    }
    return store
  }

  async create(
    meeting: MeetingId,
    access: AccessRecord,
    listing: Listing,
    entries: readonly Entry[],
    snapshot?: Snapshot,
  ): Promise<void> {
    const earlier: Operation[] = snapshot
      ? [{ type: 'put', key: key.snapshot(meeting, snapshot.seq), value: writeSnapshot(snapshot) }]
      : []
    await this.#writes.commit([
      { type: 'put', key: key.access(meeting), value: JSON.stringify(access) },
      ...this.#relist(meeting, undefined, listing),
      ...earlier,
      ...puts(meeting, entries),
    ])
  }

  async append(meeting: MeetingId, entries: readonly Entry[], listing?: Listing): Promise<void> {
    const operations: Operation[] = puts(meeting, entries)
    if (listing) operations.push(...this.#relist(meeting, await this.#listing(meeting), listing))
    await this.#writes.commit(operations)
  }

  async load(meeting: MeetingId): Promise<Stored | undefined> {
    const db = await this.#sound()
    const snapshots = await db.values({ ...range.snapshots(meeting), reverse: true }).all()
    const beginning = newestReadable(snapshots)
    const { snapshot } = beginning
    const values = await db.values(range.entries(meeting, snapshot?.seq ?? 0)).all()
    if (!snapshot && values.length === 0 && snapshots.length > 0)
      throw new DamagedLedger('no snapshot can be read')
    const entries = readEntries(values, snapshot?.seq ?? 0)
    return snapshot || entries.length > 0 ? { ...beginning, entries } : undefined
  }

  async history(meeting: MeetingId): Promise<Entry[] | undefined> {
    return wholeHistory(await (await this.#sound()).values(range.entries(meeting)).all())
  }

  async read(meeting: MeetingId): Promise<Kept | undefined> {
    const stored = await this.load(meeting)
    const access = await this.access(meeting)
    const listing = await this.#listing(meeting)
    // One that is being erased just now is gone.
    return stored && access && listing && { ...stored, access, listing }
  }

  async snapshot(meeting: MeetingId, snapshot: Snapshot, keep: number): Promise<void> {
    const text = writeSnapshot(snapshot)
    await this.#writes.commit([{ type: 'put', key: key.snapshot(meeting, snapshot.seq), value: text }])
    const db = await this.#sound()
    if ((await db.get(key.snapshot(meeting, snapshot.seq))) !== text) {
      throw new DamagedLedger('a snapshot reads back differently')
    }
    const kept = await db.keys(range.snapshots(meeting)).all()
    const previous = kept.at(-2)
    if (!previous) return
    const covered = Math.min(Number(tail(previous)), snapshot.seq - keep)
    const old = await db.keys(range.entriesUpTo(meeting, covered)).all()
    const gone = [...kept.slice(0, -2), ...old]
    await this.#writes.commit(gone.map((key) => ({ type: 'del', key })))
  }

  async putImage(meeting: MeetingId, image: ImageId, bytes: Uint8Array, at: Time): Promise<void> {
    const kept = key.imageKept(meeting, image)
    if ((await (await this.#sound()).get(kept)) !== undefined) return
    const size = bytes.byteLength
    const pieces: Operation[] = []
    for (let from = 0; from < size; from += IMAGE_PIECE) {
      const piece = Buffer.from(bytes.subarray(from, from + IMAGE_PIECE)).toString('base64')
      pieces.push({ type: 'put', key: key.imagePiece(meeting, image, pieces.length), value: piece })
    }
    await this.#writes.commit([...pieces, { type: 'put', key: kept, value: JSON.stringify({ size, at }) }])
  }

  async getImage(meeting: MeetingId, image: ImageId): Promise<Uint8Array | undefined> {
    const db = await this.#sound()
    const pieces = await db.values(range.imagePieces(meeting, image)).all()
    return pieces.length === 0 ? undefined : Buffer.concat(pieces.map((text) => Buffer.from(text, 'base64')))
  }

  async getImagePiece(meeting: MeetingId, image: ImageId, nth: number): Promise<Uint8Array | undefined> {
    const db = await this.#sound()
    const text = await db.get(key.imagePiece(meeting, image, nth))
    if (text !== undefined) return Buffer.from(text, 'base64')
    const whole = await db.get(key.image(meeting, image))
    const piece = whole && Buffer.from(whole, 'base64').subarray(nth * IMAGE_PIECE, (nth + 1) * IMAGE_PIECE)
    return piece && piece.byteLength > 0 ? piece : undefined
  }

  async images(meeting: MeetingId): Promise<KeptImage[]> {
    const records = await (await this.#sound()).iterator(range.imagesKept(meeting)).all()
    return records.map(([at, record]) => ({
      image: tail(at),
      ...(JSON.parse(record) as Omit<KeptImage, 'image'>),
    }))
  }

  async deleteImages(meeting: MeetingId, images: readonly ImageId[]): Promise<void> {
    const db = await this.#sound()
    const pieces = images.map((image) => db.keys(range.imagePieces(meeting, image)).all())
    const keys = [
      ...(await Promise.all(pieces)).flat(),
      ...images.map((image) => key.imageKept(meeting, image)),
    ]
    // Deleting makes room, so it is done on a full disk too.
    await this.#write(keys.map((key) => ({ type: 'del', key })))
  }

  /** Every meeting here is of the one process that has the directory open. */
  release(): void {}

  async lost(): Promise<MeetingId[]> {
    return []
  }

  async access(meeting: MeetingId): Promise<AccessRecord | undefined> {
    const text = await (await this.#sound()).get(key.access(meeting))
    return text === undefined ? undefined : (parsed(text) as AccessRecord)
  }

  async renewAccess(meeting: MeetingId, access: AccessRecord): Promise<void> {
    if (!(await this.access(meeting))) throw new MeetingMoved()
    await this.#writes.commit([{ type: 'put', key: key.access(meeting), value: JSON.stringify(access) }])
  }

  async byCode(code: string): Promise<MeetingId | undefined> {
    return (await this.#sound()).get(key.code(code))
  }

  async isFree(code: string): Promise<boolean> {
    const db = await this.#sound()
    const [meeting, rested] = await Promise.all([db.get(key.code(code)), db.get(key.rest(code))])
    return meeting === undefined && (rested === undefined || this.#isRested(rested))
  }

  async list(): Promise<MeetingId[]> {
    return (await (await this.#sound()).keys(range.listings).all()).map(tail)
  }

  async expired(now: Time, most: number): Promise<MeetingId[]> {
    const db = await this.#sound()
    return (await db.keys({ ...range.expiredBy(now), limit: most }).all()).map(tail)
  }

  async addOvertime(meeting: MeetingId, milliseconds: number): Promise<number> {
    if (!(await this.#listing(meeting))) return 0
    const overtime = (await this.#overtime(meeting)) + milliseconds
    await this.#writes.commit([{ type: 'put', key: key.overtime(meeting), value: String(overtime) }])
    return overtime
  }

  async resetOvertime(meeting: MeetingId): Promise<void> {
    if ((await this.#overtime(meeting)) === 0) return
    await this.#writes.commit([{ type: 'del', key: key.overtime(meeting) }])
  }

  async delete(meeting: MeetingId): Promise<void> {
    await this.#end(meeting, await this.#listing(meeting), 'deleted')
  }

  async expire(meeting: MeetingId, now: Time, overtime: number): Promise<boolean> {
    const listing = await this.#listing(meeting)
    if (!listing || listing.expiresAt > now || (await this.#overtime(meeting)) < overtime) return false
    await this.#end(meeting, listing, 'expired')
    return true
  }

  async ended(meeting: MeetingId): Promise<Ending | undefined> {
    const text = await (await this.#sound()).get(key.ended(meeting))
    if (text === undefined) return undefined
    const { ending, at } = JSON.parse(text) as Omit<EndedMeeting, 'meeting'>
    return at + ENDING_KEPT <= this.#now() ? undefined : ending
  }

  async endings(): Promise<EndedMeeting[]> {
    const records = await (await this.#sound()).iterator(range.ended).all()
    return records.map(([at, record]) => ({
      meeting: tail(at),
      ...(JSON.parse(record) as Omit<EndedMeeting, 'meeting'>),
    }))
  }

  async remember(ended: EndedMeeting): Promise<void> {
    await this.#write([remembered(ended)])
  }

  async #end(meeting: MeetingId, listing: Listing | undefined, ending: Ending): Promise<void> {
    // From here on the meeting cannot be found or entered, whatever happens to the rest of the work.
    const operations: Operation[] = [
      { type: 'put', key: key.deleting(meeting), value: '' },
      { type: 'del', key: key.access(meeting) },
      { type: 'del', key: key.listing(meeting) },
    ]
    if (listing) {
      operations.push(...this.#rest(listing.code))
      operations.push({ type: 'del', key: key.expiry(listing.expiresAt, meeting) })
      operations.push({ type: 'del', key: key.overtime(meeting) })
      operations.push(remembered({ meeting, ending, at: this.#now() }))
    }
    // Erasing makes room, so it is done on a full disk too.
    await this.#write(operations)
    await this.#erase(await this.#sound(), meeting)
  }

  async reachable(): Promise<boolean> {
    return true
  }

  async ready(): Promise<boolean> {
    return this.database.status === 'open' && this.#free >= this.options.minFree && this.#isThere()
  }

  async close(): Promise<void> {
    clearInterval(this.#freeCheck)
    await this.#writes.idle()
    await this.#reopening?.catch(() => {})
    await this.database.close()
    await this.witness.close()
  }

  async #flush(operations: Operation[]): Promise<void> {
    if (this.#free < this.options.minFree) throw new StoreUnavailable('too little free space')
    await this.#write(operations)
  }

  async #write(operations: Operation[]): Promise<void> {
    // What is written into a directory that was deleted is gone with this process.
    if (!this.#isThere()) throw new StoreUnavailable('the directory is gone')
    const db = await this.#sound()
    await this.witness.before(operations)
    try {
      await db.batch(operations, { sync: true })
      await this.witness.after(operations)
    } catch (error) {
      this.#suspect = true
      throw new StoreUnavailable('a write failed', { cause: error })
    }
  }

  /**
   * @returns the database, opened anew when a write failed. LevelDB would write on behind a torn record, and what
   * follows that would not be found at the next start; opening anew keeps what is whole and begins another log.
   * @throws StoreUnavailable while it cannot be opened
   */
  async #sound(): Promise<ClassicLevel<string, string>> {
    if (this.#suspect) {
      this.#reopening ??= this.#reopen().finally(() => {
        this.#reopening = undefined
      })
      await this.#reopening
    }
    return this.database
  }

  async #reopen(): Promise<void> {
    // Opened where there is nothing it would be empty, and every device told that its meeting does not exist.
    if (!this.#isThere()) throw new StoreUnavailable('the directory is gone')
    try {
      await this.database.close()
      await this.database.open()
      this.#suspect = false
    } catch (error) {
      throw new StoreUnavailable('the database cannot be opened', { cause: error })
    }
  }

  /**
   * Deleting a key leaves its value in files until they are compacted, so that is done at once. And before: what is
   * still in memory must be in a file of its own first, or values and deletions would be written down side by side.
   */
  async #erase(db: ClassicLevel<string, string>, meeting: MeetingId): Promise<void> {
    const { gte, lt } = range.meeting(meeting)
    await this.witness.beforeErasing(gte)
    await db.compactRange(gte, lt)
    await db.clear({ gte, lt })
    await db.compactRange(gte, lt)
    await this.#write([{ type: 'del', key: key.deleting(meeting) }])
  }

  async #listing(meeting: MeetingId): Promise<Listing | undefined> {
    const text = await (await this.#sound()).get(key.listing(meeting))
    return text === undefined ? undefined : (parsed(text) as Listing)
  }

  async #overtime(meeting: MeetingId): Promise<number> {
    return Number((await (await this.#sound()).get(key.overtime(meeting))) ?? 0)
  }

  /** A code is let go of. */
  #rest(code: string): Operation[] {
    return [
      { type: 'del', key: key.code(code) },
      { type: 'put', key: key.rest(code), value: String(this.#now()) },
    ]
  }

  #isRested(since: string): boolean {
    return Number(since) + CODE_REST <= this.#now()
  }

  #now(): Time {
    return (this.options.clock ?? Date.now)()
  }

  #relist(meeting: MeetingId, before: Listing | undefined, listing: Listing): Operation[] {
    const operations: Operation[] = []
    if (before) {
      if (before.code !== listing.code) operations.push(...this.#rest(before.code))
      operations.push({ type: 'del', key: key.expiry(before.expiresAt, meeting) })
      if (before.expiresAt !== listing.expiresAt) operations.push({ type: 'del', key: key.overtime(meeting) })
    }
    operations.push({ type: 'put', key: key.listing(meeting), value: JSON.stringify(listing) })
    operations.push({ type: 'put', key: key.code(listing.code), value: meeting })
    operations.push({ type: 'put', key: key.expiry(listing.expiresAt, meeting), value: '' })
    return operations
  }

  #isThere(): boolean {
    const isMissing = !this.isStill()
    if (isMissing !== this.#missing) {
      this.#missing = isMissing
      this.options.onMissing?.(this.database.location, isMissing)
    }
    return !isMissing
  }

  async #watchFreeSpace(): Promise<void> {
    const look = this.options.freeBytes ?? freeBytes
    const check = async () => {
      this.#isThere()
      this.#free = await look(this.database.location).catch(() => Number.POSITIVE_INFINITY)
    }
    await check()
    this.#freeCheck = setInterval(check, FREE_CHECK).unref()
  }
}

/** @throws DamagedLedger, of which one meeting suffers and no other */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedLedger('a record that is not JSON')
  }
}

function puts(meeting: MeetingId, entries: readonly Entry[]): Operation[] {
  return entries.map((entry) => ({
    type: 'put',
    key: key.entry(meeting, entry.seq),
    value: writeEntry(entry),
  }))
}

function remembered({ meeting, ending, at }: EndedMeeting): Operation {
  return { type: 'put', key: key.ended(meeting), value: JSON.stringify({ ending, at }) }
}

async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}
