import type { Activity } from '@kring/shared/meeting'
import type { Saying, Statement } from '@kring/shared/statement'
import { amongOnly, inverseOf, subjectsOf } from '@kring/shared/undo'
import { type UndoLabel, undoLabelOf } from './undoLabel.ts'

/** What a device said once, and how it is taken back. */
export type Said = {
  /** The statement that was said. */
  id: string
  /** The person it was said for, when that was not oneself. */
  as: string | undefined
  /** What takes it back, in this order. */
  back: readonly Saying[]
  /** Whose statement changed each of its things last before it; absent for what was not there. */
  before: ReadonlyMap<string, string>
  /** What it did, where it is about things on the table. */
  label: UndoLabel | undefined
}

/**
 * @param activity as it was when the statement was made
 * @returns how to take it back, or undefined when that is not possible
 */
export function undoable(activity: Activity, statement: Statement): Said | undefined {
  const back = inverseOf(activity, statement)
  if (back.length === 0) return undefined
  const before = new Map<string, string>()
  for (const id of [...idsOf([statement]), ...idsOf(back)]) {
    const touched = touchedOf(activity, id)
    if (touched !== undefined) before.set(id, touched)
  }
  return { id: statement.id, as: statement.as, back, before, label: undoLabelOf(activity, statement) }
}

function idsOf(said: readonly Saying[]): string[] {
  return said.flatMap((one) => subjectsOf(one).map(({ id }) => id))
}

/** @returns the statement that changed a thing last, or undefined when it is not there. */
function touchedOf(activity: Activity, id: string): string | undefined {
  return (activity.cards[id] ?? activity.marks[id])?.touched
}

/**
 * Which statements left a thing as it was: taking something back brings a thing to where an earlier statement had it,
 * so that this earlier one can be taken back in its turn.
 */
export class SameAs {
  #earlier: Map<string, string>

  /** @param earlier as {@link entries} gave them */
  constructor(earlier: Iterable<[string, string]> = []) {
    this.#earlier = new Map(earlier)
  }

  /** @returns all that was noted, the oldest first */
  entries(): [string, string][] {
    return [...this.#earlier]
  }

  /** Notes that after `later` a thing is again as `earlier` had left it. */
  note(thing: string, later: string, earlier: string): void {
    this.#earlier.set(`${thing} ${later}`, earlier)
  }

  /** @returns the first statement that left the thing like this one did. */
  origin(thing: string, statement: string): string {
    let found = statement
    // Each step leads to an older statement, so this ends.
    for (let earlier = this.#earlier.get(`${thing} ${found}`); earlier !== undefined; ) {
      found = earlier
      earlier = this.#earlier.get(`${thing} ${found}`)
    }
    return found
  }
}

/** One statement to say now, and which one it is said over. */
export type Ready = { back: Saying; over: string }

/**
 * Makes what takes a statement back fit for now: the referee hears it only about things that the statement named in
 * `over` changed last. Things that others changed since are left out.
 * @returns what can be said, and whether something was left out
 */
export function ready(
  activity: Activity,
  back: Saying,
  over: string,
  sameAs: SameAs,
): { say: Ready[]; left: boolean } {
  const subjects = subjectsOf(back)
  // Nothing on the table tells who changed it since.
  if (subjects.length === 0) return { say: [{ back, over }], left: false }
  const groups = new Map<string, string[]>()
  let left = false
  for (const { id, isNew } of subjects) {
    const touched = touchedOf(activity, id)
    if (touched === undefined && isNew) groups.set(over, [...(groups.get(over) ?? []), id])
    else if (touched !== undefined && sameAs.origin(id, touched) === sameAs.origin(id, over))
      groups.set(touched, [...(groups.get(touched) ?? []), id])
    else left = true
  }
  if (groups.size === 1 && !left) return { say: [...groups].map(([last]) => ({ back, over: last })), left }
  const say = [...groups].flatMap(([last, ids]) => {
    const part = amongOnly(back, new Set(ids))
    if (!part) left = true
    return part ? [{ back: part, over: last }] : []
  })
  return { say, left }
}
