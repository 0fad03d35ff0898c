import type { Json } from '@kring/shared/basis/json'
import type { Rating } from '@kring/shared/capabilities/rate/rating'
import { FIELDS } from '@kring/shared/capabilities/registry'
import type { Records } from '@kring/shared/projection'

const LIVE = new Set(FIELDS.filter(({ spec }) => spec.keep === 'room').map(({ name }) => name))

/** @returns what was shown, without what only memory held then: a ledger tells nothing of it */
export function asKept(records: Records): Records {
  const kept = Object.entries(records).filter(([key]) => !LIVE.has(key.split('/')[2] ?? ''))
  return Object.fromEntries(kept.map(([key, record]) => [key, withoutCount(key, record)]))
}

/** How many answered, or agreed, so far. */
function withoutCount(key: string, record: Json): Json {
  const [of, , field] = key.split('/')
  if (field === 'ratings') {
    const rating = record as unknown as Rating
    return rating.open ? ({ ...rating, cast: 0 } as unknown as Json) : record
  }
  if (of !== 'activity' || field !== undefined) return record
  const { castProposal, ...activity } = record as { castProposal?: { [name: string]: Json } | null }
  return castProposal ? { ...activity, castProposal: { ...castProposal, agreed: 0 } } : record
}
