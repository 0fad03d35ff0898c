import { type Activity, LIMITS } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { usedIn } from '../../methods/phases.ts'
import { methodOf } from '../../methods/registry.ts'
import { type BroughtHandlers, NOTHING, type Scene, type Who, without } from '../capability.ts'
import { nameOf, stepsOf } from '../steps/sequence.ts'
import type { AgreeUse, agree } from './agree.ts'
import { type Agreement, agreementsOf } from './agreement.ts'
import { earlierAgreements } from './earlier-agreements.ts'

const EVERYBODY: readonly Who[] = ['participant', 'facilitator']
const whereSaid = ({ reads }: AgreeUse) => (reads ? [] : EVERYBODY)

export const agreeHandlers: BroughtHandlers<'agree', typeof agree.kinds, AgreeUse> = {
  of: 'agree',
  statements: {
    'agreement.set': {
      by: whereSaid,
      refuses: ({ activity }, { over, agreement }) =>
        over !== undefined && activity.agreements[agreement] ? 'undo.changed' : undefined,
      judge: ({ activity }, { agreement, text, was }) => {
        if (!text) return 'text.empty'
        const before = activity.agreements[agreement]
        if (before) return withAgreement(activity, { ...before, text })
        const open = agreementsOf(activity).filter(({ isClosed }) => !isClosed)
        // A list of ten good intentions is none (METHODS M10).
        if (was?.closed !== true && open.length >= LIMITS.agreements) return 'agreement.tooMany'
        const total = agreementsOf(activity)
        if (total.length >= LIMITS.actions) return 'limit.reached'
        const last = 1 + Math.max(0, ...total.map((one) => one.order))
        const { kept = '', closed: isClosed = false, earlier, example } = was ?? {}
        const order = Math.min(was?.order ?? last, last)
        const found = { id: agreement, text, order, kept, isClosed, ...(earlier && { earlier }) }
        return withAgreement(activity, withExample(found, example))
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'agreement.remove': {
      by: whereSaid,
      judge: ({ activity }, { agreement }) =>
        activity.agreements[agreement]
          ? { ...activity, agreements: without(activity.agreements, agreement) }
          : 'agreement.unknown',
      inverse: (before, { agreement }) => {
        const gone = before.agreements[agreement]
        if (!gone) return []
        const { text, order, kept, isClosed: closed, earlier, example } = gone
        const was = { order, kept, closed, ...(earlier && { earlier }), ...(example && { example }) }
        return [{ kind: 'agreement.set', agreement, text, was }]
      },
      about: NOTHING,
      predict: 'untilShown',
    },
    'agreement.rate': {
      by: whereSaid,
      judge: ({ activity }, { agreement, kept, example }) => {
        const before = activity.agreements[agreement]
        if (!before) return 'agreement.unknown'
        return withAgreement(activity, withExample({ ...before, kept }, example ?? before.example))
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'agreement.close': {
      by: whereSaid,
      judge: ({ activity }, { agreement, closed }) => {
        const before = activity.agreements[agreement]
        if (!before) return 'agreement.unknown'
        const others = agreementsOf(activity).filter((one) => !one.isClosed && one.id !== agreement)
        if (!closed && others.length >= LIMITS.agreements) return 'agreement.tooMany'
        return withAgreement(activity, { ...before, isClosed: closed })
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'agreement.aim': {
      by: whereSaid,
      judge: ({ activity, use }, { text }) =>
        use.makes ? { ...activity, aim: text } : 'statement.notAllowed',
      inverse: (before) => [{ kind: 'agreement.aim', text: before.aim }],
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  enter: brought,
}

function withAgreement(activity: Activity, agreement: Agreement): Activity {
  return { ...activity, agreements: { ...activity.agreements, [agreement.id]: agreement } }
}

function withExample({ example: _, ...agreement }: Agreement, example: string | undefined): Agreement {
  return example ? { ...agreement, example } : agreement
}

/**
 * Those of an earlier time lie there the first time the group comes to them, as what it did in this meeting left them; and
 * so do those it made in it.
 */
function brought({ meeting, method }: Scene, activity: Activity): Activity {
  const wasThere = stepsOf(method, activity.settings).some(
    (step) => usedIn(step.phase, 'agree') && activity.been.includes(nameOf(step)),
  )
  if (wasThere || Object.keys(activity.agreements).length > 0) return activity
  const made = Object.values(meeting.activities)
    .filter((one) => one.id !== activity.id && makesAgreements(methodOf(one.method)))
    .sort((one, other) => one.order - other.order)
    .flatMap(agreementsOf)
  const before = earlierAgreements(activity.settings).map((earlier, index): Agreement => {
    const now = made.findLast(({ text }) => text === earlier.text)
    const { kept = '', isClosed = false, example } = now ?? {}
    const order = index + 1
    return withExample({ id: `agreement-${order}`, ...earlier, order, kept, isClosed }, example)
  })
  const room = LIMITS.agreements - before.filter(({ isClosed }) => !isClosed).length
  const fresh = made
    .filter(({ text, isClosed }) => !isClosed && !before.some((one) => one.text === text))
    .slice(0, Math.max(0, room))
    .map((one, index): Agreement => {
      const order = before.length + index + 1
      return { ...one, id: `agreement-${order}`, order }
    })
  return { ...activity, agreements: Object.fromEntries([...before, ...fresh].map((one) => [one.id, one])) }
}

function makesAgreements(method: Method | undefined): boolean {
  return method?.phases.some((phase) => usedIn(phase, 'agree')?.makes) === true
}
