import type { Json } from '@kring/shared/basis/json'
import { FIELDS } from '@kring/shared/capabilities/registry'
import type { Poll } from '@kring/shared/meeting'
import type { Records } from '@kring/shared/projection'

const LIVE = new Set(FIELDS.filter(({ spec }) => spec.keep === 'room').map(({ name }) => name))

/** @returns what was shown, without what only memory held then: a ledger tells nothing of it */
export function asKept(records: Records): Records {
  const kept = Object.entries(records).filter(([key]) => !LIVE.has(key.split('/')[2] ?? ''))
  return Object.fromEntries(kept.map(([key, record]) => [key, withoutCount(record)]))
}

function withoutCount(record: Json): Json {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record
  const poll = record.poll as Poll | null | undefined
  return poll?.open ? { ...record, poll: { ...poll, cast: 0 } } : record
}
