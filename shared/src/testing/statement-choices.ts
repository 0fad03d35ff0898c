import fc from 'fast-check'
import { randomFrom } from '../basis/random.ts'
import { ANYBODY } from '../capabilities/capability.ts'
import { KINDS, meetingSpeaker } from '../capabilities/registry.ts'
import { isApart, meetingIn, partsOf } from '../groups.ts'
import {
  type Activity,
  type ActivityId,
  FACILITATOR,
  looksOn,
  type Meeting,
  type MemberId,
  SCREEN,
  takesPart,
} from '../meeting.ts'
import type { Method } from '../methods/method.ts'
import { phaseOf } from '../methods/phases.ts'
import { methodOf } from '../methods/registry.ts'
import { heardFrom } from '../permission.ts'
import type { Kind, Saying } from '../statement.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { fittingKinds, isOutOfPlace, oftenOf, randomStatement } from './random-statements.ts'
import type { Table } from './table.ts'

/**
 * Something somebody may say, that only gets a meaning at the table: the seed chooses among what lies there at that
 * moment. Without `sense` whatever comes first is said, by whoever.
 */
export type StatementChoice = { kind: Kind | 'join'; seed: number; sense: boolean }

/** What must be accepted now and then for a property to prove something. */
export const CHOSEN_KINDS = [...KINDS, 'member.join'] as const

const said = {
  seed: fc.nat(),
  sense: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
}

/** Choices of kinds by how often they come, so that a run gets somewhere and still meets everything. */
export const statementChoices: fc.Arbitrary<StatementChoice> = fc.record({
  kind: fc.oneof(...KINDS.map((kind) => ({ weight: oftenOf(kind), arbitrary: fc.constant(kind) })), {
    weight: 1,
    arbitrary: fc.constant('join' as const),
  }),
  ...said,
})

/** @returns choices among these kinds only, which those of other capabilities do not crowd out */
export function choicesAmong(kinds: readonly Kind[]): fc.Arbitrary<StatementChoice> {
  return fc.record({ kind: fc.constantFrom(...kinds), ...said })
}

/** What is said, by whom, for whom, and in which group's activity where people work in groups. */
export type Said = { who: MemberId; saying: Saying; as?: MemberId; at?: ActivityId }

/**
 * @param count how many were said before at this table: what is new gets another id each time
 * @returns what a choice comes to at this table
 */
export function saidAt(table: Table, choice: StatementChoice, count: number): Said | 'join' {
  if (choice.kind === 'join') return 'join'
  const { seed, sense } = choice
  const chance = chanceFrom(randomFrom(seed + count * 7919))
  const at = isApart(table.meeting)
    ? chance.one(partsOf(table.meeting, table.meeting.current))?.id
    : undefined
  const meeting = at === undefined ? table.meeting : meetingIn(table.meeting, at)
  const activity = meeting.activities[meeting.current] as Activity
  const method = methodOf(activity.method) as Method
  const isElsewhere = sense && isOutOfPlace(activity, choice.kind)
  const kind = (isElsewhere ? chance.one(fittingKinds(activity)) : undefined) ?? choice.kind
  const { me, actor } = sense ? speakerOf(meeting, kind, chance) : anybody(meeting, chance)
  const saying = randomStatement(kind, { meeting, activity, method, me, actor, chance, sense })
  return { who: me, saying, ...(actor === me ? {} : { as: actor }), ...(at === undefined ? {} : { at }) }
}

type Speaker = { me: MemberId; actor: MemberId }

function anybody(meeting: Meeting, chance: Chance): Speaker {
  const members = Object.keys(meeting.members)
  const me = chance.one(members) ?? FACILITATOR
  return { me, actor: chance.is(0.75) ? me : (chance.one(members) ?? me) }
}

/** Somebody who may say this, in a way they may. */
function speakerOf(meeting: Meeting, kind: Kind, chance: Chance): Speaker {
  const activity = meeting.activities[meeting.current] as Activity
  const method = methodOf(activity.method) as Method
  const facilitator = { me: FACILITATOR, actor: FACILITATOR }
  const takers = Object.values(meeting.members).filter(takesPart)
  const somebody = (): Speaker => {
    const actor = chance.one(takers)
    if (!actor) return facilitator
    return { me: actor.seat ? handFor(chance) : actor.id, actor: actor.id }
  }
  const by = meetingSpeaker(kind)
  if (by) return by === 'facilitator' ? facilitator : somebody()
  const phase = phaseOf(activity)
  const heard = phase && heardFrom(method, phase, kind)
  if (!heard) return anybody(meeting, chance)
  if (heard === ANYBODY) return somebody()
  const holder = activity.turn?.holder
  if (heard.includes('turnHolder') && holder)
    return { me: meeting.members[holder]?.seat || chance.is(0.3) ? handFor(chance) : holder, actor: holder }
  const onlookers = Object.values(meeting.members).filter((one) => looksOn(one) && !one.gone)
  const onlooker = heard.includes('onlooker') ? chance.one(onlookers) : undefined
  if (onlooker) return { me: onlooker.id, actor: onlooker.id }
  return heard.includes('participant') ? somebody() : facilitator
}

/** The device that acts for somebody without one. */
function handFor(chance: Chance): MemberId {
  return chance.is(0.5) ? SCREEN : FACILITATOR
}
