import type { Activity, Maker, MemberId } from '../meeting.ts'

/** @returns whether something of an activity has this id; what has a maker shares one space of names. */
export function isTaken(activity: Activity, id: string): boolean {
  const { makers, cards, drafts, proposals, moves, marks } = activity
  return [makers, cards, drafts, proposals, moves, marks].some((things) => Object.hasOwn(things, id))
}

/** @returns whether somebody made this, alone or with others. */
export function isMaker(makers: readonly Maker[] | undefined, member: MemberId): boolean {
  return makers?.some((maker) => maker.member === member) ?? false
}

/** @returns whether somebody made this, and nobody else did. */
export function isSoleMaker(makers: readonly Maker[] | undefined, member: MemberId): boolean {
  return makers !== undefined && makers.length > 0 && makers.every((maker) => maker.member === member)
}
