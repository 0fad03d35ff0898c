import { type Entry, LEDGER_VERSION } from '@kring/shared/ledger'
import { DamagedLedger, type Snapshot } from './store.ts'

/** Entries and snapshots as they stand on disk: JSON that names the version of the ledger it belongs to. */
export function writeEntry(entry: Entry): string {
  return JSON.stringify({ version: LEDGER_VERSION, ...entry })
}

/** @throws DamagedLedger when it is not an entry of this version */
export function readEntry(text: string): Entry {
  const { version, ...entry } = parse(text) as { version: number } & Entry
  if (version !== LEDGER_VERSION) throw new DamagedLedger(`an entry of ledger version ${version}`)
  return entry
}

export function writeSnapshot(snapshot: Snapshot): string {
  return JSON.stringify({ version: LEDGER_VERSION, ...snapshot })
}

/** @throws DamagedLedger when it is not a snapshot of this version */
export function readSnapshot(text: string): Snapshot {
  const { version, ...snapshot } = parse(text) as { version: number } & Snapshot
  if (version !== LEDGER_VERSION) throw new DamagedLedger(`a snapshot of ledger version ${version}`)
  return snapshot
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
