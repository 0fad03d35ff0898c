import type { Entry } from '@kring/shared/ledger'
import type { Meeting, MeetingId, Time } from '@kring/shared/meeting'
import type { DeviceId, PairedDevice } from '@kring/shared/protocol/pairing'
import { DAY } from '../basis/clock.ts'
import type { Pairings } from '../pairing/pairings.ts'
import type { Trajectories } from './trajectories.ts'

/** A folded ledger, to load fast. */
export type Snapshot = {
  seq: number
  meeting: Meeting
  /** Which statements were heard, so that each counts once. */
  accepted: [mark: string, seq: number][]
  /** Before this time nothing more is said in the meeting. Early snapshots do not tell. */
  at?: Time
}

/** What a ledger is loaded from: the newest readable snapshot and the entries behind it. */
export type Stored = {
  snapshot: Snapshot | undefined
  entries: Entry[]
  /** What was damaged and passed over, because what is left tells the same. */
  passedOver?: string
}

/** What must be known of a meeting without opening it. */
export type Listing = { code: string; expiresAt: Time }

/** Who may call themselves the facilitator: the hash of the key, never the key. */
export type AccessRecord = {
  facilitatorKeyHash: string
  /** How often the key was replaced; absent for never. */
  renewals?: number
  /** Computers that were let in by a code they showed, and hold a token of their own. */
  devices?: PairedDevice[]
  /** Those that were taken away of late: they are told so, and not that nobody ever heard of them. */
  takenAway?: DeviceId[]
}

/** Names a picture by its bytes: their SHA-256, base64url. */
export type ImageId = string

/** Bytes of a picture that are read at a time. */
export const IMAGE_PIECE = 64 * 1024

/** A picture that is kept, without its bytes. */
export type KeptImage = { image: ImageId; size: number; at: Time }

/** How a meeting that is gone came to its end. */
export type Ending = 'deleted' | 'expired'

/** What is remembered of a meeting that is gone: nothing that anybody said. */
export type EndedMeeting = { meeting: MeetingId; ending: Ending; at: Time }

/** A meeting as a backup holds it, its pictures apart. */
export type Kept = Stored & { access: AccessRecord; listing: Listing }

/**
 * Where meetings are kept. A meeting has one owner at a time, who alone can add to it: whoever loaded it last.
 * Whatever resolves has been flushed; whatever rejects may or may not be there, so the caller reads again.
 */
