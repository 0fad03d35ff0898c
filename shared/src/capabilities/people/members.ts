import { looksAlike } from '../../basis/name.ts'
import {
  activeMembers,
  isAtDoor,
  isHere,
  LIMITS,
  type Meeting,
  type Member,
  type MemberId,
  SERVER,
} from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'

export type Opened = { ok: true; meeting: Meeting } | { ok: false; refused: Code }

/** Adds a member, in order of arrival, as long as the meeting can hold one more. */
export function addMember(meeting: Meeting, member: Member): Opened {
  const all = Object.values(meeting.members)
  if (!member.name) return { ok: false, refused: 'name.empty' }
  // The server states things under a name of its own.
  if (meeting.members[member.id] || member.id === SERVER) return { ok: false, refused: 'id.taken' }
  const remembered = all.length < REMEMBERED ? meeting.members : withoutOneGone(meeting)
  if (all.filter((one) => !one.gone).length >= LIMITS.members || !remembered)
    return { ok: false, refused: 'meeting.full' }
  const order = 1 + all.reduce((last, one) => Math.max(last, one.order), -1)
  return {
    ok: true,
    meeting: {
      ...meeting,
      members: { ...remembered, [member.id]: { ...member, name: ownName(meeting, member), order } },
    },
  }
}

/** Members a meeting knows at most, those who are gone included. */
const REMEMBERED = 4 * LIMITS.members

/** @returns the members without the first who is gone and left nothing; undefined when there is nobody like that */
function withoutOneGone({ members, activities }: Meeting): Meeting['members'] | undefined {
  const hands = new Set<MemberId>()
  // Not who has answered: what only memory holds decides nothing that is kept.
  for (const { makers } of Object.values(activities))
    for (const maker of Object.values(makers).flat()) hands.add(maker.member).add(maker.hand)
  const found = Object.values(members).find(({ id, gone }) => gone && !hands.has(id))
  if (!found) return undefined
  const { [found.id]: _gone, ...others } = members
  return others
}

/** @returns a participant with a device, in the room */
export function newMember(id: MemberId, name: string, order: number): Member {
  return { id, name, role: 'participant', seat: false, takesPart: true, away: false, gone: false, order }
}

/**
 * @returns whether somebody by this name would be taken for a facilitator; asked of what is said, never of a ledger, because
 * which names look alike may change
 */
export function isFacilitatorsName(meeting: Meeting, name: string): boolean {
  return Object.values(meeting.members).some(
    (member) => member.role === 'facilitator' && !member.gone && looksAlike(member.name, name),
  )
}

/**
 * How many of how many did something in this step that is counted and not told of anybody. Who stepped out of it, left or
 * only looks on now may be among those who did, and nobody is to know (METHODS §14.1): then it is not said of how many.
 * @returns how many are here, or undefined where that says nothing of who still has to
 */
export function outOf(meeting: Meeting): number | undefined {
  const { members, activities, current } = meeting
  const isSomebodyOut = activities[current]?.went.some((id) => !members[id] || !isHere(members[id]))
  return isSomebodyOut ? undefined : activeMembers(meeting).length
}

/** Letters that tell people of one name apart; the first of them goes without. */
const LETTERS = [...'BCDEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * Who waits at the door is told apart from others who wait, and from everybody once they are in: a letter behind their name
 * would tell them who is (METHODS M11).
 * @param who as they are called, or would be
 * @returns the name, with a letter behind it when somebody else present has the same
 */
export function ownName(meeting: Meeting, who: Pick<Member, 'id' | 'name' | 'role'>): string {
  const { id, name } = who
  const taken = new Set(
    Object.values(meeting.members)
      .filter((member) => !member.gone && member.id !== id && (isAtDoor(member) || !isAtDoor(who)))
      .map((member) => folded(member.name)),
  )
  if (name === '' || !taken.has(folded(name))) return name
  const room = [...name]
    .slice(0, LIMITS.name - 2)
    .join('')
    .trimEnd()
  const free = LETTERS.map((letter) => `${room} ${letter}`).find((one) => !taken.has(folded(one)))
  return free ?? name
}

/** @returns those present with a device of their own who have this name, letters that tell them apart aside */
export function namesakes(meeting: Meeting, name: string): Member[] {
  const wanted = folded(name)
  const isSame = (one: string) => folded(one) === wanted || folded(one.replace(/ [A-Z]$/, '')) === wanted
  return Object.values(meeting.members).filter(
    (member) => !member.gone && !member.seat && member.role !== 'screen' && isSame(member.name),
  )
}

/** @returns a name as people compare it: capitals, accents and doubled spaces make no other name */
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
