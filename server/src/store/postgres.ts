import { randomUUID } from 'node:crypto'
import type { Entry } from '@kring/shared/ledger'
import type { MeetingId, Time } from '@kring/shared/meeting'
import pg from 'pg'
import type { Clock } from '../basis/clock.ts'
import { PairingsInPostgres } from '../pairing/pairings-postgres.ts'
import { prepare } from './postgres-schema.ts'
import { isReachable } from './reach.ts'
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
import { TrajectoriesInPostgres } from './trajectories-postgres.ts'
import { together } from './transaction.ts'

export type PostgresOptions = {
  /** Connections at once. */
  connections?: number
  /** Milliseconds a query may take before the database counts as away. */
  patience?: number
  /** By which it is remembered when meetings ended. */
  clock?: Clock
}

/** The row of a meeting, locked against a change of owner until the statement is done; no row for a stale owner. */
const OWNED = 'select id from kring.meeting where id = $1 and epoch = $2 for share'
const RELISTED = `update kring.meeting 
  set code = $5, expires_at = $6, overtime = case when expires_at = $6 then overtime else 0 end
  where id = $1 and epoch = $2 returning id`

const append = (owned: string) => `
  with owned as (${owned})
  insert into kring.entry (meeting, seq, record)
  select owned.id, given.seq, given.record
  from owned, unnest($3::integer[], $4::text[]) as given (seq, record)`

const SQL = {
  create: `
    with made as (insert into kring.meeting (id, code, expires_at, access) values ($1, $2, $5, $6) returning id),
      earlier as (
        insert into kring.snapshot (meeting, seq, record)
        select made.id, $7::integer, $8::text from made where $7::integer is not null
      )
    insert into kring.entry (meeting, seq, record)
    select made.id, given.seq, given.record
    from made, unnest($3::integer[], $4::text[]) as given (seq, record)`,
  append: append(OWNED),
  appendAndRelist: append(RELISTED),
  take: 'update kring.meeting set owner = $2, epoch = epoch + 1 where id = $1 returning epoch',
  takeAgain: `
    update kring.meeting set owner = $2, epoch = epoch + 1 where id = $1 and owner = $2 returning epoch`,
  lost: `
    select held.id from unnest($1::text[], $2::integer[]) as held (id, epoch)
    left join kring.meeting using (id) where meeting.epoch is distinct from held.epoch`,
  snapshots: 'select record from kring.snapshot where meeting = $1 order by seq desc',
  entries: 'select record from kring.entry where meeting = $1 and seq > $2 order by seq',
  putSnapshot: `
    with owned as (${OWNED})
    insert into kring.snapshot (meeting, seq, record) select owned.id, $3::integer, $4::text from owned
    on conflict (meeting, seq) do update set record = excluded.record`,
  getSnapshot: 'select record from kring.snapshot where meeting = $1 and seq = $2',
  trim: `
    with previous as (select max(seq) as seq from kring.snapshot where meeting = $1 and seq < $2::integer),
      older as (
        delete from kring.snapshot using previous where meeting = $1 and snapshot.seq < previous.seq
      )
    delete from kring.entry using previous
    where meeting = $1 and entry.seq <= previous.seq and entry.seq <= $2::integer - $3::integer`,
  // The second select tells a stale owner from a picture that is there already.
  putImage: `
    with owned as (${OWNED}), put as (
        insert into kring.image (meeting, id, bytes, at) select owned.id, $3, $4, $5 from owned
        on conflict (meeting, id) do nothing
      )
    select id from owned`,
  getImage: 'select bytes from kring.image where meeting = $1 and id = $2',
  getImagePiece: `
    select substring(bytes from $3 for $4) as bytes from kring.image where meeting = $1 and id = $2`,
  images: `
    select id, octet_length(bytes) as size, at from kring.image where meeting = $1 order by id collate "C"`,
  deleteImages: `
    with owned as (${OWNED}), gone as (
        delete from kring.image using owned where meeting = owned.id and image.id = any($3::text[])
      )
    select id from owned`,
  listing: 'select access, code, expires_at from kring.meeting where id = $1',
  renewAccess: 'update kring.meeting set access = $3 where id = $1 and epoch = $2',
  access: 'select access from kring.meeting where id = $1',
  byCode: 'select id from kring.meeting where code = $1',
  isFree: `
    select not exists (select from kring.meeting where code = $1)
      and not exists (
        select from kring.resting_code where code = $1 and since > now() - $2 * interval '1 millisecond'
      ) as free`,
  list: 'select id from kring.meeting order by id',
  expired: 'select id from kring.meeting where expires_at <= $1 order by expires_at limit $2',
  addOvertime: 'update kring.meeting set overtime = overtime + $2 where id = $1 returning overtime',
  resetOvertime: 'update kring.meeting set overtime = 0 where id = $1 and overtime <> 0',
  // Two statements: what an owner was writing until the first one had its lock is seen by the second.
  delist: 'delete from kring.meeting where id = $1',
  delistExpired: 'delete from kring.meeting where id = $1 and expires_at <= $2 and overtime >= $3',
  remember: `
    insert into kring.ended (meeting, ending, at) values ($1, $2, $3)
    on conflict (meeting) do update set ending = excluded.ending, at = excluded.at`,
  forgetEnded: 'delete from kring.ended where at <= $1',
  ended: 'select ending from kring.ended where meeting = $1 and at > $2',
  endings: 'select meeting, ending, at from kring.ended order by meeting',
  erase: `
    with snapshots as (delete from kring.snapshot where meeting = $1),
      images as (delete from kring.image where meeting = $1)
    delete from kring.entry where meeting = $1`,
}

