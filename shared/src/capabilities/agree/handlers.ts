import { type Activity, LIMITS } from '../../meeting.ts'
import { type BroughtHandlers, NOTHING, type Who, without } from '../capability.ts'
import { stepNamed } from '../steps/sequence.ts'
import type { AgreeUse, agree } from './agree.ts'
import { type Agreement, agreementsOf } from './agreement.ts'
import { earlierAgreements } from './earlier-agreements.ts'

const EVERYBODY: readonly Who[] = ['participant', 'facilitator']

export const agreeHandlers: BroughtHandlers<'agree', typeof agree.kinds, AgreeUse> = {
  of: 'agree',
  statements: {
    'agreement.set': {
      by: EVERYBODY,
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
        const { kept = '', closed: isClosed = false, earlier } = was ?? {}
        const order = Math.min(was?.order ?? last, last)
        const found = { id: agreement, text, order, kept, isClosed, ...(earlier && { earlier }) }
        return withAgreement(activity, found)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'agreement.remove': {
      by: EVERYBODY,
      judge: ({ activity }, { agreement }) =>
        activity.agreements[agreement]
          ? { ...activity, agreements: without(activity.agreements, agreement) }
          : 'agreement.unknown',
      inverse: (before, { agreement }) => {
        const gone = before.agreements[agreement]
        if (!gone) return []
        const { text, order, kept, isClosed: closed, earlier } = gone
        const was = { order, kept, closed, ...(earlier && { earlier }) }
        return [{ kind: 'agreement.set', agreement, text, was }]
      },
      about: NOTHING,
      predict: 'untilShown',
    },
    'agreement.rate': {
      by: EVERYBODY,
      judge: ({ activity }, { agreement, kept }) => {
        const before = activity.agreements[agreement]
        return before ? withAgreement(activity, { ...before, kept }) : 'agreement.unknown'
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'agreement.close': {
      by: EVERYBODY,
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
  },
  enter: brought,
}

function withAgreement(activity: Activity, agreement: Agreement): Activity {
  return { ...activity, agreements: { ...activity.agreements, [agreement.id]: agreement } }
}

/** Those of an earlier time lie there the first time the group comes to them. */
function brought(_scene: unknown, activity: Activity): Activity {
  const isFirst = !activity.been.includes(stepNamed(activity.phase))
  if (!isFirst || Object.keys(activity.agreements).length > 0) return activity
  const all = earlierAgreements(activity.settings).map(
    (earlier, index): Agreement => ({
      id: `agreement-${index + 1}`,
      ...earlier,
      order: index + 1,
      kept: '',
      isClosed: false,
    }),
  )
  return { ...activity, agreements: Object.fromEntries(all.map((one) => [one.id, one])) }
}
