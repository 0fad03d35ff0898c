import { dayOf } from '../basis/day.ts'
import { tidy } from '../basis/text.ts'
import type { Language } from '../basis/words.ts'
import { agreementIn } from '../capabilities/agree/earlier-agreements.ts'
import type { Page } from '../harvest/page.ts'
import { LIMITS, type MeetingId, type Time } from '../meeting.ts'
import type { Snapshot } from '../methods/carries.ts'
import type { Milestone } from './milestone.ts'

/** Names a trajectory; it is not a secret, but it cannot be guessed either. */
export type TrajectoryId = string

/** How a group stood at one activity, and of which group that was where people worked side by side. */
export type HeldSnapshot = Snapshot & { readonly group?: number }

/** What comes back until somebody is done with it, as lines: what was open at the end, and what was done with in this meeting. */
export type Returning = { readonly open: readonly string[]; readonly done: readonly string[] }

/**
 * What a trajectory holds of one meeting: what may stand in a harvest for the group itself, and nothing that is own or live,
 * nobody's answer, and nothing of a method that keeps nothing.
 */
export type Held = {
  readonly meeting: MeetingId
  readonly title: string
  /** When it began. */
  readonly at: Time
  readonly people: number
  readonly page: Page
  readonly snapshots: readonly HeldSnapshot[]
  /** Agreements on how the group talks (METHODS §14.18). */
  readonly agreements: Returning
  readonly parked: Returning
  /** What somebody was going to do, with who and when. */
  readonly steps: readonly string[]
  /** Of what people were going to do an earlier time: what was done, as it was recalled; absent where none was. */
  readonly stepsDone?: readonly string[]
  /** Learning questions that were agreed on or came up. */
  readonly questions: readonly string[]
  /** What the group celebrated there, and named on its way; absent where that was nothing. */
  readonly milestones?: readonly Milestone[]
  /** Those of its milestones that the group took back, by id: they stay away however often the meeting is kept. */
  readonly withdrawn?: readonly string[]
  /** What it came to, and might call a milestone yet: decisions in words, agreements that were closed; absent where nothing. */
  readonly reached?: readonly string[]
}

/** What a group carries from meeting to meeting, without accounts. */
export type Trajectory = {
  readonly kring: 'trajectory'
  readonly version: 1
  /** What the group calls it. */
  readonly name: string
  readonly language: Language
  readonly createdAt: Time
  /** In the order in which they were held. */
  readonly meetings: readonly Held[]
  /** Those the group named outside its meetings; absent where there are none. */
  readonly milestones?: readonly Milestone[]
}

/** What one trajectory may hold, so that no one can grow it without end. */
export const TRAJECTORY_LIMITS = {
  name: LIMITS.title,
  meetings: 60,
  /** That a group names outside its meetings. */
  milestones: 60,
  /** Bytes of all of it. */
  bytes: 2 * 1024 * 1024,
  /** Characters of a file that may hold one: that of a meeting says what is held once more as it reads, and for programs. */
  file: 8 * 1024 * 1024,
} as const

/** @returns a trajectory of which nothing is held yet */
export function newTrajectory(name: string, language: Language, at: Time): Trajectory {
  return { kring: 'trajectory', version: 1, name, language, createdAt: at, meetings: [] }
}

/**
 * @returns the trajectory with what a meeting left; what it held of that same meeting makes room for it, but a milestone
 *   that was withdrawn stays withdrawn
 */
export function withHeld(trajectory: Trajectory, held: Held): Trajectory {
  const others = trajectory.meetings.filter(({ meeting }) => meeting !== held.meeting)
  const before = trajectory.meetings.find(({ meeting }) => meeting === held.meeting)?.withdrawn ?? []
  const now = withoutThese(held, before)
  return { ...trajectory, meetings: [...others, now].sort((one, other) => one.at - other.at) }
}

/** What a meeting left, without milestones that the group takes back. */
function withoutThese(held: Held, ids: readonly string[]): Held {
  const withdrawn = [...new Set([...(held.withdrawn ?? []), ...ids])]
  if (withdrawn.length === 0) return held
  const { milestones } = held
  return {
    ...held,
    ...(milestones && { milestones: milestones.filter(({ id }) => !withdrawn.includes(id)) }),
    withdrawn,
  }
}

/** @returns the trajectory without anything of one meeting */
export function withoutMeeting(trajectory: Trajectory, meeting: MeetingId): Trajectory {
  return { ...trajectory, meetings: trajectory.meetings.filter((held) => held.meeting !== meeting) }
}

/** @returns the trajectory with a milestone the group named outside its meetings, or named anew */
export function withMilestone(trajectory: Trajectory, milestone: Milestone): Trajectory {
  const others = (trajectory.milestones ?? []).filter(({ id }) => id !== milestone.id)
  return { ...trajectory, milestones: [...others, milestone] }
}

/** @returns the trajectory without a milestone, whether a meeting left it or not; the meeting stays */
export function withoutMilestone(trajectory: Trajectory, id: string): Trajectory {
  const { milestones, meetings } = trajectory
  return {
    ...trajectory,
    ...(milestones && { milestones: milestones.filter((one) => one.id !== id) }),
    meetings: meetings.map((held) =>
      held.milestones?.some((one) => one.id === id) ? withoutThese(held, [id]) : held,
    ),
  }
}

/** @returns the trajectory with what a file holds: the same meeting, and the same milestone, take the place of what is held */
export function withAll(trajectory: Trajectory, { meetings, milestones = [] }: Trajectory): Trajectory {
  return milestones.reduce(withMilestone, meetings.reduce(withHeld, trajectory))
}

/** One point of the way a group went. */
export type Moment =
  | { readonly kind: 'meeting'; readonly date: string; readonly held: Held }
  | { readonly kind: 'milestone'; readonly date: string; readonly milestone: Milestone }

/** @returns the way a group went, day by day: its meetings, and what it reached on that day after them */
export function momentsOf({
  meetings,
  milestones = [],
}: Pick<Trajectory, 'meetings' | 'milestones'>): Moment[] {
  const reached = [...meetings.flatMap((held) => held.milestones ?? []), ...milestones]
  const all: Moment[] = [
    ...meetings.map((held): Moment => ({ kind: 'meeting', date: dayOf(held.at), held })),
    ...reached.map((milestone): Moment => ({ kind: 'milestone', date: milestone.date, milestone })),
  ]
  return all.sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
}

/** What a next meeting begins from. */
export type Open = { agreements: string[]; parked: string[]; steps: string[]; questions: string[] }

/** @returns what stands open after the last meeting: what was not done with in any, however many did not look at it */
export function openIn({ meetings }: Pick<Trajectory, 'meetings'>): Open {
  return {
    agreements: stillOpen(
      meetings.map(({ agreements }) => agreements),
      (line) => agreementIn(line).text,
    ),
    parked: stillOpen(
      meetings.map(({ parked }) => parked),
      (line) => line,
    ),
    steps: stillOpen(
      meetings.map(({ steps, stepsDone = [] }) => ({ open: steps, done: stepsDone })),
      (line) => line,
    ),
    questions: [...(meetings.findLast(({ questions }) => questions.length > 0)?.questions ?? [])],
  }
}

/** @param nameOf by which a line is the same as one of another meeting, whatever else it says */
function stillOpen(all: readonly Returning[], nameOf: (line: string) => string): string[] {
  const found = new Map<string, string>()
  const tidyName = (line: string) => tidy(nameOf(line))
  for (const { open, done } of all) {
    for (const line of done) found.delete(tidyName(line))
    for (const line of open) found.set(tidyName(line), line)
  }
  return [...found.values()]
}
