import { activitySpec, KINDS } from '@kring/shared/capabilities/registry'
import { methodOf } from '@kring/shared/methods/registry'
import type { Kind } from '@kring/shared/statement'
import type { Chance } from '@kring/shared/testing/chance'
import { fittingKinds, oftenOf, randomStatement } from '@kring/shared/testing/random-statements'
import type { Client } from './client.ts'

/** A device that can be made to speak. */
export type Speaker = Pick<Client, 'meeting' | 'activity' | 'say'> & {
  access: Pick<Client['access'], 'member'>
}

/** What changes who is there or where the group is: whoever plays an activity does that, when it is to happen. */
const STEERING: ReadonlySet<Kind> = new Set<Kind>([
  'phase.go',
  'rounds.set',
  'agenda.add',
  'agenda.go',
  'groups.ask',
  'groups.split',
  'groups.gather',
  'member.remove',
  'member.role',
  'member.takesPart',
  'seat.add',
  'door.set',
])
const SAID = KINDS.filter((kind) => !STEERING.has(kind))

/**
 * Lets a device say something that fits the moment, or does not: wrong turns, strangers' cards, closed phases.
 * @returns the statement's id, or undefined when there is nobody to speak to
 */
export function sayAnything(device: Speaker, chance: Chance): string | undefined {
  const meeting = device.meeting()
  const activity = meeting?.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  if (!meeting || !activity || !method) return undefined
  const me = device.access.member
  const mayActForOthers = me === 'screen' || me === 'facilitator'
  const seat = chance.one(Object.values(meeting.members).filter((member) => member.seat))
  const actor = (mayActForOthers && chance.is(0.8) ? (activity.turn?.holder ?? seat?.id) : undefined) ?? me
  const fitting = fittingKinds(activity).filter((kind) => !STEERING.has(kind))
  const kind = byFrequency(chance.is(0.85) && fitting.length > 0 ? fitting : SAID, chance)
  const scene = { meeting, activity, method, me, actor, chance, sense: chance.is(0.9) }
  const { kind: said, ...args } = randomStatement(kind, scene)
  return device.say(said, args as never, activitySpec(kind) && actor !== me ? actor : undefined)
}

/** One of these, by how often each comes. */
function byFrequency(kinds: readonly Kind[], chance: Chance): Kind {
  return chance.one(kinds.flatMap((kind) => Array<Kind>(oftenOf(kind)).fill(kind))) as Kind
}
