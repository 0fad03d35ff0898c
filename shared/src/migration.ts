import { emptySlices } from './capabilities/registry.ts'
import type { Entry } from './ledger.ts'
import { LEDGER_VERSION } from './ledger.ts'
import type { Activity, Meeting, Turn } from './meeting.ts'
import { usedIn } from './methods/phases.ts'
import { methodOf } from './methods/registry.ts'

/** The oldest version of a ledger this program brings along; older ones are refused as they stand. */
export const OLDEST_VERSION = 3

/** An activity as version 3 folded it: a turn did not say to which phase it belongs. */
type Activity3 = Omit<Activity, 'turn' | 'otherRounds'> & {
  turn: Omit<Turn, 'phase'> | null
  otherRounds: Omit<Turn, 'phase'>[]
}
type Meeting3 = Omit<Meeting, 'activities'> & { activities: Record<string, Activity3> }

/** What kinds of statements were called. */
const CALLED_3: Readonly<Record<string, string>> = { 'turn.pass': 'turn.end' }

/**
 * Brings a folded meeting of an older version along.
 * @param version of the program that folded it, from OLDEST_VERSION to LEDGER_VERSION
 * @returns the meeting as this version would have folded it
 * @throws RangeError for a version this program does not know
 */
export function migratedMeeting(meeting: unknown, version: number): Meeting {
  if (version === LEDGER_VERSION) return withEverySlice(meeting as Meeting)
  demandKnown(version)
  const { activities, ...head } = withEverySlice(meeting as Meeting3)
  const all = Object.entries(activities).map(([id, activity]) => {
    const phase = phaseWithTurns(activity.method)
    const belonging = (turn: Omit<Turn, 'phase'>): Turn => ({ phase, ...turn })
    const { turn, otherRounds } = activity
    const now: Activity = {
      ...activity,
      turn: turn && belonging(turn),
      otherRounds: otherRounds.map(belonging),
    }
    return [id, now]
  })
  return { ...head, activities: Object.fromEntries(all) }
}

/** What a group can do since a meeting was folded, nobody did in it yet. */
function withEverySlice<M extends { activities: Record<string, object> }>(meeting: M): M {
  const all = Object.entries(meeting.activities)
  const whole = all.map(([id, activity]) => [id, { ...emptySlices(), ...activity }])
  return { ...meeting, activities: Object.fromEntries(whole) }
}

/**
 * Brings an entry of an older version along.
 * @param version of the program that wrote it, from OLDEST_VERSION to LEDGER_VERSION
 * @throws RangeError for a version this program does not know
 */
export function migratedEntry(entry: unknown, version: number): Entry {
  if (version === LEDGER_VERSION) return entry as Entry
  demandKnown(version)
  const old = entry as Omit<Entry, 'spoken'> & { spoken: { kind: string } }
  const kind = CALLED_3[old.spoken.kind] ?? old.spoken.kind
  return { ...old, spoken: { ...old.spoken, kind } as Entry['spoken'] }
}

function demandKnown(version: number): void {
  if (version !== OLDEST_VERSION) throw new RangeError(`a ledger of version ${version}`)
}

/** A method of version 3 took turns in one phase at most. */
function phaseWithTurns(id: string): string {
  return methodOf(id)?.phases.find((phase) => usedIn(phase, 'turns'))?.id ?? ''
}
