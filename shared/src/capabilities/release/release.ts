import * as z from 'zod/mini'
import { id, ids } from '../../basis/fields.ts'
import { LIMITS, type Meeting, type Released } from '../../meeting.ts'
import type { MeetingCapability } from '../capability.ts'

const kinds = {
  /** What of the harvest may leave the group, by what it says (harvest/release.ts). */
  'release.mark': { refs: ids(LIMITS.perStatement), on: z.boolean() },
  /** Somebody would rather not: it does not leave the group. */
  'release.withhold': { ref: id },
}

/**
 * METHODS §14.12: the facilitator marks what is to be shared; whoever would rather not have something
 * shared takes it off, without a name, and it stays off as long as it says the same.
 */
export const release: MeetingCapability<'release', typeof kinds> = {
  id: 'release',
  scope: 'meeting',
  kinds,
  statements: {
    'release.mark': {
      by: 'facilitator',
      judge: ({ meeting }, { refs, on }) => {
        const now: Record<string, Released> = { ...meeting.releases }
        for (const ref of refs) {
          if (now[ref] === 'withheld') {
            if (on) return 'release.withheld'
            continue
          }
          if (on) now[ref] = 'shared'
          else delete now[ref]
        }
        return Object.keys(now).length > LIMITS.releases ? 'limit.reached' : withReleases(meeting, now)
      },
    },
    'release.withhold': {
      by: 'everyone',
      judge: ({ meeting, speaker }, { ref }) => {
        // What leaves the group is the group's to say.
        if (speaker.role === 'schoolLeader') return 'role.notAllowed'
        // Only what was put before the group can be taken off.
        if (meeting.releases?.[ref] === undefined) return 'release.unknown'
        return withReleases(meeting, { ...meeting.releases, [ref]: 'withheld' })
      },
    },
  },
}

function withReleases(meeting: Meeting, releases: Record<string, Released>): Meeting {
  return { ...meeting, releases }
}
