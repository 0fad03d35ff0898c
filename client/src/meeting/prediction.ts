import type { Context } from '@kring/shared/context'
import type { ActivityId, Meeting } from '@kring/shared/meeting'
import { withOwnOf } from '@kring/shared/projection'
import type { Code } from '@kring/shared/protocol/codes'
import { judge, type Verdict } from '@kring/shared/referee'
import type { Statement } from '@kring/shared/statement'
import { predictionOf, subjectsOf } from '@kring/shared/undo'

/** @returns statements in the order in which their member said them. */
export function inOrder(statements: Iterable<Statement>): Statement[] {
  return [...statements].sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
}

/** @returns whether a statement with a receipt may stay shown: receipt and board travel on two connections. */
export function maySettle(statement: Statement): boolean {
  return predictionOf(statement.kind) === 'untilShown'
}

/**
 * These refusals hang on who made what, which a device may know of its own member only. Said for somebody else the
 * referee has the last word.
 */
const HANGS_ON_MAKERS: ReadonlySet<Code> = new Set(['turn.noPass', 'card.notYours'])

/** Judges a person's own statements on what they may know. */
export type Prediction = {
  /** @returns why a statement need not even be sent, or undefined */
  refusal(view: Meeting, statement: Statement, context: Context): Code | undefined
  /**
   * Shows a person's own statements before the server answered. What would be refused now is left out:
   * the receipt will tell.
   * @param view what this member may know
   * @param said statements of this member that the view does not hold yet, in any order
   */
  shown(view: Meeting, said: Iterable<Statement>, context: Context): Meeting
}

type Step = { from: Meeting; verdict: Verdict | undefined; to: Meeting }

/** For one member. Each statement is judged once on the same meeting, however often it is asked. */
export function prediction(): Prediction {
  const steps = new WeakMap<Statement, Step>()
  const step = (from: Meeting, statement: Statement, context: Context): Step => {
    const last = steps.get(statement)
    if (last?.from === from) return last
    const verdict = heard(from, statement, context)
    const next: Step = { from, verdict, to: outcome(from, statement, verdict) }
    steps.set(statement, next)
    return next
  }
  return {
    refusal: (view, statement, context) => {
      const { verdict } = step(view, statement, context)
      if (!verdict || verdict.ok) return undefined
      const isForAnother = 'as' in statement && statement.as !== undefined
      return isForAnother && HANGS_ON_MAKERS.has(verdict.refused) ? undefined : verdict.refused
    },
    shown: (view, said, context) =>
      notShown(view, inOrder(said)).reduce(
        (meeting, statement) => step(meeting, statement, context).to,
        view,
      ),
  }
}

/**
 * A member is heard in the order in which they speak: a board that shows one of their statements has heard the earlier
 * ones too, also where the later one hides what they did.
 */
function notShown(view: Meeting, ordered: readonly Statement[]): Statement[] {
  const last = ordered.findLastIndex((statement) => isShown(view, statement))
  return ordered.filter((statement, index) => index > last || subjectsOf(statement).length === 0)
}

/** @returns whether the board shows already what a statement does: a thing tells which statement changed it last. */
export function isShown(view: Meeting, statement: Statement): boolean {
  return subjectsOf(statement).some(({ id }) => touchedIn(view, statement, id) === statement.id)
}

/** @returns which statement changed a thing last, in the activity a statement is about; undefined when it is not there */
export function touchedIn(view: Meeting, { activity: of }: Statement, id: string): string | undefined {
  const activity = view.activities[of ?? view.current]
  return (activity?.cards[id] ?? activity?.marks[id])?.touched
}

function outcome(meeting: Meeting, statement: Statement, verdict: Verdict | undefined): Meeting {
  const predict = predictionOf(statement.kind)
  if (!verdict?.ok || predict === 'never') return meeting
  return predict === 'own'
    ? withOwnOnly(meeting, verdict.meeting, statement.activity ?? meeting.current)
    : verdict.meeting
}

/** A notebook kept by an older client may hold a kind of statement this one does not know. */
function heard(meeting: Meeting, statement: Statement, context: Context): Verdict | undefined {
  try {
    return judge(meeting, statement, context)
  } catch {
    return undefined
  }
}

/** Only what is the speaker's alone is certain; what it means for all, such as that it was the last, only the server knows. */
function withOwnOnly(before: Meeting, after: Meeting, of: ActivityId): Meeting {
  const [was, is] = [before.activities[of], after.activities[of]]
  if (!was || !is) return before
  return { ...before, activities: { ...before.activities, [was.id]: withOwnOf(was, is) } }
}
