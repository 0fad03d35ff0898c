import { z } from 'zod'
import { isId } from '../basis/fields.ts'
import { tidyName } from '../basis/name.ts'
import { isWithin, tidy, unitsOf } from '../basis/text.ts'
import { LANGUAGES } from '../basis/words.ts'
import type { Frame } from '../film/film.ts'
import {
  COMING_ROLES,
  DIVIDING,
  LIMITS,
  type MeetingId,
  type MemberId,
  type Role,
  type Time,
} from '../meeting.ts'
import type { Trajectory, TrajectoryId } from '../trajectory/trajectory.ts'
import type { Code } from './codes.ts'

const text = (max: number) =>
  z
    .string()
    .max(unitsOf(max))
    .transform(tidy)
    .refine((typed) => typed !== '' && isWithin(typed, max))
const name = text(LIMITS.name)
  .transform(tidyName)
  .refine((typed) => typed !== '')

/**
 * Names one intention, so that it counts once however often it is sent: who asks again with the same one is answered
 * with the meeting or the member that was made. It opens what it made, so it is a secret of 192 bits.
 */
const ticket = z.string().regex(/^[A-Za-z0-9_-]{32}$/)

/** `POST /api/meetings` */
export const createMeetingBody = z.strictObject({
  title: text(LIMITS.title).optional(),
  language: z.enum(LANGUAGES),
  activities: z
    .array(
      z.strictObject({
        method: z.string().max(32),
        question: text(LIMITS.question),
        settings: z.record(z.string().max(40), z.unknown()).optional(),
        /** Minutes it is planned for, where somebody planned it. */
        minutes: z.int().min(1).max(LIMITS.minutes).optional(),
        /** In how many groups it is planned to be done, and how they are made. */
        groups: z
          .strictObject({ count: z.int().min(2).max(LIMITS.groups), how: z.enum(DIVIDING) })
          .optional(),
      }),
    )
    .min(1)
    .max(LIMITS.activities),
  /** What lies on the parking list from the beginning, of an earlier meeting. */
  parked: z.array(text(LIMITS.text)).max(LIMITS.proposals).optional(),
  /** The facilitator's name, shown to all; a default in the meeting's language without it. */
  name: name.optional(),
  ticket: ticket.optional(),
})
export type CreateMeetingBody = z.input<typeof createMeetingBody>
export type CreateMeetingAnswer = {
  meeting: MeetingId
  code: string
  member: MemberId
  token: string
  facilitatorKey: string
}

/**
 * `POST /api/meetings/files`: the file of a meeting (meeting-file.ts), as `GET /api/meetings/:meeting/file` gives it to who
 * leads that one, opened as a new meeting; answered as a new one is.
 */
export const meetingFileBody = z.strictObject({
  file: z.unknown(),
  name: name.optional(),
  ticket: ticket.optional(),
})
export type MeetingFileBody = z.input<typeof meetingFileBody>

/** `POST /api/join`: with the code on the screen, or with the facilitator's key for their own devices and the screen. */
export const joinBody = z.union([
  z.strictObject({
    code: z.string().max(20),
    name,
    ticket: ticket.optional(),
    /** Which of the people one was asked about one is (see {@link KnownAnswer}); empty for none of them. */
    again: z.string().max(40).optional(),
    /** Absent for everybody who comes in as a participant. */
    role: z.enum(COMING_ROLES).optional(),
  }),
  z.strictObject({
    meeting: z.string().max(40),
    facilitatorKey: z.string().max(100),
    role: z.enum(['facilitator', 'screen']).optional(),
  }),
])
export type JoinBody = z.input<typeof joinBody>
export type JoinAnswer = { meeting: MeetingId; member: MemberId; role: Role; token: string }
/**
 * `POST /api/join` when people of this name are in the meeting and not connected: nobody was added yet. The same is
 * sent once more with `again`.
 */
export type KnownAnswer = { known: { member: MemberId; name: string }[] }

/** `POST /api/door`: what a code opens, before its owner is asked for a name; `code.unknown` when nothing. */
export const doorBody = z.strictObject({ code: z.string().max(20) })
export type DoorAnswer = { meeting: MeetingId }

/**
 * `POST /api/meetings/:meeting/key`: the facilitator's new key, 192 bits of chance in base64url. Who asks makes it and
 * keeps it first: the answer may be lost, and the old key with it. Asked again with the same, the answer is the same.
 */
export const renewKeyBody = z.strictObject({ facilitatorKey: z.string().regex(/^[A-Za-z0-9_-]{32}$/) })
export type RenewKeyBody = z.input<typeof renewKeyBody>
export type RenewKeyAnswer = { token: string }

/** `POST /api/meetings/:meeting/guest`, of a facilitator: what lets a guest look on, while the link is open. */
export type GuestLinkAnswer = { token: string }
/** `GET /api/meetings/:meeting/guest`, with that token: all that a guest is ever sent. */
export type GuestAnswer = { questions: string[] }

/**
 * `GET /api/meetings/:meeting`. `generation` names the board's room; `now` lets a device show the server's time.
 * Extra calls of a facilitator: `POST /api/meetings/:meeting/code` → `{code}` renews the code.
 */
