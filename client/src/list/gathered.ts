import type { CardId } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { type Group, groupsOf } from '../cards/groups.ts'
import { HeldSource } from '../cards/HeldSource.ts'
import { isSameButZones } from '../cards/isSameButPlaces.ts'
import { activityOf, type Shown } from '../meeting/session.ts'
import { stretchesOf } from './sight.ts'

/** What changes out of sight is gathered for so long: only its room and the numbers above it are drawn otherwise. ms */
const GATHER = 2000

/**
 * What is shown of a meeting to a list of which only the rows in sight are there: where a card goes from one place out of
 * sight to another, what was shown is held for a moment.
 */
export class Gathered extends HeldSource {
  private isThere: ((card: CardId) => boolean) | undefined
  private due: ReturnType<typeof setTimeout> | undefined

  /** @param isThere whether the row of a card is there from now on; undefined where all are */
  sees(isThere: ((card: CardId) => boolean) | undefined): void {
    this.isThere = isThere
    if (this.due !== undefined && !this.mayWait(this.newest)) this.show()
  }

  private mayWait(now: Shown): boolean {
    const { held, isThere } = this
    return isThere !== undefined && isOnlyMeeting(held, now) && isSameInSight(held, now, isThere)
  }

  protected next(_: Shown, now: Shown): Shown {
    if (this.mayWait(now)) {
      this.due ??= setTimeout(this.show, GATHER)
      return this.held
    }
    this.left()
    return now
  }

  protected override left(): void {
    clearTimeout(this.due)
    this.due = undefined
    this.held = this.newest
  }

  private readonly show = (): void => {
    this.left()
    this.tell()
  }
}

/** Whether all rows that are there say what they said, and stand beside what they stood beside. */
function isSameInSight(before: Shown, now: Shown, isThere: (card: CardId) => boolean): boolean {
  const [was, is] = [activityOf(before.meeting), activityOf(now.meeting)]
  const method = methodOf(is.method)
  return (
    method !== undefined &&
    isSameButZones(before.whole, now.whole) &&
    isSameButZones(before.meeting, now.meeting) &&
    seenIn(groupsOf(method, was), isThere) === seenIn(groupsOf(method, is), isThere)
  )
}

/** What is seen of a list: the rows that are there, and where between them there is room for others. */
function seenIn(groups: readonly Group[], isThere: (card: CardId) => boolean): string {
  return JSON.stringify(
    groups.map(({ cards }) => stretchesOf(cards, isThere).map((one) => ('row' in one ? one.row.id : null))),
  )
}

/** Whether nothing but the meeting is another, such as whether this device is connected. */
function isOnlyMeeting(before: Shown, now: Shown): boolean {
  const names = Object.keys({ ...before, ...now }) as (keyof Shown)[]
  return names.every((name) => name === 'meeting' || name === 'whole' || before[name] === now[name])
}
