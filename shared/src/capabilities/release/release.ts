import * as z from 'zod/mini'
import { id, ids } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import type { MeetingDescription } from '../capability.ts'

const kinds = {
  /** What of the harvest may leave the group, by what it says (ref.ts). */
  'release.mark': { refs: ids(LIMITS.perStatement), on: z.boolean() },
  /** Somebody would rather not: it does not leave the group. */
  'release.withhold': { ref: id },
  /** Who would rather not takes that back; what nobody else withholds may leave the group again. */
  'release.permit': { ref: id },
}

/**
 * METHODS §14.12: the facilitator marks what is to be shared; whoever would rather not have something
 * shared takes it off, without a name, and it stays off as long as its words are the same, or until they take that back.
 */
export const release: MeetingDescription<'release', typeof kinds> = {
  id: 'release',
  scope: 'meeting',
  kinds,
  by: {
    'release.mark': 'facilitator',
    'release.withhold': 'everyone',
    'release.permit': 'everyone',
  },
}
