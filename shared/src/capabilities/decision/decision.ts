import * as audience from '../../audience.ts'
import { line } from '../../basis/fields.ts'
import { LIMITS, type Settings } from '../../meeting.ts'
import type { Description } from '../capability.ts'

/** The group words what it decides: why, for which value of the school, and what worries somebody about it. */
export type DecisionUse = {
  readonly use: 'decision'
  /** The values a school named, to choose of; where it named none one is written. */
  values(settings: Settings): readonly string[]
}

/** `worry` is empty where there is none. */
export type Decision = { reason: string; value: string; worry: string }

export type DecisionState = {
  /** Null before the group worded it. */
  decision: Decision | null
}

const kinds = {
  'decision.word': { reason: line(LIMITS.own), value: line(LIMITS.text), worry: line(LIMITS.text) },
}

export const decision: Description<'decision', DecisionState, typeof kinds, DecisionUse, 'kept'> = {
  id: 'decision',
  scope: 'activity',
  words: 'kept',
  initial: { decision: null },
  records: {
    decision: {
      to: 'everyone',
      keep: 'ledger',
      tell: (said) => said && (audience.decision(said) as Decision),
    },
  },
  kinds,
}