export interface Store {
  /** Whether other processes may have the same meetings. */
  readonly shared: boolean
  /** Where what was found damaged is kept, for whoever runs the server. */
  readonly damage: readonly string[]
  /** Computers that wait to be let in, where other processes must find them; this one keeps its own where there are none. */
  readonly pairings?: Pairings
  /** What groups carry from meeting to meeting. */
  readonly trajectories: Trajectories
  /**
   * Puts down a new meeting, findable by its code.
   * @param entries its first, or those behind the snapshot
   * @param snapshot for a meeting that comes from a backup
   */
  create(
    meeting: MeetingId,
    access: AccessRecord,
    listing: Listing,
    entries: readonly Entry[],
    snapshot?: Snapshot,
  ): Promise<void>
  /**
   * Reads all that is needed of a meeting without becoming its owner, for a backup.
   * @returns undefined for a meeting that is not there
   * @throws DamagedLedger, OtherLedgerVersion
   */
  read(meeting: MeetingId): Promise<Kept | undefined>
  /**
   * Reads every entry from the first on, without becoming the owner.
   * @returns undefined where the first are no longer there: snapshots make them superfluous, and a backup leaves them out
   * @throws DamagedLedger, OtherLedgerVersion
   */
  history(meeting: MeetingId): Promise<Entry[] | undefined>
  /**
   * Reads a meeting and becomes its owner, until another loads it. Loading again, without letting go in between,
   * is for an owner whose write failed: what of that is still under way will not land behind what is read now.
   * @returns undefined for a meeting that is not there
   * @throws DamagedLedger, OtherLedgerVersion, or MeetingMoved when it was loaded here and now is another's
   */
  load(meeting: MeetingId): Promise<Stored | undefined>
  /**
   * Adds entries in order; with `listing` the meeting is from then on found by that.
   * @throws MeetingMoved when somebody else is the owner; then nothing of it was kept
   */
  append(meeting: MeetingId, entries: readonly Entry[], listing?: Listing): Promise<void>
  /**
   * Keeps a snapshot, reads it back, and only then lets go of what it makes superfluous: snapshots before the
   * previous one, and entries that the previous one covers, except the last `keep` entries.
   * @throws MeetingMoved when somebody else is the owner
   */
  snapshot(meeting: MeetingId, snapshot: Snapshot, keep: number): Promise<void>
  /**
   * Keeps a picture of a meeting; one that is there already stays as it is.
   * @throws MeetingMoved when somebody else is the owner
   */
  putImage(meeting: MeetingId, image: ImageId, bytes: Uint8Array, at: Time): Promise<void>
  getImage(meeting: MeetingId, image: ImageId): Promise<Uint8Array | undefined>
  /**
   * @param nth piece of {@link IMAGE_PIECE} bytes, from 0
   * @returns undefined behind the last, and for a picture that is not there
   */
  getImagePiece(meeting: MeetingId, image: ImageId, nth: number): Promise<Uint8Array | undefined>
  /** @returns the pictures of a meeting, in the order of their ids */
  images(meeting: MeetingId): Promise<KeptImage[]>
  /** @throws MeetingMoved when somebody else is the owner */
  deleteImages(meeting: MeetingId, images: readonly ImageId[]): Promise<void>
  /** Lets go of a meeting that was loaded: the next time it is loaded as by anybody else. */
  release(meeting: MeetingId): void
  /** @returns meetings loaded here that are now another's, or gone */
  lost(): Promise<MeetingId[]>
  access(meeting: MeetingId): Promise<AccessRecord | undefined>
  /**
   * Replaces who may call themselves the facilitator.
   * @throws MeetingMoved when somebody else is the owner, or the meeting is gone; then nothing was replaced
   */
  renewAccess(meeting: MeetingId, access: AccessRecord): Promise<void>
  byCode(code: string): Promise<MeetingId | undefined>
  /**
   * @returns whether a code is no meeting's and was none's for {@link CODE_REST}: who comes with a code from last
   * week finds nobody, not somebody else
   */
  isFree(code: string): Promise<boolean>
  list(): Promise<MeetingId[]>
  /** @returns meetings whose time was over at `now`, at most `most` */
  expired(now: Time, most: number): Promise<MeetingId[]>
  /**
   * Counts milliseconds in which a server ran, nobody was in the meeting, and its time was over. A new date begins
   * the count anew.
   * @returns how many there are now; 0 for a meeting that is not there
   */
  addOvertime(meeting: MeetingId, milliseconds: number): Promise<number>
  /** Somebody is in the meeting: its overtime begins anew when they left. */
  resetOvertime(meeting: MeetingId): Promise<void>
  /**
   * Erases a meeting and its pictures: afterwards nobody can read it here. In LevelDB its texts are then in no file any more;
   * PostgreSQL reuses the space in its own time. That it was deleted is remembered for {@link ENDING_KEPT}.
   */
  delete(meeting: MeetingId): Promise<void>
  /**
   * Erases a meeting as {@link delete} does, when its time was over at `now` and its overtime is at least so long:
   * somebody may just have extended it, or come in. That it expired is remembered.
   * @returns whether it was erased
   */
  expire(meeting: MeetingId, now: Time, overtime: number): Promise<boolean>
  /** @returns how a meeting came to its end; undefined for one that was never here, or ended long ago */
  ended(meeting: MeetingId): Promise<Ending | undefined>
  /** @returns all that is remembered of meetings that are gone */
  endings(): Promise<EndedMeeting[]>
  /** Remembers how a meeting ended elsewhere, for a restore. */
  remember(ended: EndedMeeting): Promise<void>
  /**
   * @param patience milliseconds after which one that cannot be connected to is out of reach
   * @returns whether it is there at all, however slow it may be
   */
  reachable(patience: number): Promise<boolean>
  /** @returns whether it would keep something now */
  ready(): Promise<boolean>
  close(): Promise<void>
}

/** Milliseconds in which a code that was let go of is given to no other meeting. */
export const CODE_REST = 30 * DAY

/**
 * Milliseconds in which it is remembered that a meeting was deleted or expired: as long as a token opens anything,
 * so that a device can tell a meeting that is gone from a server that has lost its memory.
 */
export const ENDING_KEPT = 400 * DAY

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

/** Another process is the owner of this meeting now. */
export class MeetingMoved extends Error {
  override readonly name = 'MeetingMoved'
}

/** The store takes nothing at the moment. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
