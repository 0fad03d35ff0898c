import { randomFrom, shuffled } from '../../basis/random.ts'
import {
  type Activity,
  activeMembers,
  type Meeting,
  type Member,
  type MemberId,
  takesPart,
} from '../../meeting.ts'
import type { Pair, PairId, PairsUse } from './pairs.ts'

/** @returns whether somebody can be in a pair */
export function isPairMember(meeting: Meeting, member: MemberId): boolean {
  const found = meeting.members[member]
  return found !== undefined && takesPart(found)
}

/**
 * Pairs by chance, of all who are here; the last one of an odd number makes a three. Who has no device comes to sit with
 * somebody who has, as far as there are any.
 * @param seed of chance
 */
export function formed(meeting: Meeting, activity: Activity, use: PairsUse, seed: number): Activity {
  const random = randomFrom(seed)
  const here = activeMembers(meeting)
  const order = [
    ...shuffled(
      here.filter(({ seat }) => !seat),
      random,
    ),
    ...shuffled(
      here.filter(({ seat }) => seat),
      random,
    ),
  ]
  const many = isAlone(activity, use)
    ? here.length
    : Math.min(here.length, Math.max(1, Math.floor(here.length / 2)))
  const pairs = Array.from({ length: many }, (_, index): Pair => {
    const members = order.filter((_member, place) => place % many === index)
    return { ...newPair(nameOf(index + 1)), members: byArrival(members) }
  })
  return { ...activity, pairs: Object.fromEntries(pairs.map((pair) => [pair.id, pair])) }
}

/** Whether everybody writes alone: a pair of one each. */
function isAlone({ settings }: Activity, { alone }: PairsUse): boolean {
  return alone?.(settings) ?? false
}

/** @returns an activity in which somebody is in this pair and in no other; a pair nobody knew begins */
export function joined(meeting: Meeting, activity: Activity, member: MemberId, pair: PairId): Activity {
  const apart = parted(activity, [member])
  const before = apart.pairs[pair] ?? newPair(pair)
  const members = [...before.members, member].flatMap((one) => meeting.members[one] ?? [])
  return { ...apart, pairs: { ...apart.pairs, [pair]: { ...before, members: byArrival(members) } } }
}

/** @returns an activity in whose pairs are only people who take part */
export function leftOut(meeting: Meeting, activity: Activity): Activity {
  const gone = Object.values(activity.pairs).flatMap(({ members }) =>
    members.filter((member) => !isPairMember(meeting, member)),
  )
  return gone.length === 0 ? activity : parted(activity, gone)
}

/** @returns an activity in which all who are here are in a pair */
export function placed(meeting: Meeting, activity: Activity, use: PairsUse): Activity {
  return activeMembers(meeting).reduce((now, { id: member }) => {
    const isIn = Object.values(now.pairs).some(({ members }) => members.includes(member))
    if (isIn) return now
    return isAlone(activity, use)
      ? joined(meeting, now, member, freeName(now))
      : withNewcomer(meeting, now, member)
  }, activity)
}

/**
 * Who comes later joins somebody who sits alone, or one of three, or else two; where all of them wrote already, they begin
 * by themselves. The code lets in anybody, and what a pair wrote is for nobody else: whoever leads may set them there.
 */
function withNewcomer(meeting: Meeting, activity: Activity, member: MemberId): Activity {
  const bare = Object.values(activity.pairs)
    .filter(({ count }) => count === 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const of = (many: number) => bare.filter(({ members }) => members.length === many)
  const [alone] = of(1)
  const third = of(3)[0]?.members.at(-1)
  if (!alone && third) {
    const pair = freeName(activity)
    return joined(meeting, joined(meeting, activity, third, pair), member, pair)
  }
  return joined(meeting, activity, member, (alone ?? of(2)[0])?.id ?? freeName(activity))
}

/** These leave their pairs; one in which nobody is left and nothing was written is none. */
function parted(activity: Activity, gone: readonly MemberId[]): Activity {
  const pairs = Object.values(activity.pairs).flatMap((pair): [PairId, Pair][] => {
    const members = pair.members.filter((member) => !gone.includes(member))
    if (members.length === pair.members.length) return [[pair.id, pair]]
    return members.length === 0 && pair.count === 0 ? [] : [[pair.id, { ...pair, members }]]
  })
  return { ...activity, pairs: Object.fromEntries(pairs) }
}

/** @returns a pair of nobody yet that wrote nothing */
export function newPair(pair: PairId): Pair {
  return { id: pair, members: [], count: 0, sentences: {} }
}

function byArrival(members: readonly Member[]): MemberId[] {
  return members.toSorted((one, other) => one.order - other.order).map(({ id }) => id)
}

/** Two digits, so that they keep their order where ids are compared. */
function nameOf(number: number): PairId {
  return `pair-${String(number).padStart(2, '0')}`
}

function freeName({ pairs }: Activity): PairId {
  let number = 1
  while (pairs[nameOf(number)]) number++
  return nameOf(number)
}
