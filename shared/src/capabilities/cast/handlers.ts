import { type Activity, activeMembers, type Meeting, type MemberId, takesPart } from '../../meeting.ts'
import type { Method, Part, PartId } from '../../methods/method.ts'
import type { Due } from '../../opening.ts'
import { type BroughtHandlers, NOTHING, without } from '../capability.ts'
import { type CastUse, type cast, withCast, withoutProposal } from './cast.ts'

export const castHandlers: BroughtHandlers<'cast', typeof cast.kinds, CastUse> = {
  of: 'cast',
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

function dueCast(meeting: Meeting, { id: activity, castProposal, consents }: Activity): Due | undefined {
  if (!castProposal || !activeMembers(meeting).every(({ id: member }) => consents[member])) return undefined
  return { kind: 'cast.outcome', activity, proposal: castProposal.id }
}
