import type { Shown, ShownSource } from '../meeting/session.ts'
import { isSameButPlaces } from './isSameButPlaces.ts'

/** What is shown of a meeting, held as it was for as long as nothing but places of cards is another. */
export class Calm implements ShownSource {
  /** What came last, and what is handed on instead. */
  private seen: Shown
  private held: Shown

  constructor(private readonly all: ShownSource) {
    this.seen = this.held = all.snapshot()
  }

  readonly subscribe = (listener: () => void): (() => void) => this.all.subscribe(listener)

  readonly snapshot = (): Shown => {
    const now = this.all.snapshot()
    if (now === this.seen) return this.held
    // What came last is compared, not what is held: of two that follow each other little is another.
    if (!isSameShown(this.seen, now)) this.held = now
    this.seen = now
    return this.held
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
