import { currentStep, stepsOf } from './capabilities/steps/sequence.ts'
import { type Activity, inAgenda, LIMITS, type Meeting, type Time } from './meeting.ts'
import { minutesPlanned } from './methods/recipes.ts'
import { methodOf } from './methods/registry.ts'

const MINUTE = 60_000

/**
 * Where an activity stands on the agenda: on the table, over, put aside before it was over, gone past without having
 * begun, still to come, or taken off the plan.
 */
export type AgendaState = 'now' | 'done' | 'aside' | 'skipped' | 'ahead' | 'off'

export type AgendaItem = {
  activity: Activity
  state: AgendaState
  /** Minutes it is thought to take: as planned, else as its steps advise. */
  about: number
  /** Whole minutes it lay on the table; undefined where it never did, where that is not known, or no meeting lasts so long. */
  real: number | undefined
  /** When it will come on the table, as things go now; undefined for what is not to come, or where nobody can tell. */
  starts: Time | undefined
}

export type Agenda = {
  items: AgendaItem[]
  /**
   * Whole minutes behind the plan, or ahead where negative; undefined where nothing was planned, no plan is left, or how
   * long something lay on the table is not known.
   */
  late: number | undefined
  /** When all that is to come will be over; undefined where nothing is, or nobody can tell. */
  ends: Time | undefined
}

/** @returns what comes on the table after the current activity, or undefined */
export function nextOnAgenda(meeting: Meeting): Activity | undefined {
  return toCome(meeting)[0]
}

/** @returns what may still be moved or taken off the plan: what never lay on the table and comes after what lies there */
export function stillPlanned(meeting: Meeting): Activity[] {
  return toCome(meeting).filter(({ opened }) => !opened)
}

/**
 * @param now on the server's clock, in ms
 * @returns the whole agenda with its times, as they are expected when every activity takes what it is thought to
 */
export function agendaAt(meeting: Meeting, now: Time): Agenda {
  const all = inAgenda(meeting)
  const here = meeting.activities[meeting.current]
  const coming = toCome(meeting)
  let ends = now + (here ? needed(here, here, now) : 0)
  const isHereKnown = !here || realOf(here, here, now) !== undefined
  const starts = new Map<string, Time>()
  for (const activity of coming) {
    if (isHereKnown) starts.set(activity.id, ends)
    ends += needed(activity, here, now)
  }
  const items = all.map(
    (activity): AgendaItem => ({
      activity,
      state: stateOf(activity, here),
      about: about(activity),
      real: realOf(activity, here, now),
      starts: starts.get(activity.id),
    }),
  )
  const planned = all.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
  const isHeld = items.every(({ activity, real }) => !activity.opened || real !== undefined)
  const isLetGo = coming.length === 0 && all.some(({ off }) => off)
  const spent = all.reduce((sum, activity) => sum + spentOn(activity, here, now), 0)
  const late = Math.round((spent + (ends - now)) / MINUTE - planned)
  const isPlanned = planned > 0 && isHeld && !isLetGo
  return {
    items,
    late: isPlanned ? late : undefined,
    ends: coming.length > 0 && isHereKnown ? ends : undefined,
  }
}

/** What is on the plan after what lies on the table, and not over. */
function toCome(meeting: Meeting): Activity[] {
  const here = meeting.activities[meeting.current]
  return inAgenda(meeting).filter((activity) => {
    const state = stateOf(activity, here)
    return state === 'ahead' || (state === 'aside' && activity.order > (here?.order ?? 0))
  })
}

function stateOf(activity: Activity, here: Activity | undefined): AgendaState {
  if (activity.id === here?.id) return 'now'
  if (activity.opened) return isOver(activity) ? 'done' : 'aside'
  if (activity.off) return 'off'
  return activity.order < (here?.order ?? 0) ? 'skipped' : 'ahead'
}

/** Whether it is at the last of its steps. */
function isOver(activity: Activity): boolean {
  const method = methodOf(activity.method)
  if (!method) return true
  return currentStep(method, activity).index === stepsOf(method, activity.settings).length - 1
}

function about({ method: id, settings, minutes }: Activity): number {
  const method = methodOf(id)
  return minutes ?? (method ? minutesPlanned(method, settings) : 0)
}

/** Whole minutes it lay on the table, where that is known and a meeting can last so long. */
function realOf(activity: Activity, here: Activity | undefined, now: Time): number | undefined {
  const minutes = Math.floor(spentOn(activity, here, now) / MINUTE)
  return activity.onTable && minutes <= LIMITS.minutes ? minutes : undefined
}

/** How long it lay on the table; ms. */
function spentOn({ id, onTable }: Activity, here: Activity | undefined, now: Time): number {
  if (!onTable) return 0
  return onTable.spent + (id === here?.id ? Math.max(0, now - onTable.since) : 0)
}

/** How long it is thought to need yet; ms. */
function needed(activity: Activity, here: Activity | undefined, now: Time): number {
  return Math.max(0, about(activity) * MINUTE - spentOn(activity, here, now))
}
