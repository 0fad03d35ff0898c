import * as z from 'zod/mini'
import { id, ids, line } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import type { MeetingDescription } from '../capability.ts'

const place = z.int().check(z.minimum(0), z.maximum(LIMITS.activities))

const kinds = {
  /** `to`: its place, from 0; the last one when absent. */
  'agenda.add': {
    added: id,
    method: id,
    question: line(LIMITS.question),
    settings: z.record(
      z.string().check(z.maxLength(32)),
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
    ),
    to: z.optional(place),
  },
  /** `reason`: why the group leaves an activity of which a step is not dropped without one. */
  'agenda.go': { to: id, from: z.optional(id), reason: z.optional(line(LIMITS.text)) },
  /** `to`: its place, from 0; never before what lies on the table. */
  'agenda.move': { moved: id, to: place },
  /** What an activity left becomes cards, or the question, of one that is at its first step. */
  'agenda.bring': {
    to: id,
    from: id,
    items: ids(LIMITS.perStatement),
    becomes: z.enum(['cards', 'question']),
    zone: z.optional(id),
  },
  /** What was brought by mistake stays where it was; as long as it still lies as it came. Of one group only where one is named. */
  'agenda.leave': {
    to: id,
    from: id,
    items: ids(LIMITS.perStatement),
    group: z.optional(z.int().check(z.minimum(1), z.maximum(LIMITS.groups))),
  },
  /** Takes activities off the plan before they began, or puts them back. */
  'agenda.plan': {
    planned: z.array(id).check(z.minLength(1), z.maxLength(LIMITS.activities)),
    off: z.boolean(),
  },
}

export const agenda: MeetingDescription<'agenda', typeof kinds> = {
  id: 'agenda',
  scope: 'meeting',
  kinds,
  by: {
    'agenda.add': 'facilitator',
    'agenda.go': 'facilitator',
    'agenda.move': 'facilitator',
    'agenda.bring': 'facilitator',
    'agenda.leave': 'facilitator',
    'agenda.plan': 'facilitator',
  },
}
