import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id } from '../../basis/fields.ts'
import {
  type Activity,
  activeMembers,
  LIMITS,
  type Meeting,
  type MemberId,
  type Settings,
  takesPart,
} from '../../meeting.ts'
import type { Method, Part, PartId } from '../../methods/method.ts'
import type { Due } from '../../opening.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Capability, NOTHING, without } from '../capability.ts'

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
export const cast: Capability<'cast', CastState, typeof kinds, CastUse, 'none'> = {
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
  statements: {
    'cast.set': {
      by: ['facilitator'],
      judge: ({ meeting, method, activity, use }, { part, members }) => {
        const found = partOf(method, part)
        if (!found) return 'part.unknown'
        if (use.by(activity.settings) === 'consent') return 'cast.together'
        const chosen = [...new Set(members)]
        if (!chosen.every((member) => isHere(meeting, member))) return 'member.unknown'
        return chosen.length > found.most ? 'part.full' : withCast(activity, part, chosen)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'cast.propose': {
      by: ['facilitator', 'participant'],
      judge: ({ meeting, method, activity, use, speaker, actor }, { proposal, part, member }) => {
        if (!partOf(method, part)) return 'part.unknown'
        if (use.by(activity.settings) !== 'consent') return 'statement.notAllowed'
        if (!isHere(meeting, member)) return 'member.unknown'
        // One offers oneself; whoever leads may ask anybody.
        if (speaker.role !== 'facilitator' && member !== actor) return 'role.notAllowed'
        if (activity.castProposal?.id === proposal) return 'id.taken'
        // What others agreed with already is put aside by whoever leads only.
        if (speaker.role !== 'facilitator' && activity.castProposal !== null) return 'role.notAllowed'
        return { ...activity, castProposal: { id: proposal, part, member, agreed: 0 }, consents: {} }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
    'cast.withdraw': {
      by: ['facilitator', 'participant'],
      judge: ({ activity, speaker, actor }, { proposal }) => {
        const now = activity.castProposal
        if (now?.id !== proposal) return 'proposal.unknown'
        // Nobody plays a part against their will; whoever leads may ask somebody else.
        const mayWithdraw = now.member === actor || speaker.role === 'facilitator'
        return mayWithdraw ? withoutProposal(activity) : 'role.notAllowed'
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'cast.agree': {
      by: ['participant'],
      judge: ({ activity, actor }, { proposal, agrees }) => {
        const now = activity.castProposal
        if (now?.id !== proposal) return 'proposal.unknown'
        const others = without(activity.consents, actor) as Record<MemberId, true>
        const was = activity.consents[actor] === true
        const consents: Record<MemberId, true> = agrees ? { ...others, [actor]: true } : others
        const agreed = now.agreed + (agrees ? 1 : 0) - (was ? 1 : 0)
        return { ...activity, consents, castProposal: { ...now, agreed } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'own',
      live: { lives: ({ activity }, { proposal }) => activity.castProposal?.id === proposal },
    },
    'cast.take': {
      by: ['participant'],
      judge: ({ method, activity, actor }, { part, took }) => {
        if (!partOf(method, part)) return 'part.unknown'
        const now = activity.cast[part] ?? []
        if (!now.some(({ member }) => member === actor)) return 'part.notYours'
        const after = now.map((one) => (one.member === actor ? { ...one, took } : one))
        return { ...activity, cast: { ...activity.cast, [part]: after } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  // Whoever is away for a while keeps their part; who left has none, and the facilitator chooses another.
  roster: ({ meeting }, activity) => {
    const cast = Object.fromEntries(
      Object.entries(activity.cast).map(([part, who]) => [
        part,
        who.filter(({ member }) => mayPlay(meeting, member)),
      ]),
    )
    const isSame = Object.entries(cast).every(([part, who]) => who.length === activity.cast[part]?.length)
    const { castProposal } = activity
    const isOff = castProposal !== null && !isHere(meeting, castProposal.member)
    if (isSame && !isOff) return activity
    return isOff ? withoutProposal({ ...activity, cast }) : { ...activity, cast }
  },
  leave: (_scene, activity) => (activity.castProposal ? withoutProposal(activity) : activity),
  durable: (activity) =>
    activity.castProposal ? { ...activity, castProposal: { ...activity.castProposal, agreed: 0 } } : activity,
  due: dueCast,
  isDone: ({ method }, activity) =>
    (method.cast ?? []).every(({ id: part }) => {
      const who = activity.cast[part] ?? []
      return who.length > 0 && who.every(({ took }) => took)
    }),
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

function withoutProposal(activity: Activity): Activity {
  return { ...activity, castProposal: null, consents: {} }
}

/** @returns an activity in which somebody plays the parts another one played, because they are the same person */
export function withPartsOf(activity: Activity, before: MemberId, now: MemberId): Activity {
  const renamed = (who: Casting[]) =>
    who.map((one) => (one.member === before ? { ...one, member: now } : one))
  const cast = Object.fromEntries(Object.entries(activity.cast).map(([part, who]) => [part, renamed(who)]))
  return { ...activity, cast }
}

function partOf(method: Method, part: PartId): Part | undefined {
  return method.cast?.find((one) => one.id === part)
}

function mayPlay(meeting: Meeting, member: MemberId): boolean {
  const found = meeting.members[member]
  return found !== undefined && takesPart(found)
}

function isHere(meeting: Meeting, member: MemberId): boolean {
  return mayPlay(meeting, member) && meeting.members[member]?.away === false
}

/** Nobody plays two parts; who goes on playing one has taken it on already. */
function withCast(activity: Activity, part: PartId, members: readonly MemberId[]): Activity {
  const before = activity.cast[part] ?? []
  const others = Object.entries(activity.cast).map(([id, who]): [PartId, Casting[]] => [
    id,
    who.filter(({ member }) => !members.includes(member)),
  ])
  const now = members.map((member) => before.find((one) => one.member === member) ?? { member, took: false })
  return { ...activity, cast: { ...Object.fromEntries(others), [part]: now } }
}

function dueCast(meeting: Meeting, { id: activity, castProposal, consents }: Activity): Due | undefined {
  if (!castProposal || !activeMembers(meeting).every(({ id: member }) => consents[member])) return undefined
  return { kind: 'cast.outcome', activity, proposal: castProposal.id }
}
