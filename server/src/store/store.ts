import type { Entry } from '@kring/shared/ledger'
import type { Meeting, MeetingId, Time } from '@kring/shared/meeting'

/** A folded ledger, to load fast. `accepted` remembers which statements were heard, so that each counts once. */
export type Snapshot = { seq: number; meeting: Meeting; accepted: [mark: string, seq: number][] }

/** What a ledger is loaded from: the newest readable snapshot and the entries behind it. */
export type Stored = { snapshot: Snapshot | undefined; entries: Entry[] }

/** What must be known of a meeting without opening it. */
export type Listing = { code: string; expiresAt: Time }

/** Who may call themselves the facilitator: the hash of the key, never the key. */
export type AccessRecord = { facilitatorKeyHash: string }

/**
 * Where meetings are kept. One process writes to a store at a time, one room to a meeting.
 * Whatever resolves has been flushed; whatever rejects may or may not be there, so the caller reads again.
 */
export interface Store {
  /** Puts down a new meeting with its first entries, findable by its code. */
  create(meeting: MeetingId, access: AccessRecord, listing: Listing, entries: readonly Entry[]): Promise<void>
  /** @returns undefined for a meeting that is not there. @throws DamagedLedger */
  load(meeting: MeetingId): Promise<Stored | undefined>
  /** Adds entries in order; with `listing` the meeting is from then on found by that. */
  append(meeting: MeetingId, entries: readonly Entry[], listing?: Listing): Promise<void>
  /**
   * Keeps a snapshot, reads it back, and only then lets go of what it makes superfluous: snapshots before the
   * previous one, and entries that the previous one covers, except the last `keep` entries.
   */
  snapshot(meeting: MeetingId, snapshot: Snapshot, keep: number): Promise<void>
  access(meeting: MeetingId): Promise<AccessRecord | undefined>
  byCode(code: string): Promise<MeetingId | undefined>
  list(): Promise<MeetingId[]>
  /** @returns meetings whose time was over at `now`, at most `most` */
  expired(now: Time, most: number): Promise<MeetingId[]>
  /** Erases a meeting: afterwards its texts are in no file of the store. */
  delete(meeting: MeetingId): Promise<void>
  /** @returns whether it would keep something now */
  ready(): Promise<boolean>
  close(): Promise<void>
}

/** What is on disk cannot be trusted to be the whole ledger. */
export class DamagedLedger extends Error {
  override readonly name = 'DamagedLedger'
}

/** What is on disk was written by another version of Kring, which alone can tell what it means. */
export class OtherLedgerVersion extends Error {
  override readonly name = 'OtherLedgerVersion'

  constructor(readonly version: number) {
    super(`a ledger of version ${version}, which is not read here; nothing of it was changed`)
  }
}

/** The store takes nothing at the moment. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
