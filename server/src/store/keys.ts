import type { MeetingId, Time } from '@kring/shared/meeting'
import type { TrajectoryId } from '@kring/shared/trajectory/trajectory'

/** Keys of the LevelDB store. `!` sorts before every character of an id, and `"` right after it. */
const pad = (value: number) => String(value).padStart(16, '0')

export const key = {
  entry: (meeting: MeetingId, seq: number) => `m!${meeting}!e!${pad(seq)}`,
  snapshot: (meeting: MeetingId, seq: number) => `m!${meeting}!s!${pad(seq)}`,
  /** The bytes of a picture, in base64; those before LevelDB held pieces lie here whole. */
  image: (meeting: MeetingId, image: string) => `m!${meeting}!i!${image}`,
  imagePiece: (meeting: MeetingId, image: string, nth: number) => `m!${meeting}!i!${image}!${pad(nth)}`,
  /** How large a picture is and since when it is here, so that counting need not read the bytes. */
  imageKept: (meeting: MeetingId, image: string) => `m!${meeting}!k!${image}`,
  /** A trajectory lies where a meeting of its id would, so that it is erased in the same way. */
  trajectory: (trajectory: TrajectoryId) => `m!${trajectory}!t`,
  /** Until when a trajectory is kept. */
  trajectoryExpiry: (trajectory: TrajectoryId) => `t!${trajectory}`,
  access: (meeting: MeetingId) => `m!${meeting}!a`,
  listing: (meeting: MeetingId) => `l!${meeting}`,
  code: (code: string) => `c!${code}`,
  /** When a code was let go of. */
  rest: (code: string) => `r!${code}`,
  expiry: (at: Time, meeting: MeetingId) => `x!${pad(at)}!${meeting}`,
  /** How long a meeting is in overtime. */
  overtime: (meeting: MeetingId) => `o!${meeting}`,
  /** How a meeting that is gone came to its end, and when. */
  ended: (meeting: MeetingId) => `g!${meeting}`,
  /** A deletion that has begun; finished at the next start when this one is cut short. */
  deleting: (meeting: MeetingId) => `d!${meeting}`,
}

export const range = {
  meeting: (meeting: MeetingId) => ({ gte: `m!${meeting}!`, lt: `m!${meeting}"` }),
  entries: (meeting: MeetingId, after = 0) => ({ gt: key.entry(meeting, after), lt: `m!${meeting}!e"` }),
  entriesUpTo: (meeting: MeetingId, seq: number) => ({
    gte: `m!${meeting}!e!`,
    lte: key.entry(meeting, seq),
  }),
  snapshots: (meeting: MeetingId) => ({ gte: `m!${meeting}!s!`, lt: `m!${meeting}!s"` }),
  /** All that lies of one picture, in order: no id of another one continues with `!`. */
  imagePieces: (meeting: MeetingId, image: string) => ({
    gte: key.image(meeting, image),
    lt: `${key.image(meeting, image)}"`,
  }),
  imagesKept: (meeting: MeetingId) => ({ gte: `m!${meeting}!k!`, lt: `m!${meeting}!k"` }),
  trajectories: { gte: 't!', lt: 't"' },
  listings: { gte: 'l!', lt: 'l"' },
  expiredBy: (now: Time) => ({ gte: 'x!', lte: `x!${pad(now)}"` }),
  resting: { gte: 'r!', lt: 'r"' },
  ended: { gte: 'g!', lt: 'g"' },
  deleting: { gte: 'd!', lt: 'd"' },
}

/** @returns the last part of a key */
export function tail(key: string): string {
  return key.slice(key.lastIndexOf('!') + 1)
}
