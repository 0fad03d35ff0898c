import type { Activity, Settings, ZoneId } from '../meeting.ts'
import type { ForEach, Method, Phase, Use, UseId } from './method.ts'
import { methodOf } from './registry.ts'

/** @returns the phase of a method with this id */
export function phaseNamed(method: Method, id: string): Phase | undefined {
  return method.phases.find((phase) => phase.id === id)
}

/** @returns the definition of the phase an activity is in */
export function phaseOf(activity: Activity): Phase | undefined {
  const method = methodOf(activity.method)
  return method && phaseNamed(method, activity.phase.id)
}

/** @returns the minutes advised for a phase, or for each person in it */
export function minutesOf({ minutes }: Phase, settings: Settings): number | ForEach {
  if (typeof minutes === 'function') return minutes(settings)
  if (typeof minutes === 'number' || !('share' in minutes)) return minutes
  return minutes.share * Number(settings[minutes.of])
}

/** @returns whether the minutes advised for a phase are those of each turn */
export function isTimedEach({ minutes }: Phase): boolean {
  return typeof minutes === 'object' && 'perPerson' in minutes && !minutes.inAll
}

/** @returns whether everybody in a phase has as many minutes, each in their turn or all of them together */
export function isForEach({ minutes }: Phase): boolean {
  return typeof minutes === 'object' && 'perPerson' in minutes
}

/** @returns how a phase uses a capability, or undefined when it does not */
export function usedIn<Id extends UseId>(
  phase: Phase | undefined,
  id: Id,
): Extract<Use, { use: Id }> | undefined {
  const is = (use: Use): use is Extract<Use, { use: Id }> => use.use === id
  return phase?.does.find(is)
}

/** @returns how the phase an activity is in uses a capability, or undefined when it does not */
export function usedNow<Id extends UseId>(activity: Activity, id: Id): Extract<Use, { use: Id }> | undefined {
  return usedIn(phaseOf(activity), id)
}

/** @returns whether the phase an activity is in is about this zone */
export function isWorkedOn(activity: Activity, zone: ZoneId): boolean {
  return usedNow(activity, 'sort')?.zones?.includes(zone) ?? true
}

/** @returns the zones people write cards into now; none where nobody writes */
export function zonesToWrite(activity: Activity): readonly ZoneId[] {
  return usedNow(activity, 'write')?.zones(activity.settings) ?? []
}

/** @returns the zone whose cards are dealt one by one, where a method deals any */
export function heapOf(method: Method): ZoneId | undefined {
  for (const phase of method.phases) {
    const heap = usedIn(phase, 'move')?.heap
    if (heap !== undefined) return heap
  }
  return undefined
}

/** @returns whether people choose among zones that need a word of explanation when they write */
export function hasHints(method: Method): boolean {
  return method.phases.some((phase) => usedIn(phase, 'write')?.hint !== undefined)
}
