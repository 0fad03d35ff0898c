import { partsOf } from '@kring/shared/groups'
import type { Meeting } from '@kring/shared/meeting'
import type { Access } from '../meeting/access.ts'
import type { Snapshot } from '../meeting/liveMeeting.ts'

/** @returns the same words as long as nothing is another that is drawn around the table, whatever lies on it */
export function aroundIn(snapshot: Snapshot, access: Access): string {
  const { whole, missing, end, state, isCopy, unsaved } = snapshot
  // What was thrown has no words of its own.
  return JSON.stringify([aboutOf(access, whole), missing !== undefined, end, state, isCopy, unsaved > 0])
}

/** What the device remembers of a meeting, and the page says of it. */
export function aboutOf({ member }: Access, meeting: Meeting | undefined) {
  return (
    meeting && {
      language: meeting.language,
      title: meeting.title || meeting.activities[meeting.current]?.question,
      code: meeting.code,
      name: meeting.members[member]?.name ?? '',
      // What is typed in a group waits there until it goes on.
      here: [meeting.current, ...partsOf(meeting, meeting.current).map(({ id }) => id)].join(' '),
    }
  )
}
