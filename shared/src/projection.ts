import type { Json } from './json.ts'
import type { Activity, Maker, Meeting, Member, MemberId } from './meeting.ts'

/** `meeting`, `member/<id>`, `activity/<id>`, or `activity/<id>/<collection>/<id>`. */
export type Key = string
export type Records = Record<Key, Json>

type Collection =
  | 'cards'
  | 'proposals'
  | 'moves'
  | 'actions'
  | 'marks'
  | 'drafts'
  | 'makers'
  | 'ready'
  | 'ballots'

/** What one viewer may know of a record, or undefined when it is not for their eyes. */
type Eyes<C extends Collection> = (
  value: Activity[C][string],
  key: string,
  viewer: Member,
  meeting: Meeting,
  activity: Activity,
) => Activity[C][string] | undefined

/**
 * Who may know what: the one place that decides what is hidden (METHODS §14.1, 3, 4, 5).
 * What is not for everyone never enters the board; it reaches only the notebooks of those it is for.
 */
const SCOPE: { [C in Collection]: 'everyone' | Eyes<C> } = {
  cards: 'everyone',
  proposals: 'everyone',
  moves: 'everyone',
  actions: 'everyone',
  marks: 'everyone',
  drafts: (draft, id, viewer, _meeting, activity) =>
    isMaker(activity.makers[id], viewer.id) ? draft : undefined,
  makers: (makers, _id, viewer) => {
    const own = makers.filter((maker) => isTheirs(maker, viewer.id))
    if (own.length === 0) return undefined
    // That there are others is needed to judge; who, how many, and in which order is not.
    return own.length < makers.length ? [...own, { member: '', hand: '' }] : own
  },
  ready: (ready, member, viewer, meeting) => {
    const theirOwn = member === viewer.id
    const actsFor = viewer.role === 'screen' && meeting.members[member]?.seat === true
    return theirOwn || actsFor || viewer.role === 'facilitator' ? ready : undefined
  },
  ballots: (ballot, member, viewer) => (member === viewer.id ? ballot : undefined),
}

const COLLECTIONS = Object.keys(SCOPE) as Collection[]

function isTheirs(maker: Maker, viewer: MemberId): boolean {
  return maker.member === viewer || maker.hand === viewer
}

function isMaker(makers: readonly Maker[] | undefined, viewer: MemberId): boolean {
  return makers?.some((maker) => isTheirs(maker, viewer)) ?? false
}

/**
 * What all may see of a meeting.
 * @param before the records of an earlier call: those that say the same keep their identity
 */
export function boardOf(meeting: Meeting, before: Records = {}): Records {
  const records: Records = {}
  const { members, activities, ...head } = meeting
  records.meeting = head
  for (const member of Object.values(members)) records[`member/${member.id}`] = member
  for (const activity of Object.values(activities)) {
    records[`activity/${activity.id}`] = headOf(activity)
    for (const collection of COLLECTIONS) {
      if (SCOPE[collection] !== 'everyone') continue
      for (const [id, value] of Object.entries(activity[collection])) {
        records[`activity/${activity.id}/${collection}/${id}`] = value as Json
      }
    }
  }
  return reuse(records, before)
}

/**
 * What only this member may see, besides the board.
 * @param before as for {@link boardOf}
 */
export function mineOf(meeting: Meeting, member: MemberId, before: Records = {}): Records {
  const records: Records = {}
  const viewer = meeting.members[member]
  if (!viewer || viewer.gone) return records
  for (const activity of Object.values(meeting.activities)) {
    for (const collection of COLLECTIONS) {
      const eyes = SCOPE[collection] as 'everyone' | Eyes<Collection>
      if (eyes === 'everyone') continue
      for (const [id, value] of Object.entries(activity[collection])) {
        const seen = eyes(value, id, viewer, meeting, activity)
        if (seen !== undefined) records[`activity/${activity.id}/${collection}/${id}`] = seen as Json
      }
    }
  }
  return reuse(records, before)
}

/**
 * Puts a view together: a meeting in which what its viewer may not know is absent.
 * @returns undefined until the board holds a meeting with its current activity
 */
export function meetingFrom(board: Records, mine: Records = {}): Meeting | undefined {
  const head = board.meeting as Omit<Meeting, 'members' | 'activities'> | undefined
  if (!head) return undefined
  const members: Meeting['members'] = {}
  const activities: Meeting['activities'] = {}
  const rest: [string, Collection, string, Json][] = []
  for (const records of [board, mine]) {
    for (const [key, value] of Object.entries(records)) {
      const [kind, id, collection, inner] = key.split('/')
      if (kind === 'member' && id) members[id] = value as Member
      else if (kind === 'activity' && id && !collection) activities[id] = emptyActivity(value as ActivityHead)
      else if (kind === 'activity' && id && inner) rest.push([id, collection as Collection, inner, value])
    }
  }
  for (const [id, collection, inner, value] of rest) {
    const records = activities[id]?.[collection] as Record<string, Json> | undefined
    if (records) records[inner] = value
  }
  return activities[head.current] ? { ...head, members, activities } : undefined
}

/** @returns the meeting as one member may know it; judging their own statement on it gives the referee's verdict. */
export function viewOf(meeting: Meeting, member: MemberId): Meeting {
  return meetingFrom(boardOf(meeting), mineOf(meeting, member)) as Meeting
}

type ActivityHead = Omit<Activity, Collection>

function headOf(activity: Activity): ActivityHead {
  const { cards, proposals, moves, actions, marks, drafts, makers, ready, ballots, ...head } = activity
  return head
}

function emptyActivity(head: ActivityHead): Activity {
  return {
    ...head,
    cards: {},
    proposals: {},
    moves: {},
    actions: {},
    marks: {},
    drafts: {},
    makers: {},
    ready: {},
    ballots: {},
  }
}

function reuse(records: Records, before: Records): Records {
  for (const [key, value] of Object.entries(records)) {
    const earlier = before[key]
    if (earlier === undefined || earlier === value) continue
    if (JSON.stringify(earlier) === JSON.stringify(value)) records[key] = earlier
  }
  return records
}
