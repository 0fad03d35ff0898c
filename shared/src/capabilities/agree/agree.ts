import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line, stamp } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import type { Description } from '../capability.ts'
import { type Agreement, KEPT } from './agreement.ts'

/** What a group agreed about how it talks: made, looked back on, and closed (METHODS M10, §14.18). */
export type AgreeUse = {
  readonly use: 'agree'
  /**
   * Here it makes them, and says what for. Another activity of the same meeting that looks back on agreements looks back on
   * these as well.
   */
  readonly makes?: true
  /** Here they are only read. */
  readonly reads?: true
}

export type AgreeState = {
  agreements: Record<string, Agreement>
  /** What the group wants to reach with them; empty as long as it did not say. */
  aim: string
}

const kinds = {
  'agreement.set': {
    agreement: id,
    text: line(LIMITS.text),
    /** What is brought back stands where it stood, as it was found. */
    was: z.optional(
      z.strictObject({
        order: stamp,
        kept: z.enum(['', ...KEPT]),
        closed: z.boolean(),
        earlier: z.optional(z.enum(KEPT)),
        example: z.optional(line(LIMITS.example)),
      }),
    ),
  },
  'agreement.remove': { agreement: id },
  'agreement.rate': {
    agreement: id,
    kept: z.enum(['', ...KEPT]),
    /** By what one sees it; what was said before stands when absent. */
    example: z.optional(line(LIMITS.example)),
  },
  'agreement.close': { agreement: id, closed: z.boolean() },
  'agreement.aim': { text: line(LIMITS.text) },
}

export const agree: Description<'agree', AgreeState, typeof kinds, AgreeUse, 'kept'> = {
  id: 'agree',
  scope: 'activity',
  words: 'kept',
  initial: { agreements: {}, aim: '' },
  records: {
    agreements: { keep: 'ledger', each: { toAll: audience.agreement } },
    aim: { keep: 'ledger', to: 'everyone' },
  },
  kinds,
}
