import { nameOf, type Step, stepNamed, stepsOf } from './capabilities/steps/sequence.ts'
import type { Context } from './context.ts'
import { begun, settled } from './effects.ts'
import { meetingIn } from './groups.ts'
// A file may hold any of them.
import './methods/all.ts'
import {
  type Activity,
  FACILITATOR,
  type Maker,
  type Meeting,
  type Move,
  SERVER,
  withActivity,
} from './meeting.ts'
import type { Lies, MeetingFile } from './meeting-file.ts'
import { usedIn } from './methods/phases.ts'
import { methodOf } from './methods/registry.ts'
import type { Planned, ServerEvent } from './opening.ts'
import type { Code } from './protocol/codes.ts'
import { apply, type Spoken } from './referee.ts'

type Opening = Pick<ServerEvent & { kind: 'meeting.open' }, 'id' | 'code' | 'expiresAt' | 'name'>

const BY_NOBODY: Maker[] = [{ member: SERVER, hand: SERVER }]

/**
 * Opens the file of a meeting as a new one: a group goes on where another, or itself an earlier time, left off. Nobody of
 * that time is in it, and what lies there was made by nobody in particular.
 * @param context of the server
 * @returns the meeting, or why it cannot be opened
 */
export function broughtBack(file: MeetingFile, opening: Opening, context: Context): Meeting | Code {
  const { title, language, current } = file
  const activities = file.activities.map(
    ({ id, method, question, settings, minutes }): Planned => ({
      id,
      method,
      question,
      settings: settings as Planned['settings'],
      ...(minutes && { minutes }),
    }),
  )
  const opened = apply(undefined, { kind: 'meeting.open', ...opening, title, language, activities }, context)
  if (!opened.ok) return opened.refused
  let meeting = opened.meeting
  let said = 0
  /** What cannot be said leaves the group a step earlier: who leads goes on by hand. */
  const say = (spoken: object, activity?: string) => {
    const n = ++said
    const statement = { id: `back-${n}`, n, ...(activity && { activity }), ...spoken } as Spoken
    const verdict = apply(meeting, statement, { ...context, member: FACILITATOR }, 'kept')
    if (verdict.ok) meeting = verdict.meeting
  }
  const goTo = (to: string) => {
    if (meeting.current !== to) say({ kind: 'agenda.go', to })
  }
  for (const { id, step } of file.activities) {
    if (!step) continue
    goTo(id)
    const activity = meeting.activities[id]
    const to = activity && landing(activity, step)
    if (to && nameOf(to) !== stepNamed(activity.phase))
      say({ kind: 'phase.go', phase: to.phase.id, round: to.round, stamp: activity.phase.stamp }, id)
  }
  goTo(current)
  for (const { id, lies } of file.activities) {
    const activity = meeting.activities[id]
    if (activity && lies) meeting = withActivity(meeting, laidOut(meeting, activity, lies, context))
  }
  return meeting
}

/** A round of turns is of those who are there when it begins, and nobody is yet: it begins once the group goes on. */
function landing(
  { method: of, settings }: Activity,
  { phase, round }: { phase: string; round: number },
): Step | undefined {
  const method = methodOf(of)
  const steps = method ? stepsOf(method, settings) : []
  const isOfThoseThere = (one: Step) => {
    const turns = usedIn(one.phase, 'turns')
    return turns !== undefined && !turns.latecomers
  }
  const until = steps.findIndex((one) => nameOf(one) === stepNamed({ id: phase, round }))
  return steps.slice(0, until + 1).findLast((one) => !isOfThoseThere(one))
}

/** What is done in its step is about what lies there, such as what is rated. */
function laidOut(meeting: Meeting, activity: Activity, lies: Lies, context: Context): Activity {
  const method = methodOf(activity.method)
  const laid = withLies({ ...activity, ratings: {} }, lies)
  if (!method) return laid
  const scene = { meeting: meetingIn(meeting, activity.id), method, context }
  return settled(scene, laid, withLies(begun(scene, laid), lies))
}

function withLies(activity: Activity, lies: Lies): Activity {
  const { cards, marks, reasons, ratings, visit, ...rest } = lies
  const made = [cards, marks, reasons, lies.shared, lies.arguments, lies.parkingList]
  const laid = {
    cards: entries(cards, (card) => ({ ...card, before: null, changedAt: 0, came: null, touched: '' })),
    marks: entries(marks, (mark) => ({ ...mark, touched: '' })),
    marked: Object.values(marks).reduce((most, { order }) => Math.max(most, order), 0),
    moves: entries(reasons, reasonAlone),
    visit: visit && { member: '', goal: visit.goal, since: 0 },
    ratings: { ...activity.ratings, ...entries(ratings, (rating) => ({ ...rating, open: false })) },
    makers: Object.fromEntries(made.flatMap((all) => Object.keys(all).map((id) => [id, BY_NOBODY]))),
  }
  return { ...activity, ...rest, ...laid } as Activity
}

/** A reason, of which nothing else is known. */
function reasonAlone({ id, card, note }: Pick<Move, 'id' | 'card' | 'note'>): Move {
  return { id, card, note, round: 0, turn: 0, from: '', to: '', fromX: 0, fromY: 0, at: 0 }
}

function entries<T, R>(all: Readonly<Record<string, T>>, change: (one: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, change(one)]))
}
