import { type Entry, LEDGER_VERSION } from '@kring/shared/ledger'
import { DamagedLedger, OtherLedgerVersion, type Snapshot } from './store.ts'

/** Entries and snapshots as they stand on disk: JSON that names the version of the ledger it belongs to. */
export function writeEntry(entry: Entry): string {
  return JSON.stringify({ version: LEDGER_VERSION, ...entry })
}

/** @throws DamagedLedger when it is not an entry, OtherLedgerVersion when it is one of another version */
export function readEntry(text: string): Entry {
  return read(text) as Entry
}

export function writeSnapshot(snapshot: Snapshot): string {
  return JSON.stringify({ version: LEDGER_VERSION, ...snapshot })
}

/** @throws DamagedLedger when it is not a snapshot, OtherLedgerVersion when it is one of another version */
export function readSnapshot(text: string): Snapshot {
  return read(text) as Snapshot
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

function read(text: string): object {
  const { version, ...record } = parse(text) as { version?: unknown }
  if (typeof version !== 'number') throw new DamagedLedger('a record without a version')
  if (version !== LEDGER_VERSION) throw new OtherLedgerVersion(version)
  return record
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
