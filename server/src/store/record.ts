import { crc32 } from 'node:zlib'
import { type Entry, LEDGER_VERSION } from '@kring/shared/ledger'
import { migratedEntry, migratedMeeting, OLDEST_VERSION } from '@kring/shared/migration'
import { DamagedLedger, OtherLedgerVersion, type Snapshot } from './store.ts'
import type { KeptTrajectory } from './trajectories.ts'

/**
 * Entries and snapshots as they stand on disk: JSON that names the version of the ledger it belongs to, behind a checksum
 * of the rest. Neither store notices by itself that one letter became another.
 */
export function writeEntry(entry: Entry): string {
  return checked({ version: LEDGER_VERSION, ...entry })
}

/**
 * Reads an entry, also one that the version before wrote.
 * @throws DamagedLedger when it is not an entry, OtherLedgerVersion when it is one of a version this program cannot read
 */
export function readEntry(text: string): Entry {
  const { record, version } = read(text)
  return migratedEntry(record, version)
}

export function writeSnapshot(snapshot: Snapshot): string {
  return checked({ version: LEDGER_VERSION, ...snapshot })
}

/**
 * Reads a snapshot, also one that the version before made.
 * @throws DamagedLedger when it is not a snapshot, OtherLedgerVersion when it is one of a version this program cannot read
 */
export function readSnapshot(text: string): Snapshot {
  const { record, version } = read(text)
  const snapshot = record as Snapshot
  return { ...snapshot, meeting: migratedMeeting(snapshot.meeting, version) }
}

/** What a meeting is begun from, and what was passed over for it. */
export type Beginning = { snapshot: Snapshot | undefined; passedOver?: string }

/**
 * @param texts snapshots as they stand on disk, the newest first
 * @returns the first that can be read: a damaged one is passed over for the one before, which is kept for that; and none
 * when none can be, because the ledger may still be whole
 * @throws OtherLedgerVersion at once
 */
export function newestReadable(texts: Iterable<string>): Beginning {
  let passedOver: { passedOver?: string } = {}
  for (const text of texts) {
    try {
      return { snapshot: readSnapshot(text), ...passedOver }
    } catch (error) {
      if (error instanceof OtherLedgerVersion) throw error
      passedOver = { passedOver: `a snapshot: ${(error as Error).message}` }
    }
  }
  return { snapshot: undefined, ...passedOver }
}

/** @throws DamagedLedger when entries do not follow one another, from the one behind the snapshot on */
export function readEntries(texts: readonly string[], after: number): Entry[] {
  const entries = texts.map(readEntry)
  let expected = after
  for (const { seq } of entries) {
    if (seq !== ++expected) throw new DamagedLedger(`entry ${expected} is missing`)
  }
  return entries
}

/**
 * @returns entries that begin with the first; undefined where the first are no longer there
 * @throws DamagedLedger when they do not follow one another
 */
export function wholeHistory(texts: readonly string[]): Entry[] | undefined {
  const [first] = texts
  if (first === undefined || readEntry(first).seq !== 1) return undefined
  return readEntries(texts, 0)
}

/** @returns a trajectory with all that is kept of it, as it stands on disk behind the same checksum */
export function writeTrajectory(kept: KeptTrajectory): string {
  return checked(kept)
}

/** @throws DamagedLedger when it is not a trajectory, OtherLedgerVersion when it is one of a version this program cannot read */
export function readTrajectory(text: string): KeptTrajectory {
  const { check: _, ...kept } = parse(text) as { check?: unknown } & KeptTrajectory
  demandIntact(text)
  if (kept.trajectory?.kring !== 'trajectory') throw new DamagedLedger('a record that is no trajectory')
  if (kept.trajectory.version !== 1) throw new OtherLedgerVersion(kept.trajectory.version)
  return kept
}

const CHECKSUM = /^\{"check":"([0-9a-f]+)",/

function checked(record: object): string {
  const text = JSON.stringify(record)
  return `{"check":"${crc32(text).toString(16)}",${text.slice(1)}`
}

/** @throws DamagedLedger when a record does not fit its checksum; one from before there were checksums has none */
function demandIntact(text: string): void {
  const checksum = CHECKSUM.exec(text)
  if (checksum && crc32(`{${text.slice(checksum[0].length)}`).toString(16) !== checksum[1])
    throw new DamagedLedger('a record that does not fit its checksum')
}

function read(text: string): { record: object; version: number } {
  const { check: _, version, ...record } = parse(text) as { check?: unknown; version?: unknown }
  // First of all: a version may be another because a letter became another.
  demandIntact(text)
  if (typeof version !== 'number') throw new DamagedLedger('a record without a version')
  if (!Number.isInteger(version) || version < OLDEST_VERSION || version > LEDGER_VERSION)
    throw new OtherLedgerVersion(version)
  return { record, version }
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // The message of a parse error quotes what people wrote; ours does not.
  }
  throw new DamagedLedger('a record that is not JSON')
}
