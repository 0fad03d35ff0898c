import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line, stamp } from '../../basis/fields.ts'
import { type Activity, LIMITS, type Meeting, type Member, type MemberId } from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Capability, HANDS, NOTHING, without } from '../capability.ts'
import { isMaker, isTaken } from '../ids.ts'
import { isReceiving } from '../points/receiving.ts'

/** Something that is put aside for later, without who did (METHODS §1). */
export type Parked = { id: string; text: string; order: number }
/** Something that was put aside, and is talked about after all: what it says, because another activity may hold it. */
export type TakenUp = { id: string; text: string }

export type ParkingState = {
  parkingList: Record<string, Parked>
  takenUp: Record<string, TakenUp>
}

const kinds = {
  'thing.park': {
    thing: id,
    text: line(LIMITS.text),
    /** What is brought back stands where it stood. */
    order: z.optional(stamp),
  },
  /** `everywhere`: also where it was taken up; only earlier programs leave it there. */
  'thing.remove': { thing: id, everywhere: z.optional(z.literal(true)) },
  /** `up`: whether the group talks about it now, or puts it aside again. */
  'thing.takeUp': { thing: id, up: z.boolean() },
}

/** The parking list of a meeting: everybody can put a thing on it, in every phase of a method of which something is kept. */
export const parking: Capability<'parking', ParkingState, typeof kinds, undefined, 'kept'> = {
  id: 'parking',
  scope: 'activity',
  words: 'kept',
  always: ({ keep }) => keep !== 'nothing',
  initial: { parkingList: {}, takenUp: {} },
  records: {
    parkingList: { keep: 'ledger', each: { toAll: audience.parked } },
    takenUp: { keep: 'ledger', each: { toAll: audience.takenUp } },
  },
  kinds,
  statements: {
    'thing.park': {
      by: HANDS,
      // Other activities take up and leave out by id alone: two things of one id would go together.
      refuses: ({ meeting, activity, phase, speaker }, { thing }) => {
        // Whoever leads may put aside what would do the talk over.
        if (isReceiving(phase) && speaker.role !== 'facilitator') return 'statement.notAllowed'
        const isKnown = Object.values(meeting.activities).some(
          ({ id: of, parkingList, takenUp }) => takenUp[thing] || (of !== activity.id && parkingList[thing]),
        )
        return isKnown ? 'id.taken' : undefined
      },
      judge: ({ activity, actor, speaker }, { thing, text, order: at }) => {
        if (!text) return 'card.empty'
        if (isTaken(activity, thing)) return 'id.taken'
        const all = Object.values(activity.parkingList)
        if (all.length >= LIMITS.proposals) return 'limit.reached'
        const last = 1 + all.reduce((most, one) => Math.max(most, one.order), -1)
        const order = Math.min(at ?? last, last)
        return {
          ...activity,
          parkingList: { ...activity.parkingList, [thing]: { id: thing, text, order } },
          makers: { ...activity.makers, [thing]: [{ member: actor, hand: speaker.id }] },
        }
      },
      inverse: (_before, { thing }) => [{ kind: 'thing.remove', thing, everywhere: true }],
      about: NOTHING,
      predict: 'untilShown',
    },
    'thing.remove': {
      by: HANDS,
      judge: ({ activity, actor, speaker }, { thing }) => {
        const refused = removalRefusal(activity, thing, speaker, actor)
        if (refused) return refused
        return {
          ...activity,
          parkingList: without(activity.parkingList, thing) as ParkingState['parkingList'],
          makers: without(activity.makers, thing) as typeof activity.makers,
        }
      },
      elsewhere: ({ activities }, { thing, everywhere }) =>
        Object.values(activities)
          .filter(({ takenUp }) => everywhere && takenUp[thing])
          .map((one) => withoutTakenUp(one, thing)),
      inverse: (before, { thing }) => {
        const gone = before.parkingList[thing]
        return gone ? [{ kind: 'thing.park', thing, text: gone.text, order: gone.order }] : []
      },
      about: NOTHING,
      predict: 'untilShown',
    },
    'thing.takeUp': {
      by: ['facilitator'],
      refuses: ({ meeting, activity }, { thing, up }) => {
        if (!up) return undefined
        // What another group parked is that group's, until all are back.
        if (!parkedIn(meeting, activity).some(({ id: one }) => one === thing)) return 'parking.unknown'
        return Object.keys(activity.takenUp).length >= LIMITS.proposals ? 'limit.reached' : undefined
      },
      judge: ({ meeting, activity }, { thing, up }) => {
        if (!up) return activity.takenUp[thing] ? withoutTakenUp(activity, thing) : 'parking.unknown'
        const wanted = parkedIn(meeting).find((one) => one.id === thing)
        if (!wanted) return 'parking.unknown'
        return { ...activity, takenUp: { ...activity.takenUp, [thing]: { id: thing, text: wanted.text } } }
      },
      inverse: (_before, { thing, up }) => [{ kind: 'thing.takeUp', thing, up: !up }],
      about: NOTHING,
      predict: 'untilShown',
    },
  },
}

/** What somebody put there themselves, they take away, and so does whoever leads. @returns why not, or undefined */
export function removalRefusal(
  { parkingList, makers }: Activity,
  thing: string,
  speaker: Member,
  actor: MemberId = speaker.id,
): Code | undefined {
  const isOwn = isMaker(makers[thing], actor)
  return parkingList[thing] && (isOwn || speaker.role === 'facilitator') ? undefined : 'parking.unknown'
}

function withoutTakenUp(activity: Activity, thing: string): Activity {
  return { ...activity, takenUp: without(activity.takenUp, thing) as ParkingState['takenUp'] }
}

/**
 * @param here what is on the table; where that is of one group, what other groups parked is left out
 * @returns what is parked in a meeting and was not taken up since, in the order of its agenda
 */
export function parkedIn(
  { activities }: Pick<Meeting, 'activities'>,
  here?: Pick<Activity, 'part'>,
): Parked[] {
  const all = Object.values(activities).sort((one, other) => one.order - other.order)
  const up = new Set(all.flatMap(({ takenUp }) => Object.keys(takenUp)))
  const group = here?.part?.group
  return all
    .filter(({ part }) => group === undefined || !part || part.group === group)
    .flatMap((activity) => inOrder(activity))
    .filter(({ id: thing }) => !up.has(thing))
}

/** @returns what was parked in an activity, as it came */
export function inOrder({ parkingList }: Pick<Activity, 'parkingList'>): Parked[] {
  return Object.values(parkingList).sort((one, other) => one.order - other.order)
}
