import type { Meeting, Role } from './meeting.ts'
import { CLOSED_TO_LEADERS } from './role-table.ts'

const CLOSED: ReadonlySet<string> = new Set(
  Object.values(CLOSED_TO_LEADERS).flatMap(({ activitiesOf }) => activitiesOf),
)

/** @returns whether an activity of this method is closed to whoever has this role: nothing of it reaches them (METHODS §2) */
export function isClosedTo(role: Role, method: string): boolean {
  return role === 'schoolLeader' && CLOSED.has(method)
}

/** @returns a meeting in which school leaders take part in what lies on the table, unless it is closed to them */
export function withSchoolLeaders(meeting: Meeting): Meeting {
  const method = meeting.activities[meeting.current]?.method ?? ''
  const takesPart = !isClosedTo('schoolLeader', method)
  const wrong = Object.values(meeting.members).filter(
    (member) => member.role === 'schoolLeader' && member.takesPart !== takesPart,
  )
  if (wrong.length === 0) return meeting
  const placed = Object.fromEntries(wrong.map((member) => [member.id, { ...member, takesPart }]))
  return { ...meeting, members: { ...meeting.members, ...placed } }
}