/**
 * Meetings in a PostgreSQL that several nodes share. Loading a meeting takes it over: its epoch is raised, and
 * whoever had it before can add nothing from then on, because every write asks for the epoch in the same statement.
 * What is put down is flushed by PostgreSQL before it answers (`synchronous_commit`).
 */
export class PostgresStore implements Store {
  readonly shared = true
  /** The database looks after its own files. */
  readonly damage = []
  readonly pairings = new PairingsInPostgres((sql, values) => this.#query(sql, values))
  readonly trajectories = new TrajectoriesInPostgres((sql, values) => this.#query(sql, values))
  /** Names this life of this process. */
  readonly #owner = randomUUID()
  /** The epoch in which each meeting was loaded here. */
  readonly #epochs = new Map<MeetingId, number>()

  private constructor(
    private readonly pool: pg.Pool,
    private readonly place: { host: string; port: number },
    private readonly clock: Clock,
  ) {}

  /**
   * @param url as in `postgres://user:password@host/database`
   * @throws Error when the database cannot be reached, or belongs to a newer Kring
   */
  static async open(
    url: string,
    { connections = 10, patience = 5_000, clock = Date.now }: PostgresOptions = {},
  ): Promise<PostgresStore> {
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      statement_timeout: patience,
      options: '-c synchronous_commit=on',
      keepAlive: true,
    })
    // An idle connection that breaks is replaced; without a listener it would end the process.
    pool.on('error', () => {})
    try {
      await prepare(pool)
    } catch (error) {
      await pool.end()
      throw error
    }
    return new PostgresStore(pool, new pg.Client({ connectionString: url }), clock)
  }

  async create(
    meeting: MeetingId,
    access: AccessRecord,
    { code, expiresAt }: Listing,
    entries: readonly Entry[],
    snapshot?: Snapshot,
  ): Promise<void> {
    const earlier = snapshot ? [snapshot.seq, writeSnapshot(snapshot)] : [null, null]
    const values = [meeting, code, ...columns(entries), expiresAt, JSON.stringify(access), ...earlier]
    await this.#query(SQL.create, values)
  }

