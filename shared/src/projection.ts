import type { Json } from './json.ts'
import type { Activity, Meeting, Member, MemberId } from './meeting.ts'

/** A key of the board or of `mine`: `meeting`, `member/<id>`, `activity/<id>`, `activity/<id>/<collection>/<id>`. */
export type Key = string
export type Records = Record<Key, Json>

type Collection = 'cards' | 'proposals' | 'moves' | 'actions' | 'drafts' | 'makers' | 'ready' | 'ballots'

/** Whose eyes a record of a hidden collection is for. */
type Eyes = (value: never, key: string, viewer: Member) => boolean
const everyone = 'everyone'

/**
 * Who may know each collection of an activity: the one place that decides what is hidden.
 * What is not for everyone never enters the board document; it reaches only the notebook of those it is for.
 */
const SCOPE: Record<Collection, typeof everyone | Eyes> = {
  cards: everyone,
  proposals: everyone,
  moves: everyone,
  actions: everyone,
  drafts: everyone,
  makers: everyone,
  ready: everyone,
  ballots: everyone,
}
void SCOPE
export declare function boardOf(meeting: Meeting): Records
export declare function mineOf(meeting: Meeting, member: MemberId): Records
export declare function meetingFrom(board: Records, mine: Records): Meeting | undefined
export type _ = Activity
