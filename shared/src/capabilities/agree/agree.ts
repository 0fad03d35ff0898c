import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import { type Activity, LIMITS } from '../../meeting.ts'
import { type Capability, NOTHING, type Who, without } from '../capability.ts'
import { stepNamed } from '../steps/sequence.ts'
import { type Agreement, agreementsOf, KEPT } from './agreement.ts'
import { earlierAgreements } from './earlier-agreements.ts'

/** What a group agreed about how it talks: made, looked back on, and closed (METHODS M10, §14.18). */
export type AgreeUse = { readonly use: 'agree' }

export type AgreeState = { agreements: Record<string, Agreement> }

const kinds = {
  'agreement.set': { agreement: id, text: line(LIMITS.text) },
  'agreement.remove': { agreement: id },
  'agreement.rate': { agreement: id, kept: z.enum(['', ...KEPT]) },
  'agreement.close': { agreement: id, closed: z.boolean() },
}

const EVERYBODY: readonly Who[] = ['participant', 'facilitator']

export const agree: Capability<'agree', AgreeState, typeof kinds, AgreeUse, 'kept'> = {
  id: 'agree',
  scope: 'activity',
  words: 'kept',
  initial: { agreements: {} },
  records: { agreements: { keep: 'ledger', each: { toAll: audience.agreement } } },
  kinds,
  statements: {
    'agreement.set': {
      by: EVERYBODY,
      judge: ({ activity }, { agreement, text }) => {
        if (!text) return 'text.empty'
        const before = activity.agreements[agreement]
        if (before) return withAgreement(activity, { ...before, text })
        const open = agreementsOf(activity).filter(({ isClosed }) => !isClosed)
        // A list of ten good intentions is none (METHODS M10).
        if (open.length >= LIMITS.agreements) return 'agreement.tooMany'
        const total = agreementsOf(activity)
        if (total.length >= LIMITS.actions) return 'limit.reached'
        const order = 1 + Math.max(0, ...total.map((one) => one.order))
        return withAgreement(activity, { id: agreement, text, order, kept: '', isClosed: false })
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
      inverse: 'final',
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
