import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id } from '../../basis/fields.ts'
import { type Activity, LIMITS, type MemberId, type Settings } from '../../meeting.ts'
import type { PartId } from '../../methods/method.ts'
import type { Code } from '../../protocol/codes.ts'
import type { Description } from '../capability.ts'

/** In this phase the parts of a method are given out, or given to others. */
export type CastUse = {
  readonly use: 'cast'
  /** Who gives them: the facilitator, or all who are here, together. */
  by(settings: Settings): 'facilitator' | 'consent'
}

/** Only whoever plays a part, or everybody but them. */
export type Among = { readonly only: PartId } | { readonly not: PartId }

/** Somebody in a part, and whether they took it on, with what there is to confirm about it. */
export type Casting = { member: MemberId; took: boolean }

/** That somebody should play a part, as long as not all who are here agreed. */
export type CastProposal = {
  id: string
  part: PartId
  member: MemberId
  /** How many agreed. */
  agreed: number
}

export type CastState = {
  cast: Record<PartId, Casting[]>
  castProposal: CastProposal | null
  /** Who agreed with the proposal; nowhere but in memory. */
  consents: Record<MemberId, true>
}

/** What the server states when all agreed; who did is told nowhere. */
export type CastOutcome = { kind: 'cast.outcome'; activity: string; proposal: string }

const kinds = {
  'cast.set': { part: id, members: z.array(id).check(z.maxLength(LIMITS.members)) },
  'cast.propose': { proposal: id, part: id, member: id },
  'cast.withdraw': { proposal: id },
  'cast.agree': { proposal: id, agrees: z.boolean() },
  'cast.take': { part: id, took: z.boolean() },
}

/** Who is case owner, observer, guest: parts a method knows, besides what everybody's role allows. */
export const cast: Description<'cast', CastState, typeof kinds, CastUse, 'none'> = {
  id: 'cast',
  scope: 'activity',
  words: 'none',
  initial: { cast: {}, castProposal: null, consents: {} },
  records: {
    cast: {
      to: 'everyone',
      keep: 'ledger',
      tell: (cast) =>
        Object.fromEntries(
          Object.entries(cast).map(([part, who]) => [
            part,
            who.map((one) => audience.casting(one) as Casting),
          ]),
        ),
    },
    castProposal: {
      to: 'everyone',
      keep: 'ledger',
      tell: (proposal) => proposal && (audience.castProposal(proposal) as CastProposal),
    },
    consents: {
      keep: 'room',
      each: {
        // Who is without a device agrees through a facilitator or the wall: those know it.
        toOne: (consent, member, { viewer, meeting }) => {
          const actsFor = viewer.role === 'screen' || viewer.role === 'facilitator'
          const isSeat = actsFor && meeting.members[member]?.seat === true
          return member === viewer.id || isSeat ? consent : undefined
        },
      },
    },
  },
  kinds,
  live: ['cast.agree'],
}

/** @returns who plays a part, by their ids; nobody for a part a method does not know */
export function castIn(activity: Activity, part: PartId): MemberId[] {
  return (activity.cast[part] ?? []).map(({ member }) => member)
}

/** @returns whether somebody is among these; everybody is where nothing is said of parts */
export function isAmong(activity: Activity, who: Among | undefined, member: MemberId): boolean {
  if (!who) return true
  return 'only' in who
    ? castIn(activity, who.only).includes(member)
    : !castIn(activity, who.not).includes(member)
}

/** @returns an activity in which the proposal stands, or why there is none */
export function withCastOutcome(activity: Activity, { proposal }: CastOutcome): Activity | Code {
  const now = activity.castProposal
  if (now?.id !== proposal) return 'proposal.unknown'
  return withoutProposal(withCast(activity, now.part, [now.member]))
}

/** @returns an activity in which nobody is proposed for a part any more */
export function withoutProposal(activity: Activity): Activity {
  return { ...activity, castProposal: null, consents: {} }
}

/** @returns an activity in which somebody plays the parts another one played, because they are the same person */
export function withPartsOf(activity: Activity, before: MemberId, now: MemberId): Activity {
  const renamed = (who: Casting[]) =>
    who.map((one) => (one.member === before ? { ...one, member: now } : one))
  const cast = Object.fromEntries(Object.entries(activity.cast).map(([part, who]) => [part, renamed(who)]))
  return { ...activity, cast }
}

/** @returns an activity in which these play a part. Nobody plays two parts; who goes on playing one has taken it on already. */
export function withCast(activity: Activity, part: PartId, members: readonly MemberId[]): Activity {
  const before = activity.cast[part] ?? []
  const others = Object.entries(activity.cast).map(([id, who]): [PartId, Casting[]] => [
    id,
    who.filter(({ member }) => !members.includes(member)),
  ])
  const now = members.map((member) => before.find((one) => one.member === member) ?? { member, took: false })
  return { ...activity, cast: { ...Object.fromEntries(others), [part]: now } }
}
