import type { Role } from './meeting.ts'

/** What of a meeting does not reach a role, or reaches it only where it is their own. */
export type Withheld = {
  /** Of activities of these methods: that one lies on the table, and in which step; nothing else. */
  readonly activitiesOf?: readonly string[]
  /** What came out of a rating in these methods, now or an earlier time; how many answered stays. */
  readonly scoresOf?: readonly string[]
  /** Records of which only what is their own reaches them, or of a seat they act for. */
  readonly othersOf?: readonly string[]
  /** All records of activities, and who is there: that there is a meeting, and in which step, is left. */
  readonly everything?: true
  /** Held back elsewhere than in what is sent: by the door, or because nobody of this role can say it. */
  readonly elsewhere?: true
}

/** What nobody else reads: hidden cards, who made what, answers, who agreed, and what was typed for one person. */
const HIDDEN = ['drafts', 'makers', 'answers', 'consents', 'signalled', 'onlookerAnswers'] as const

/** Rows of the table by themselves: all that a browser asks of it, whom the rest does not reach. */
export const CLOSED_TO_LEADERS = {
  'check-ins (M1)': { activitiesOf: ['checkin'] },
  'cases (M8)': { activitiesOf: ['oase'] },
} as const satisfies Readonly<Record<string, Withheld>>

/**
 * Who gets what (METHODS §2, §3), as data. Under each role stand the words of what software keeps from them, as the page has
 * them, and what each means for the records of a meeting. withheld.ts makes from it what a school leader is sent; a table
 * test holds against it what every role is sent, in every phase of every method.
 */
export const ROLE_TABLE = {
  facilitator: {
    'hidden cards': { othersOf: ['drafts', 'makers', 'signalled'] },
    'who rated what': { othersOf: ['answers'] },
    'who passed': { othersOf: ['consents', 'onlookerAnswers'] },
    "editing other people's texts (§14.11)": { elsewhere: true },
  },
  participant: {
    'what others wrote in hiding, or as their own': { othersOf: HIDDEN },
    'who is done': { othersOf: ['ready'] },
    'who passed': { elsewhere: true },
  },
  observer: {
    'what anybody wrote in hiding, or as their own': { othersOf: HIDDEN },
    'who is done': { othersOf: ['ready'] },
    'who passed': { elsewhere: true },
    'everything participants do': { elsewhere: true },
  },
  screen: {
    'what is hidden from the facilitator': { othersOf: HIDDEN },
    'who is done': { othersOf: ['ready'] },
  },
  schoolLeader: {
    'a view from outside': { elsewhere: true },
    'raw scores (M9, M10)': { scoresOf: ['scan', 'dialogue'] },
    ...CLOSED_TO_LEADERS,
    authorship: { othersOf: HIDDEN },
    'who passed': { othersOf: ['ready'] },
  },
  visitor: {
    'everything of the group until it agreed what for': { everything: true },
  },
} as const satisfies Readonly<Record<Role, Readonly<Record<string, Withheld>>>>

/** @returns whether the table withholds everything of the group from a role */
export function withholdsAll(role: Role): boolean {
  const rows: readonly Withheld[] = Object.values(ROLE_TABLE[role])
  return rows.some(({ everything }) => everything)
}

/** @returns everything the table withholds from a role in one way */
export function withheldFrom(role: Role, way: 'activitiesOf' | 'scoresOf' | 'othersOf'): ReadonlySet<string> {
  const rows: readonly Withheld[] = Object.values(ROLE_TABLE[role])
  return new Set(rows.flatMap((row) => row[way] ?? []))
}