export type MeetingAnswer = {
  meeting: MeetingId
  title: string
  member: MemberId
  /** What they are called there. */
  name: string
  role: Role
  generation: string
  /** Of the activities that lay on the table, the current one first: a device fetches them beside the board. */
  methods: string[]
  expiresAt: Time
  now: Time
  /** Addresses under which others reach this server, the best one first. */
  addresses: string[]
}

/**
 * `POST /api/meetings/:meeting/images`: the bytes of a picture, of one of these types, no longer than
 * {@link IMAGE_SIDE} pixels a side. `image` names it by its content, for `mark.draw` and for
 * `GET /api/meetings/:meeting/images/:image`.
 */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export const IMAGE_SIDE = 2048
export type ImageAnswer = { image: string }

/**
 * `POST /api/trajectories`: a new one, which `key` opens: 192 bits of chance, kept nowhere as it is. `trajectory` is what a
 * file holds (trajectory/read.ts); without it nothing is held yet.
 */
export const createTrajectoryBody = z.strictObject({
  name: text(LIMITS.title),
  language: z.enum(LANGUAGES),
  ticket: ticket.optional(),
  trajectory: z.unknown().optional(),
})
export type CreateTrajectoryBody = z.input<typeof createTrajectoryBody>
export type CreateTrajectoryAnswer = { id: TrajectoryId; key: string; expiresAt: Time }

/** `GET /api/trajectories/:id`, as every call about one with `Authorization: Bearer <key>`. */
export type TrajectoryAnswer = { trajectory: Trajectory; expiresAt: Time; now: Time; mostDays: number }

/** `POST /api/trajectories/:id/meetings`: keeps what a meeting left, by the token of one of its facilitators; again for what it left since. */
export const keepMeetingBody = z.strictObject({
  meeting: z.string().max(40),
  token: z.string().max(600),
  /** In which the day of the meeting is told; that of the server without it. */
  timeZone: z.string().max(60).optional(),
})
export type KeepMeetingBody = z.input<typeof keepMeetingBody>

/**
 * `POST /api/trajectories/:id/key`: its new key, as for a meeting made and kept first by who asks: the answer may be lost,
 * and the old key with it. From then on the old one opens nothing. Asked again with the same, whichever key it comes with,
 * the answer is the same.
 */
export const renewTrajectoryKeyBody = z.strictObject({ key: z.string().regex(/^[A-Za-z0-9_-]{32}$/) })
export type RenewTrajectoryKeyBody = z.input<typeof renewTrajectoryKeyBody>

/** `POST /api/trajectories/:id/imports`: meetings of a file come beside those that are held; the same one takes its place. */
export const importBody = z.strictObject({ trajectory: z.unknown() })

/**
 * `POST /api/trajectories/:id/milestones`: what a group reached, outside its meetings. The one who says it makes its id;
 * said again with the same one it is named anew. What is wrong with text and day is said by `milestoneFault`
 * (trajectory/milestone.ts). `DELETE …/milestones/:milestone` takes one away, whether a meeting left it or not.
 */
export const milestoneBody = z.strictObject({
  id: z.string().refine(isId),
  date: z.string().max(10),
  text: z.string().max(unitsOf(LIMITS.keyWord) * 4),
})
export type MilestoneBody = z.input<typeof milestoneBody>

/** `PATCH /api/trajectories/:id`: another name, or another day until which it is kept, counted from now. */
export const changeTrajectoryBody = z.strictObject({
  name: text(LIMITS.title).optional(),
  days: z.int().min(1).max(LIMITS.days).optional(),
})
export type ChangeTrajectoryBody = z.input<typeof changeTrajectoryBody>

/** `GET /api/meetings/:meeting/film/:activity`: how the cards of a board moved (film/film.ts). */
export type FilmAnswer = { frames: Frame[] }

/** `GET /api/privacy`, without a token: what this server keeps, of all meetings alike. */
export type PrivacyAnswer = {
  /** Under which address people come here; null where the server was told none. */
  address: string | null
  /** Where meetings are kept: a folder of the server, or a PostgreSQL. */
  store: 'folder' | 'database'
  /** Days until a new meeting is erased. */
  retentionDays: number
  /** Days until a new trajectory is erased. */
  trajectoryDays: number
  /** Days from now a facilitator can keep one at most. */
  mostDays: number
  /** Hours the server runs with nobody in a meeting whose time is over before it is erased. */
  overtimeHours: number
  /** Days it is remembered that a meeting ended, and how. */
  endingDays: number
  /** Days damaged files are kept beside those that go on. */
  damageDays: number
  /** Days a token lets its device in at most. */
  tokenDays: number
  /** What the log holds: nothing, what the server did, or each request by its route and time. */
  logs: 'nothing' | 'events' | 'requests'
  /** Other sites that may show Kring in a frame. */
  embedOrigins: string[]
}

export type ErrorAnswer = { error: { code: Code; message: string } }

/** What the server answers to one statement, in the notebook under the statement's id. */
export type Receipt = { ok: true; seq: number; live?: true } | { ok: false; refused: Code }
