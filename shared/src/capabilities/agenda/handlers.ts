import { isId } from '../../basis/fields.ts'
import { partsOf } from '../../groups.ts'
import { type Activity, inAgenda, LIMITS, type Meeting, type Time, withActivity } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import { linesIn, settingsSaid } from '../../methods/settings.ts'
import { roomLeft } from '../../methods/table.ts'
import type { MeetingHandlers } from '../capability.ts'
import { takenUp, withoutHands } from '../groups/handlers.ts'
import { isTaken } from '../ids.ts'
import type { agenda } from './agenda.ts'
import { broughtId, notYetIn, withCardsOf, withoutBrought, withQuestionOf } from './along.ts'
import { asksWhyLeft, leftFor } from './asks-why-left.ts'

export const agendaHandlers: MeetingHandlers<'agenda', typeof agenda.kinds> = {
  of: 'agenda',
  statements: {
    'agenda.add': {
      judge: ({ meeting, begin }, { added, method: name, question, settings: given, to }) => {
        if (!question) return 'card.empty'
        if (meeting.activities[added]) return 'id.taken'
        const planned = inAgenda(meeting)
        const order = planned.length
        if (order >= LIMITS.activities) return 'limit.reached'
        const method = methodOf(name)
        const settings = method && settingsSaid(method, given)
        const before = planned.reduce((sum, one) => sum + linesIn(one.settings), 0)
        if (settings && before + linesIn(settings) > LIMITS.lines) return 'limit.reached'
        const activity = settings && begin({ id: added, method: name, question, settings }, order)
        if (!activity) return 'statement.invalid'
        const all = { ...meeting, activities: { ...meeting.activities, [added]: activity } }
        return to === undefined ? all : moved(all, activity, to)
      },
    },
    // The activity that is current now stays as it is, and can be taken up again.
    'agenda.go': {
      // METHODS §14.17. Who speaks of another activity than the one on the table is told that first.
      refuses: ({ meeting }, { to, from = meeting.current, reason = '' }) => {
        const isLeaving = to !== meeting.current && from === meeting.current && reason === ''
        return isLeaving && asksWhyLeft(meeting).length > 0 ? 'phase.reasonNeeded' : undefined
      },
      judge: ({ meeting, context }, { to, from, reason = '' }) => {
        const activity = meeting.activities[to]
        if (!activity || activity.part) return 'activity.unknown'
        // Of two devices pressing at once the second one begins no time anew.
        if (to === meeting.current) return meeting
        // One step for one press: who spoke of another activity saw another agenda.
        if (from !== undefined && from !== meeting.current) return 'phase.moved'
        // Time does not run for an activity that lay aside.
        const { off: _off, ...planned } = activity
        const since = context.at
        const onTable = { since, spent: planned.onTable?.spent ?? 0 }
        const taken = { ...takenUp(planned, since), opened: true, onTable }
        const parts = partsOf(meeting, to).map((part) => [part.id, takenUp(part, since)])
        const left = { ...meeting.activities, ...leftFor(meeting, reason) }
        const aside = putAside(left[meeting.current], since)
        const activities = { ...left, ...Object.fromEntries(parts), ...aside, [to]: taken }
        return { ...withoutHands(meeting), current: to, activities }
      },
    },
    'agenda.move': {
      judge: ({ meeting }, { moved: id, to }) => {
        const activity = meeting.activities[id]
        if (!activity || activity.part) return 'activity.unknown'
        return activity.opened ? 'activity.begun' : moved(meeting, activity, to)
      },
    },
    'agenda.bring': {
      refuses: ({ meeting }, { id, to, from, items, becomes }) => {
        if (becomes === 'cards' && !isId(broughtId(id, items.length))) return 'statement.invalid'
        const [target, source] = [meeting.activities[to], meeting.activities[from]]
        const method = target && methodOf(target.method)
        if (becomes === 'question' || !target || !source || !method) return undefined
        const fresh = notYetIn(target, source, items)
        if (fresh.some((_, index) => isTaken(target, broughtId(id, index + 1)))) return 'id.taken'
        return fresh.length > roomLeft(meeting, target, method) ? 'limit.reached' : undefined
      },
      judge: ({ meeting }, { id, to, from, items, becomes, zone }) => {
        const [target, source] = [meeting.activities[to], meeting.activities[from]]
        if (!target || target.part || !source || to === from) return 'activity.unknown'
        if (target.phase.stamp > 1) return 'activity.begun'
        const brought =
          becomes === 'cards'
            ? withCardsOf(target, source, items, id, zone)
            : withQuestionOf(target, source, items[0])
        if (typeof brought === 'string') return brought
        return withActivity(meeting, brought)
      },
    },
    'agenda.leave': {
      judge: ({ meeting }, { to, from, items, group }) => {
        const target = meeting.activities[to]
        if (!target) return 'activity.unknown'
        if (target.phase.stamp > 1) return 'activity.begun'
        return withActivity(meeting, withoutBrought(target, from, items, group))
      },
    },
    'agenda.plan': {
      judge: ({ meeting }, { planned, off }) => {
        const activities = { ...meeting.activities }
        for (const id of planned) {
          const activity = activities[id]
          if (!activity || activity.part) return 'activity.unknown'
          if (activity.opened) return 'activity.begun'
          const { off: _off, ...back } = activity
          activities[id] = off ? { ...activity, off } : back
        }
        return { ...meeting, activities }
      },
    },
  },
}

/** What lay on the table, with how long it lay there. */
function putAside(activity: Activity | undefined, at: Time): Record<string, Activity> {
  if (!activity?.onTable) return {}
  const { since, spent } = activity.onTable
  return { [activity.id]: { ...activity, onTable: { since, spent: spent + Math.max(0, at - since) } } }
}

/** One activity elsewhere on the agenda, after what lies on the table; the others follow one another as before. */
function moved(meeting: Meeting, activity: Activity, to: number): Meeting {
  const others = inAgenda(meeting).filter(({ id }) => id !== activity.id)
  const here = others.findIndex(({ id }) => id === meeting.current)
  const inOrder = others.toSpliced(Math.max(here + 1, to), 0, activity)
  const changed = inOrder.flatMap((one, order) => (one.order === order ? [] : [[one.id, { ...one, order }]]))
  return { ...meeting, activities: { ...meeting.activities, ...Object.fromEntries(changed) } }
}
