import type { RosterChange, Scene } from './capabilities/capability.ts'
import { ALL, type AnyCapability, activitySpec, FIELDS, thoseThat } from './capabilities/registry.ts'
import { currentStep, stepsOf } from './capabilities/steps/sequence.ts'
import type { Context } from './context.ts'
import { isApart, isOnTable, meetingIn } from './groups.ts'
import {
  type Activity,
  isAtDoor,
  isHere,
  type Meeting,
  type Member,
  type MemberId,
  takesPart,
} from './meeting.ts'
import type { Method, Phase } from './methods/method.ts'
import { methodOf } from './methods/registry.ts'
import type { Due } from './opening.ts'
import { usageIn } from './permission.ts'
import type { Statement } from './statement.ts'

/**
 * What happens by itself when an activity went to another phase: what the old one was used for ends, hidden cards of
 * phases the group passed are laid on the table, and what the new one is used for begins.
 * @param before the activity as it was in the old phase
 * @param now the same in the new phase
 */
export function phaseChanged(scene: Scene, before: Activity, now: Activity): Activity {
  const { method } = scene
  const steps = stepsOf(method, before.settings)
  const from = currentStep(method, before)
  const to = currentStep(method, now)
  let after = eachUse(method, from.phase, now, (capability, activity, use) =>
    capability.leave?.(scene, activity, use),
  )
  for (const { phase } of steps.slice(from.index + 1, to.index + 1))
    for (const capability of ALL) after = capability.pass?.(scene, after, phase) ?? after
  return eachUse(method, to.phase, after, (capability, activity, use) =>
    capability.enter?.(scene, activity, use, now.phase.round),
  )
}

/** What the first phase is used for begins, in activities that come to lie on the table for the first time. */
export function activitiesBegun(before: Meeting | undefined, now: Meeting, context: Context): Meeting {
  const fresh = Object.values(now.activities).filter(
    ({ id, opened }) => opened && before?.activities[id]?.opened !== true,
  )
  if (fresh.length === 0) return now
  const activities = { ...now.activities }
  for (const activity of fresh) {
    const method = methodOf(activity.method)
    if (!method) continue
    activities[activity.id] = begun({ meeting: meetingIn(now, activity.id), method, context }, activity)
  }
  return { ...now, activities }
}

/** What the phase that an activity is in is used for begins. */
export function begun(scene: Scene, activity: Activity): Activity {
  const { phase, round } = currentStep(scene.method, activity)
  return eachUse(scene.method, phase, activity, (capability, after, use) =>
    capability.enter?.(scene, after, use, round),
  )
}

/** What follows from any change of an activity. */
export function settled(scene: Scene, before: Activity, after: Activity): Activity {
  return thoseThat('settle').reduce(
    (now, capability) => capability.settle?.(scene, before, now) ?? now,
    after,
  )
}

function eachUse(
  method: Method,
  phase: Phase,
  activity: Activity,
  hook: (capability: AnyCapability, activity: Activity, use: unknown) => Activity | undefined,
): Activity {
  return ALL.reduce((after, capability) => {
    const used = usageIn(capability, method, phase)
    return (used && hook(capability, after, used.use)) ?? after
  }, activity)
}

/**
 * What it means for what a group is doing that people came, left, are away or came back (METHODS §14.7).
 * @param before the meeting as it was
 * @param now the same with other members, or another current activity
 */
export function rosterChanged(before: Meeting, now: Meeting, context: Context): Meeting {
  const isSame = before.members === now.members && before.current === now.current
  if (isSame && isApart(before) === isApart(now)) return now
  const activities = { ...now.activities }
  for (const activity of Object.values(now.activities)) {
    const method = methodOf(activity.method)
    const { id } = activity
    // What begins with people is begun with those who are there.
    if (!method || !before.activities[id]) continue
    const [was, is] = [meetingIn(before, id), meetingIn(now, id)]
    const changes = was.members === is.members ? [] : changesOf(was, is)
    if (changes.length === 0 && isOnTable(before, id) === isOnTable(now, id)) continue
    const scene = { meeting: is, method, context }
    activities[activity.id] = ALL.reduce(
      (after, capability) => capability.roster?.(scene, after, changes) ?? after,
      activity,
    )
  }
  return { ...now, activities }
}

function changesOf(before: Meeting, now: Meeting): RosterChange[] {
  return Object.values(now.members).flatMap((member): RosterChange[] => {
    const was = before.members[member.id]
    const is = was === member ? undefined : changeOf(was, member)
    return is ? [{ member: member.id, is, tookPart: was !== undefined && isHere(was) }] : []
  })
}

function changeOf(was: Member | undefined, is: Member): RosterChange['is'] | undefined {
  if (is.gone) return was?.gone ? undefined : 'gone'
  if (was && takesPart(was) && !takesPart(is)) return 'aside'
  if (was && isAtDoor(is) && !isAtDoor(was)) return 'aside'
  if (was && was.away !== is.away) return is.away ? 'aside' : 'back'
  return takesPart(is) && !(was && takesPart(was)) ? 'in' : undefined
}

/** What of an activity is nowhere but in memory. */
const OF_THE_ROOM = FIELDS.filter(({ spec }) => spec.keep === 'room')

/** @returns a meeting without what must not be on any disk: as its ledger tells it */
export function durable(meeting: Meeting): Meeting {
  const activities = { ...meeting.activities }
  for (const activity of Object.values(meeting.activities)) {
    const kept = ALL.reduce((after, capability) => capability.durable?.(after) ?? after, activity)
    const of = kept as unknown as Record<string, unknown>
    const held = OF_THE_ROOM.filter(({ name, initial }) => !isBare(of[name], initial))
    const bare = Object.fromEntries(held.map(({ name, initial }) => [name, initial]))
    activities[activity.id] = held.length > 0 ? { ...kept, ...bare } : kept
  }
  return { ...meeting, activities }
}

function isBare(value: unknown, initial: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === initial
  return Object.keys(value).length === 0
}

/** @returns what the server itself has to state now, because of what only its memory holds */
export function dueOf(meeting: Meeting): Due | undefined {
  for (const activity of Object.values(meeting.activities)) {
    for (const capability of thoseThat('due')) {
      const due = capability.due?.(meetingIn(meeting, activity.id), activity)
      if (due) return due
    }
  }
  return undefined
}

/**
 * Whether a device has to hold something that it said: it lives, and a server that was started anew has to hear it again.
 * @param meeting what its member may know
 * @param speaker its member
 */
export function livesOn(meeting: Meeting, statement: Statement, speaker: MemberId): boolean {
  const live = activitySpec(statement.kind)?.spec.live
  const activity = meeting.activities[statement.activity ?? '']
  if (!activity) return false
  // Whether it is over in a method that is not known here nobody here can tell: it is not given up.
  if (!methodOf(activity.method)) return true
  if (!live) return false
  return live.lives({ meeting: meetingIn(meeting, activity.id), activity, speaker }, statement)
}
