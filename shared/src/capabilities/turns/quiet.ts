import { type Activity, activeMembers, type Meeting, type Member } from '../../meeting.ts'
import { timesHad } from './line.ts'

/**
 * Who is here and had no turn yet in this activity, once at least half of the others had one: for whoever leads, to make
 * room. Of who wrote or moved what nothing is said; to speak and to pass count alike (METHODS §7, §14.4).
 * @returns by arrival; nobody where people take no turns
 */
export function quietVoices(meeting: Meeting, activity: Activity): Member[] {
  const here = activeMembers(meeting).filter(({ role }) => role === 'participant')
  const quiet = here.filter(({ id }) => timesHad(meeting, activity, id) === 0 && activity.turn?.holder !== id)
  const isHalf = (here.length - quiet.length) * 2 >= here.length
  return isHalf ? quiet : []
}
