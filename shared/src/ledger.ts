import { emptySlices } from './capabilities/registry.ts'
import type { Context } from './context.ts'
import { dueOf } from './effects.ts'
import type { Meeting } from './meeting.ts'
// A ledger may hold any of them: what a method means is part of how it is read.
import './methods/all.ts'
import { apply, type Spoken } from './referee.ts'

/** One accepted statement, as it is kept: the truth of a meeting is the ordered list of these. */
export type Entry = {
  /** From 1, without gaps. */
  seq: number
  context: Context
  spoken: Spoken
}

/**
 * What the format of entries and of folded meetings means. Those of versions before are brought along when they are read
 * (migration.ts); older and newer ones are refused and left as they are. A new kind of statement, or a field that older
 * programs do not know, is a new version: they refuse it in words, where they would call it damaged.
 */
export const LEDGER_VERSION = 8

/**
 * Rebuilds a meeting from its ledger.
 * @param entries in order of `seq`; the first opens the meeting unless `from` is given
 * @param from the state that the first entry continues, for a ledger behind a snapshot
 * @throws Error when an entry does not follow from those before it: the ledger is damaged or of another version. What may
 *   be said today is not asked: what was accepted stays accepted.
 */
export function fold(entries: Iterable<Entry>, from?: Meeting): Meeting {
  let meeting = from && withEverySlice(from)
  for (const after of replayed(entries, meeting)) meeting = after
  if (!meeting) throw new Error('an empty ledger holds no meeting')
  return meeting
}

/**
 * The same one by one: the meeting as it was after each entry.
 * @throws Error as {@link fold} does
 */
export function* replayed(entries: Iterable<Entry>, from?: Meeting): Generator<Meeting, void> {
  let meeting = from
  for (const entry of entries) {
    const verdict = apply(meeting, entry.spoken, entry.context, 'kept')
    if (!verdict.ok) throw new Error(`ledger entry ${entry.seq} is refused: ${verdict.refused}`)
    meeting = withOutcomes(verdict.meeting, entry.context)
    yield meeting
  }
}

/** @returns a folded meeting with what groups can do since then, which nobody did in it yet */
export function withEverySlice(meeting: Meeting): Meeting {
  const all = Object.entries(meeting.activities).map(([id, activity]) => {
    const missing = Object.entries(emptySlices()).filter(([field]) => !Object.hasOwn(activity, field))
    return [id, missing.length === 0 ? activity : { ...activity, ...Object.fromEntries(missing) }]
  })
  return { ...meeting, activities: Object.fromEntries(all) }
}

/** Ledgers of the version before hold single answers, and no outcome: it follows from them. */
function withOutcomes(meeting: Meeting, context: Context): Meeting {
  const due = dueOf(meeting)
  const verdict = due && apply(meeting, due, context)
  return verdict?.ok ? verdict.meeting : meeting
}
