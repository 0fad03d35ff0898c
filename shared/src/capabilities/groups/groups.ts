import * as z from 'zod/mini'
import { id } from '../../basis/fields.ts'
import { DIVIDING, LIMITS } from '../../meeting.ts'
import type { MeetingDescription } from '../capability.ts'

const group = z.int().check(z.minimum(1), z.maximum(LIMITS.groups))
const count = z.int().check(z.minimum(2), z.maximum(LIMITS.groups))

const kinds = {
  /** Something on the agenda that never lay on the table is to be done in so many groups, made so; or by all together. */
  'groups.plan': {
    planned: id,
    groups: z.nullable(z.strictObject({ count, how: z.enum(DIVIDING) })),
  },
  /** People say themselves which of so many groups they join; nobody is in one before. */
  'groups.ask': { count },
  /**
   * The activity on the table is done in groups from now on. `parts`: ids for what each group does, where it does not do
   * anything yet. `people`: who is put in which group; others stay where they are, or come to the smallest one.
   */
  'groups.split': {
    parts: z.array(id).check(z.minLength(2), z.maxLength(LIMITS.groups)),
    people: z.array(z.strictObject({ member: id, group })).check(z.maxLength(LIMITS.members)),
  },
  /** Everybody is back; what groups made stays as it is, and is taken up when they go apart again. */
  'groups.gather': {},
  'groups.join': { member: id, group },
  /** Somebody leads what their group does by itself, instead of who did; or nobody in particular does any more. */
  'groups.lead': { member: id, leads: z.boolean() },
  /** Without a group all of them stand on the wall. */
  'groups.show': { group: z.nullable(group) },
  'hand.raise': { member: id, up: z.boolean() },
}

export const groups: MeetingDescription<'groups', typeof kinds> = {
  id: 'groups',
  scope: 'meeting',
  kinds,
  by: {
    'groups.plan': 'facilitator',
    'groups.ask': 'facilitator',
    'groups.split': 'facilitator',
    'groups.gather': 'facilitator',
    'groups.join': 'facilitatorOrSelf',
    'groups.lead': 'everyone',
    'groups.show': 'facilitator',
    'hand.raise': 'facilitatorOrSelf',
  },
}
