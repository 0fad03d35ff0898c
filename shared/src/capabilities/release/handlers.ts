import { LIMITS, type Meeting, type MemberId, type Released } from '../../meeting.ts'
import type { MeetingHandlers } from '../capability.ts'
import { type Ref, withheldWords, wordsIn } from './ref.ts'
import type { release } from './release.ts'

/** Who would rather not, where it is not known who: an earlier program kept no names. Nobody takes that back for them. */
const SOMEBODY: MemberId = ''

export const releaseHandlers: MeetingHandlers<'release', typeof release.kinds> = {
  of: 'release',
  statements: {
    'release.mark': {
      refuses: ({ meeting: { releases = {} } }, { refs, on }) => {
        const off = withheldWords(releases)
        return on && refs.some((ref) => off.has(wordsIn(ref) ?? '')) ? 'release.withheld' : undefined
      },
      judge: ({ meeting }, { refs, on }) => {
        const now: Record<Ref, Released> = { ...meeting.releases }
        for (const ref of refs) {
          if (now[ref] === 'withheld') {
            if (on) return 'release.withheld'
            continue
          }
          if (on) now[ref] = 'shared'
          else delete now[ref]
        }
        return Object.keys(now).length > LIMITS.releases ? 'limit.reached' : { ...meeting, releases: now }
      },
    },
    'release.withhold': {
      judge: ({ meeting, speaker }, { ref }) => {
        // What leaves the group is the group's to say.
        if (speaker.role === 'schoolLeader') return 'role.notAllowed'
        // Only what was put before the group can be taken off.
        if (meeting.releases?.[ref] === undefined) return 'release.unknown'
        const by = meeting.withheldBy?.[ref] ?? (meeting.releases[ref] === 'withheld' ? [SOMEBODY] : [])
        return withWithheld(meeting, ref, by.includes(speaker.id) ? by : [...by, speaker.id])
      },
    },
    'release.permit': {
      judge: ({ meeting, speaker }, { ref }) => {
        const by = meeting.withheldBy?.[ref] ?? []
        if (!by.includes(speaker.id)) return 'release.unknown'
        return withWithheld(
          meeting,
          ref,
          by.filter((one) => one !== speaker.id),
        )
      },
    },
  },
}

/** @param by who would rather not share it; what nobody withholds any more may leave as before */
function withWithheld(meeting: Meeting, ref: Ref, by: readonly MemberId[]): Meeting {
  const { [ref]: _, ...others } = meeting.withheldBy ?? {}
  return {
    ...meeting,
    releases: { ...meeting.releases, [ref]: by.length > 0 ? 'withheld' : 'shared' },
    withheldBy: by.length > 0 ? { ...others, [ref]: by } : others,
  }
}
