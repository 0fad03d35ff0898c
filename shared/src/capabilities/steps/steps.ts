import * as z from 'zod/mini'
import { id, line, stamp } from '../../basis/fields.ts'
import { type CardId, LIMITS, type MemberId } from '../../meeting.ts'
import type { Description } from '../capability.ts'

export type StepsState = {
  /** One card shown large on every screen, or null. */
  spotlight: CardId | null
  /** The steps that were left, each by its name: one before the current step that is not among them was skipped. */
  been: string[]
  /** Why the group went past a step for which a reason is asked, by its name. */
  skipped: Record<string, string>
  /** Who took part in this step and stepped out of it, or left; also who is back. */
  went: MemberId[]
}

const kinds = {
  /** `reason`: why the group goes past steps for which one is asked. */
  'phase.go': { phase: id, round: stamp, stamp, reason: z.optional(line(LIMITS.text)) },
  'phase.extend': { minutes: z.int().check(z.minimum(1), z.maximum(60)), stamp },
  'rounds.set': { rounds: z.int().check(z.minimum(1), z.maximum(9)) },
  'spotlight.set': { card: z.nullable(id) },
  /** Without text what stands there is taken off. */
  'ask.show': { text: line(LIMITS.question) },
}

/** From phase to phase, and how long each takes: the facilitator's, in every phase of every method. */
export const steps: Description<'steps', StepsState, typeof kinds, undefined, 'none'> = {
  id: 'steps',
  scope: 'activity',
  words: 'none',
  always: () => true,
  initial: { spotlight: null, been: [], skipped: {}, went: [] },
  records: {
    spotlight: { to: 'everyone', keep: 'ledger' },
    been: { to: 'everyone', keep: 'ledger' },
    skipped: { to: 'everyone', keep: 'ledger' },
    went: { to: 'everyone', keep: 'ledger' },
  },
  kinds,
}
