import type { Shown, ShownSource } from '../meeting/session.ts'
import type { isSameButPlaces } from './isSameButPlaces.ts'

type Comparison = typeof isSameButPlaces

/** What is shown of a meeting, held as it was for as long as nothing but places of cards is another. */
export class Calm implements ShownSource {
  private isSame: Comparison | undefined
  /** What came last, and what is handed on instead. */
  private seen: Shown
  private held: Shown

  constructor(private readonly all: ShownSource) {
    this.seen = this.held = all.snapshot()
  }

  /** From now on states are compared; until then everything is handed on. */
  compareBy(isSame: Comparison): void {
    this.isSame = isSame
  }

  readonly subscribe = (listener: () => void): (() => void) => this.all.subscribe(listener)

  readonly snapshot = (): Shown => {
    const now = this.all.snapshot()
    if (now === this.seen) return this.held
    // What came last is compared, not what is held: of two that follow each other little is another.
    if (!this.isSame || !isSameShown(this.seen, now, this.isSame)) this.held = now
    this.seen = now
    return this.held
  }
}

/** A place may be another in the meeting, in whole and where this device is. */
function isSameShown(before: Shown, now: Shown, isSame: Comparison): boolean {
  const isOneMeeting = before.whole === before.meeting && now.whole === now.meeting
  return (Object.keys(now) as (keyof Shown)[]).every((name) => {
    if (before[name] === now[name]) return true
    if (name === 'meeting') return isOneMeeting || isSame(before.meeting, now.meeting)
    return name === 'whole' && isSame(before.whole, now.whole)
  })
}
