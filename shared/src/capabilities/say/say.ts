import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line, stamp } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { LIMITS, type MemberId } from '../../meeting.ts'
import type { Description } from '../capability.ts'
import type { Among } from '../cast/cast.ts'

/** People type a text that is shown while the phase lasts, and nothing keeps (METHODS §14.13). */
export type SayUse = {
  readonly use: 'say'
  /** For one other person, whom its writer names; for everybody when absent. */
  readonly to?: 'one'
  /** Whether what was said in the phase just before goes on being shown. */
  readonly goesOn?: true
  /**
   * Nobody else sees a text until everybody here is ready; then all are shown at once, without names, in an order that
   * says nothing (METHODS M2, §14.2). The phase uses `ready` besides.
   */
  readonly hidden?: true
  /** Characters of a text; LIMITS.word when absent. */
  readonly most?: number
  /** Who may; everybody who takes part when absent. */
  readonly who?: Among
  /** What is typed, in the words of the method; a word or a sentence when absent. */
  readonly asks?: Words
}

/** What somebody shows, and to whom: null for everybody. */
export type LiveText = { text: string; to: MemberId | null }

/** A text without a name. */
export type Voice = { text: string }

/** Nowhere but in the memory of the room and in the notebooks of who wrote them. */
export type SayState = {
  /** By who shows it. */
  said: Record<MemberId, LiveText>
  /** What was hidden until everybody was ready, without a name. */
  voices: Record<string, Voice>
}

const kinds = { 'word.show': { text: line(LIMITS.text), to: z.optional(id), stamp } }

export const say: Description<'say', SayState, typeof kinds, SayUse, 'live'> = {
  id: 'say',
  scope: 'activity',
  words: 'live',
  initial: { said: {}, voices: {} },
  records: {
    said: {
      keep: 'room',
      each: {
        toAll: (entry) => (entry.to === null ? audience.word(entry) : undefined),
        toOne: (entry, member, { viewer }) =>
          entry.to !== null && (member === viewer.id || entry.to === viewer.id)
            ? audience.word(entry)
            : undefined,
      },
    },
    voices: { keep: 'room', each: { toAll: audience.voice, unordered: true } },
  },
  kinds,
  live: ['word.show'],
}