  async load(meeting: MeetingId): Promise<Stored | undefined> {
    return (await this.#take(meeting)) ? this.#stored(meeting) : undefined
  }

  async read(meeting: MeetingId): Promise<Kept | undefined> {
    const { rows } = await this.#query<{ access: string; code: string; expires_at: string }>(SQL.listing, [
      meeting,
    ])
    const [row] = rows
    if (!row) return undefined
    const listing = { code: row.code, expiresAt: Number(row.expires_at) }
    return { ...(await this.#stored(meeting)), access: JSON.parse(row.access) as AccessRecord, listing }
  }

  async history(meeting: MeetingId): Promise<Entry[] | undefined> {
    return wholeHistory(await this.#records(SQL.entries, [meeting, 0]))
  }

  async #stored(meeting: MeetingId): Promise<Stored> {
    const snapshots = await this.#records(SQL.snapshots, [meeting])
    const beginning = newestReadable(snapshots)
    const after = beginning.snapshot?.seq ?? 0
    const records = await this.#records(SQL.entries, [meeting, after])
    if (after === 0 && records.length === 0)
      throw new DamagedLedger('neither a snapshot nor an entry can be read')
    return { ...beginning, entries: readEntries(records, after) }
  }

  async append(meeting: MeetingId, entries: readonly Entry[], listing?: Listing): Promise<void> {
    const values = [meeting, this.#epoch(meeting), ...columns(entries)]
    const written = listing
      ? await this.#query(SQL.appendAndRelist, [...values, listing.code, listing.expiresAt])
      : await this.#query(SQL.append, values)
    if (written.rowCount !== entries.length) throw new MeetingMoved()
  }

  async snapshot(meeting: MeetingId, snapshot: Snapshot, keep: number): Promise<void> {
    const { seq } = snapshot
    const text = writeSnapshot(snapshot)
    const written = await this.#query(SQL.putSnapshot, [meeting, this.#epoch(meeting), seq, text])
    if (written.rowCount !== 1) throw new MeetingMoved()
    const [back] = await this.#records(SQL.getSnapshot, [meeting, seq])
    if (back !== text) throw new DamagedLedger('a snapshot reads back differently')
    await this.#query(SQL.trim, [meeting, seq, keep])
  }

  async putImage(meeting: MeetingId, image: ImageId, bytes: Uint8Array, at: Time): Promise<void> {
    const values = [meeting, this.#epoch(meeting), image, Buffer.from(bytes), at]
    if ((await this.#query(SQL.putImage, values)).rowCount !== 1) throw new MeetingMoved()
  }

  async getImage(meeting: MeetingId, image: ImageId): Promise<Uint8Array | undefined> {
    const { rows } = await this.#query<{ bytes: Buffer }>(SQL.getImage, [meeting, image])
    return rows[0]?.bytes
  }

  async getImagePiece(meeting: MeetingId, image: ImageId, nth: number): Promise<Uint8Array | undefined> {
    const values = [meeting, image, nth * IMAGE_PIECE + 1, IMAGE_PIECE]
    const { rows } = await this.#query<{ bytes: Buffer }>(SQL.getImagePiece, values)
    return rows[0]?.bytes.length ? rows[0].bytes : undefined
  }

  async images(meeting: MeetingId): Promise<KeptImage[]> {
    const { rows } = await this.#query<{ id: ImageId; size: number; at: string }>(SQL.images, [meeting])
    return rows.map(({ id, size, at }) => ({ image: id, size, at: Number(at) }))
  }

  async deleteImages(meeting: MeetingId, images: readonly ImageId[]): Promise<void> {
    const deleted = await this.#query(SQL.deleteImages, [meeting, this.#epoch(meeting), images])
    if (deleted.rowCount !== 1) throw new MeetingMoved()
  }

  release(meeting: MeetingId): void {
    this.#epochs.delete(meeting)
  }

  async lost(): Promise<MeetingId[]> {
    const held = [...this.#epochs]
    const { rows } = await this.#query<{ id: MeetingId }>(SQL.lost, [
      held.map(([id]) => id),
      held.map(([, epoch]) => epoch),
    ])
    // One that was loaded again while this was asked is not lost.
    return rows
      .map(({ id }) => id)
      .filter((id) => held.some(([at, epoch]) => at === id && this.#epochs.get(id) === epoch))
  }

  async access(meeting: MeetingId): Promise<AccessRecord | undefined> {
    const { rows } = await this.#query<{ access: string }>(SQL.access, [meeting])
    return rows[0] && (JSON.parse(rows[0].access) as AccessRecord)
  }

  async renewAccess(meeting: MeetingId, access: AccessRecord): Promise<void> {
    const values = [meeting, this.#epoch(meeting), JSON.stringify(access)]
    const { rowCount } = await this.#query(SQL.renewAccess, values)
    if (rowCount !== 1) throw new MeetingMoved()
  }

  async byCode(code: string): Promise<MeetingId | undefined> {
    const { rows } = await this.#query<{ id: MeetingId }>(SQL.byCode, [code])
    return rows[0]?.id
  }

  async isFree(code: string): Promise<boolean> {
    const { rows } = await this.#query<{ free: boolean }>(SQL.isFree, [code, CODE_REST])
    return rows[0]?.free ?? false
  }

  async list(): Promise<MeetingId[]> {
    const { rows } = await this.#query<{ id: MeetingId }>(SQL.list)
    return rows.map(({ id }) => id)
  }

  async expired(now: Time, most: number): Promise<MeetingId[]> {
    const { rows } = await this.#query<{ id: MeetingId }>(SQL.expired, [now, most])
    return rows.map(({ id }) => id)
  }

  async addOvertime(meeting: MeetingId, milliseconds: number): Promise<number> {
    const { rows } = await this.#query<{ overtime: string }>(SQL.addOvertime, [
      meeting,
      Math.round(milliseconds),
    ])
    return Number(rows[0]?.overtime ?? 0)
  }

  async resetOvertime(meeting: MeetingId): Promise<void> {
    await this.#query(SQL.resetOvertime, [meeting])
  }

  async delete(meeting: MeetingId): Promise<void> {
    this.release(meeting)
    await together(this.pool, async (client) => {
      const { rowCount } = await client.query(SQL.delist, [meeting])
      if (rowCount) await remember(client, { meeting, ending: 'deleted', at: this.clock() })
      await client.query(SQL.erase, [meeting])
    }).catch(unavailable)
  }

  async expire(meeting: MeetingId, now: Time, overtime: number): Promise<boolean> {
    let isOver = false
    await together(this.pool, async (client) => {
      const { rowCount } = await client.query(SQL.delistExpired, [meeting, now, overtime])
      isOver = rowCount === 1
      if (!isOver) return
      await remember(client, { meeting, ending: 'expired', at: this.clock() })
      await client.query(SQL.erase, [meeting])
    }).catch(unavailable)
    if (isOver) this.release(meeting)
    return isOver
  }

  async ended(meeting: MeetingId): Promise<Ending | undefined> {
    const since = this.clock() - ENDING_KEPT
    const { rows } = await this.#query<{ ending: Ending }>(SQL.ended, [meeting, since])
    return rows[0]?.ending
  }

  async endings(): Promise<EndedMeeting[]> {
    const { rows } = await this.#query<{ meeting: MeetingId; ending: Ending; at: string }>(SQL.endings)
    return rows.map(({ meeting, ending, at }) => ({ meeting, ending, at: Number(at) }))
  }

  async remember(ended: EndedMeeting): Promise<void> {
    await together(this.pool, (client) => remember(client, ended)).catch(unavailable)
  }

  reachable(patience: number): Promise<boolean> {
    return isReachable(this.place.host, this.place.port, patience)
  }

  ready(): Promise<boolean> {
    return this.#query('select 1').then(
      () => true,
      () => false,
    )
  }

  close(): Promise<void> {
    return this.pool.end()
  }

  /** Makes this store the owner, or fails when it was and is no more. @returns whether the meeting is there */
  async #take(meeting: MeetingId): Promise<boolean> {
    const held = this.#epochs.has(meeting)
    const { rows } = await this.#query<{ epoch: number }>(held ? SQL.takeAgain : SQL.take, [
      meeting,
      this.#owner,
    ])
    if (rows[0]) this.#epochs.set(meeting, rows[0].epoch)
    else if (held) throw new MeetingMoved()
    return rows.length > 0
  }

  #epoch(meeting: MeetingId): number {
    const epoch = this.#epochs.get(meeting)
    if (epoch === undefined) throw new MeetingMoved()
    return epoch
  }

  async #records(sql: string, values: unknown[]): Promise<string[]> {
    const { rows } = await this.#query<{ record: string }>(sql, values)
    return rows.map(({ record }) => record)
  }

  async #query<Row extends pg.QueryResultRow>(
    sql: string,
    values: unknown[] = [],
  ): Promise<pg.QueryResult<Row>> {
    return this.pool.query<Row>(sql, values).catch(unavailable)
  }
}

/** Remembers how a meeting ended, and forgets those that ended long ago. */
async function remember(client: pg.PoolClient, { meeting, ending, at }: EndedMeeting): Promise<void> {
  await client.query(SQL.remember, [meeting, ending, at])
  await client.query(SQL.forgetEnded, [at - ENDING_KEPT])
}

function unavailable(error: unknown): never {
  throw new StoreUnavailable('the database did not do it', { cause: error })
}

/** Entries as two columns: their numbers, and their texts. */
function columns(entries: readonly Entry[]): [seqs: number[], records: string[]] {
  return [entries.map(({ seq }) => seq), entries.map(writeEntry)]
}
