import type { Shown } from '../meeting/session.ts'
import { HeldSource } from './HeldSource.ts'
import { isSameButPlaces } from './isSameButPlaces.ts'

/** What is shown of a meeting, held as it was for as long as nothing but places of cards is another. */
export class Calm extends HeldSource {
  // What came last is compared, not what is held: of two that follow each other little is another.
  protected next(before: Shown, now: Shown): Shown {
    return isSameShown(before, now) ? this.held : now
  }
}

/** A place may be another in the meeting, in whole and where this device is. */
function isSameShown(before: Shown, now: Shown): boolean {
  const isOneMeeting = before.whole === before.meeting && now.whole === now.meeting
  return (Object.keys({ ...before, ...now }) as (keyof Shown)[]).every((name) => {
    if (before[name] === now[name]) return true
    if (name === 'meeting') return isOneMeeting || isSameButPlaces(before.meeting, now.meeting)
    return name === 'whole' && isSameButPlaces(before.whole, now.whole)
  })
}
