import type { Prediction, Ref } from './capabilities/capability.ts'
import { activitySpec } from './capabilities/registry.ts'
import type { Activity } from './meeting.ts'
import { isAboutMeetingKind } from './permission.ts'
import type { Kind, Saying, Statement } from './statement.ts'

/**
 * What would take a statement back.
 * @param before the activity as it was when the statement was made
 * @param statement one's own statement
 * @returns statements to say with `over` set to the statement's id, in this order; none when it cannot be undone
 */
export function inverseOf(before: Activity, statement: Statement): Saying[] {
  const inverse = activitySpec(statement.kind)?.spec.inverse ?? 'final'
  return inverse === 'final' ? [] : inverse(before, statement)
}

/**
 * Whether an undo comes too late: somebody changed, took or brought back what it is about.
 * @param activity as it is now
 */
export function isOvertaken(activity: Activity, statement: Statement): boolean {
  const { over } = statement
  if (over === undefined) return false
  return subjectsOf(statement).some(({ id, isNew }) => {
    const found = activity.cards[id] ?? activity.marks[id]
    return found ? found.touched !== over : !isNew
  })
}

/** @returns what a statement is about */
export function subjectsOf(statement: Saying): readonly Ref[] {
  return activitySpec(statement.kind)?.spec.about(statement) ?? []
}

/** @returns the same about these things only, or undefined for what is about all of them or nothing */
export function amongOnly(said: Saying, ids: ReadonlySet<string>): Saying | undefined {
  const spec = activitySpec(said.kind)?.spec
  // It says the same kind of thing about fewer things.
  return spec?.among && ({ ...spec.among(said, ids), kind: said.kind } as unknown as Saying)
}

/**
 * @returns whether a device shows a statement of this kind before its receipt; one about the meeting at once, and one whose
 *   handlers did not come yet once they did
 */
export function predictionOf(kind: Kind): Prediction {
  return activitySpec(kind)?.spec.predict ?? (isAboutMeetingKind(kind) ? 'all' : 'untilShown')
}
