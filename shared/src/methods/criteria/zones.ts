import { type Activity, type Card, looseCards } from '../../meeting.ts'

/** What the group looks for, and what it may choose. */
export const CRITERION = 'criterion'
export const OPTION = 'option'
export const ZONES = [CRITERION, OPTION] as const

/** METHODS M14: more criteria than this are not weighed, and no more options are looked at beside one another. */
export const MOST = { criterion: 7, option: 5 } as const

/** @returns what lies in a zone and was not put aside, as it was written */
export function inZone(activity: Activity, zone: (typeof ZONES)[number]): Card[] {
  return looseCards(activity).filter((card) => card.zone === zone && !card.parked)
}

/** @returns the same, as long as it is not more than a group weighs; else none */
export function weighed(activity: Activity, zone: (typeof ZONES)[number]): Card[] {
  const cards = inZone(activity, zone)
  return cards.length <= MOST[zone] ? cards : []
}
