import { type Entry, LEDGER_VERSION } from '@kring/shared/ledger'
import { migratedEntry, migratedMeeting, OLDEST_VERSION } from '@kring/shared/migration'
import { DamagedLedger, OtherLedgerVersion, type Snapshot } from './store.ts'

/** Entries and snapshots as they stand on disk: JSON that names the version of the ledger it belongs to. */
export function writeEntry(entry: Entry): string {
  return JSON.stringify({ version: LEDGER_VERSION, ...entry })
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
  return JSON.stringify({ version: LEDGER_VERSION, ...snapshot })
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

/**
 * @param texts snapshots as they stand on disk, the newest first
 * @returns the first that can be read: a damaged one is passed over for the one before, which is kept for that
 * @throws DamagedLedger when none can, OtherLedgerVersion at once
 */
export function newestReadable(texts: Iterable<string>): Snapshot | undefined {
  let damage: unknown
  for (const text of texts) {
    try {
      return readSnapshot(text)
    } catch (error) {
      if (error instanceof OtherLedgerVersion) throw error
      damage = error
    }
  }
  if (damage) throw damage
  return undefined
}

function read(text: string): { record: object; version: number } {
  const { version, ...record } = parse(text) as { version?: unknown }
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
