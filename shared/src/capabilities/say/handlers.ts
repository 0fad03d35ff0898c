import { randomFrom, shuffled } from '../../basis/random.ts'
import { isWithin } from '../../basis/text.ts'
import { type Activity, LIMITS, type Meeting, type Member, type MemberId, takesPart } from '../../meeting.ts'
import { phaseNamed, usedIn, usedNow } from '../../methods/phases.ts'
import { type BroughtHandlers, NOTHING, type Scene, without } from '../capability.ts'
import { isAmong } from '../cast/cast.ts'
import { stillWriting } from '../ready/ready.ts'
import type { SayState, SayUse, say } from './say.ts'

export const sayHandlers: BroughtHandlers<'say', typeof say.kinds, SayUse> = {
  of: 'say',
  statements: {
    // Nobody types for another: whoever has no device speaks, and who stepped out shows nothing.
    'word.show': {
      by: ['participant'],
      judge: ({ meeting, activity, use, speaker, actor }, { text, to = null, stamp: at }) => {
        if (actor !== speaker.id) return 'role.notAllowed'
        if (speaker.away || !isAmong(activity, use.who, actor)) return 'statement.notAllowed'
        if (!isOfThisPhase(activity, at)) return 'phase.moved'
        if (!isWithin(text, use.most ?? LIMITS.word)) return 'text.tooLong'
        if (use.hidden && areShown(activity)) return 'words.shown'
        if (text === '') return { ...activity, said: without(activity.said, actor) }
        if ((use.to === 'one') !== (to !== null)) return 'statement.invalid'
        if (to !== null && (to === actor || !mayHear(meeting.members[to]))) return 'member.unknown'
        // What is hidden is for its writer alone.
        const whom = use.hidden ? actor : to
        return { ...activity, said: { ...activity.said, [actor]: { text, to: whom } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
      live: {
        lives: ({ meeting, activity, speaker }, { text, stamp: at }) =>
          text !== '' &&
          meeting.current === activity.id &&
          isHere(meeting.members[speaker]) &&
          mayShow(activity, speaker) &&
          isOfThisPhase(activity, at),
      },
    },
  },
  // Not because of a text: one that comes when all are ready, as after a restart, would stand there by itself (`due`).
  settle: (scene, before, activity) => (before.ready === activity.ready ? activity : shown(scene, activity)),
  leave: ({ method }, activity) =>
    usedIn(phaseNamed(method, activity.phase.id), 'say')?.goesOn ? activity : silent(activity),
  roster: (scene, activity, changes) => {
    if (scene.meeting.current !== activity.id) return silent(activity)
    const after = changes.reduce(
      (left, { member, is }) => (is === 'gone' || is === 'aside' ? withoutWordOf(left, member) : left),
      activity,
    )
    return shown(scene, after)
  },
  due: (meeting, activity) =>
    isDue(meeting, activity) ? { kind: 'ready.again', activity: activity.id } : undefined,
}

function isHere(member: Member | undefined): boolean {
  return member !== undefined && takesPart(member) && !member.away
}

/** Who leads hears what is for them, whether they take part or not. */
function mayHear(member: Member | undefined): boolean {
  return isHere(member) || (member?.role === 'facilitator' && !member.gone && !member.away)
}

/** Whether this person may show something in the phase an activity is in. */
function mayShow(activity: Activity, member: MemberId): boolean {
  const use = usedNow(activity, 'say')
  return use !== undefined && isAmong(activity, use.who, member)
}

/** Whether what was said at this stamp is shown in the phase an activity is in. */
function isOfThisPhase(activity: Activity, at: number): boolean {
  const { stamp: now } = activity.phase
  return at === now || (usedNow(activity, 'say')?.goesOn === true && at === now - 1)
}

/** All is shown at once, and whoever adds something later would have a name (METHODS §14.2). */
function areShown({ voices }: Activity): boolean {
  return Object.keys(voices).length > 0
}

/**
 * Whether so few of those who write are here that a text without a name would have one all the same: fewer than four, as
 * with answers (METHODS §14.5), where the group has so many. A smaller group, in which everybody knows that (D11), reads
 * them when all of it is here, and one person by themselves nothing. Nobody writes for a seat.
 */
export function areTooFew(meeting: Meeting): boolean {
  const writers = Object.values(meeting.members).filter((member) => takesPart(member) && !member.seat)
  const here = writers.filter(({ away }) => !away)
  return here.length < Math.max(2, Math.min(LIMITS.leastAnswers, writers.length))
}

/** Whether everybody here is ready and what they wrote waits to be shown. */
function isDue(meeting: Meeting, activity: Activity): boolean {
  const isAwaited = Object.keys(activity.said).length > 0 && !areShown(activity)
  if (!isAwaited || !usedNow(activity, 'say')?.hidden) return false
  return !areTooFew(meeting) && stillWriting(meeting, activity) === 0
}

/** Once everybody here is ready, what they wrote is shown to all. */
function shown({ meeting, context }: Scene, activity: Activity): Activity {
  if (!isDue(meeting, activity)) return activity
  // By their texts first: in which order they came says who wrote them.
  const due = Object.values(activity.said).map(({ text }) => text)
  const texts = shuffled(due.sort(), randomFrom(context.seed))
  const voices: SayState['voices'] = {}
  for (const [index, text] of texts.entries()) voices[`v${context.seed.toString(36)}-${index}`] = { text }
  return { ...activity, voices, said: {} }
}

function silent(activity: Activity): Activity {
  const { said, voices } = activity
  const isSilent = Object.keys(said).length + Object.keys(voices).length === 0
  return isSilent ? activity : { ...activity, said: {}, voices: {} }
}

/** What somebody shows is gone, and what was for them alone; what has no name any more stays. */
function withoutWordOf(activity: Activity, member: MemberId): Activity {
  const { said } = activity
  const left = Object.entries(said).filter(([by, { to }]) => by !== member && to !== member)
  return left.length === Object.keys(said).length ? activity : { ...activity, said: Object.fromEntries(left) }
}
