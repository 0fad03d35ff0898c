import { tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import { openTo } from '@kring/shared/projection'
import {
  type CreateTrajectoryAnswer,
  changeTrajectoryBody,
  createTrajectoryBody,
  importBody,
  keepMeetingBody,
  milestoneBody,
  renewTrajectoryKeyBody,
  type TrajectoryAnswer,
} from '@kring/shared/protocol/api'
import { heldOf } from '@kring/shared/trajectory/held'
import { milestoneFault } from '@kring/shared/trajectory/milestone'
import { trajectoryIn } from '@kring/shared/trajectory/read'
import {
  newTrajectory,
  TRAJECTORY_LIMITS,
  type Trajectory,
  withAll,
  withHeld,
  withMilestone,
  withoutMeeting,
  withoutMilestone,
} from '@kring/shared/trajectory/trajectory'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hashKey } from '../access/facilitator-key.ts'
import { DAY } from '../basis/clock.ts'
import { Refusal } from '../basis/refusal.ts'
import { Buckets } from '../limits/buckets.ts'
import type { KeyHolder } from '../trajectories/trajectory-keeping.ts'
import { facilitatorOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

type OfTrajectory = { Params: { id: string } }
type OfMilestone = { Params: { id: string; milestone: string } }
type OfMeeting = { Params: { id: string; meeting: string } }

/** A file counts as so many meetings that are opened: it is parsed, and kept for long. */
const FILE_COUNTS = 4
/** Bytes around a trajectory in what brings one. */
const AROUND = 4 * 1024

/** What groups carry from meeting to meeting: only who has the key of a trajectory sees or changes any of it. */
export async function trajectories(app: FastifyInstance, tools: HttpTools): Promise<void> {
  const { rooms, tokens, admission, underWay, addressOf, limits, running, clock } = tools
  const calls = new Buckets(limits.trajectoryCalls, running)

  const holderOf = (request: FastifyRequest<OfTrajectory>): KeyHolder => {
    const key = /^Bearer (\S{1,600})$/i.exec(request.headers.authorization ?? '')?.[1]
    if (!key) throw new Refusal('token.missing')
    // By its key: who only knows where it is, or guesses, takes no calls from those who have it.
    calls.mustTake(hashKey(key))
    return { id: request.params.id, key, address: addressOf(request.raw) }
  }

  // A scope of its own: nowhere else does the server take bodies as large as these.
  await app.register(async (scope) => {
    const bodyLimit = TRAJECTORY_LIMITS.bytes + AROUND
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit },
      scope.getDefaultJsonParser('error', 'error'),
    )
    // Before a byte of it is read.
    const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
      admission.mayOpenMeeting(addressOf(request.raw))
      underWay.hold(reply.raw, bodyLimit, addressOf(request.raw))
    }

    scope.post('/api/trajectories', { bodyLimit, onRequest }, async (request, reply) => {
      const { name, language, ticket, trajectory } = createTrajectoryBody.parse(request.body)
      if (trajectory !== undefined) admission.mayOpenMeeting(addressOf(request.raw), FILE_COUNTS)
      const holds = trajectory === undefined ? newTrajectory(name, language, clock()) : broughtIn(trajectory)
      const { id, key, kept } = await tools.trajectories.create({ ...holds, name }, ticket)
      const answer: CreateTrajectoryAnswer = { id, key, expiresAt: kept.expiresAt }
      return reply.code(201).send(answer)
    })

    scope.post<OfTrajectory>(
      '/api/trajectories/:id/imports',
      { bodyLimit, onRequest },
      async (request, reply) => {
        const holder = holderOf(request)
        await tools.trajectories.open(holder)
        const brought = broughtIn(importBody.parse(request.body).trajectory)
        // A meeting of the file takes the place of what was kept of it.
        await tools.trajectories.change(
          holder,
          ({ trajectory }) => ({ trajectory: withAll(trajectory, brought) }),
          true,
        )
        return reply.code(204).send()
      },
    )
  })

  app.get<OfTrajectory>('/api/trajectories/:id', async (request, reply) => {
    const holder = holderOf(request)
    const { trajectory, expiresAt } = await tools.trajectories.open(holder)
    const answer: TrajectoryAnswer = { trajectory, expiresAt, now: clock(), mostDays: LIMITS.days }
    const written = Buffer.from(JSON.stringify(answer))
    underWay.hold(reply.raw, written.byteLength, holder.address)
    return reply.type('application/json; charset=utf-8').send(written)
  })

  app.post<OfTrajectory>('/api/trajectories/:id/meetings', async (request, reply) => {
    const holder = holderOf(request)
    await tools.trajectories.open(holder)
    const { meeting, token, timeZone } = keepMeetingBody.parse(request.body)
    const bearer = tokens.read(token)
    if (bearer?.meeting !== meeting) throw new Refusal('token.invalid')
    const held = await rooms.with(meeting, (room) => {
      facilitatorOf(room, bearer)
      // Made from what all may see, so nothing hidden can be in it.
      return heldOf(openTo(room.ledger.kept, bearer.member), isTimeZone(timeZone) ? timeZone : undefined)
    })
    if (!held) throw new Refusal('trajectory.nothing')
    // What the meeting left before may hold what it took back since.
    await tools.trajectories.change(
      holder,
      ({ trajectory }) => ({ trajectory: withHeld(trajectory, held) }),
      true,
    )
    return reply.code(204).send()
  })

  app.delete<OfMeeting>('/api/trajectories/:id/meetings/:meeting', async (request, reply) => {
    const { meeting } = request.params
    await tools.trajectories.change(
      holderOf(request),
      ({ trajectory }) => ({ trajectory: withoutMeeting(trajectory, meeting) }),
      true,
    )
    return reply.code(204).send()
  })

  app.post<OfTrajectory>('/api/trajectories/:id/milestones', async (request, reply) => {
    const holder = holderOf(request)
    await tools.trajectories.open(holder)
    const { id, date, text } = milestoneBody.parse(request.body)
    const fault = milestoneFault({ date, text }, clock())
    if (fault) throw new Refusal(fault)
    const milestone = { id, date, text: tidy(text) }
    // What it was called before is gone with that.
    await tools.trajectories.change(
      holder,
      ({ trajectory }) => ({ trajectory: withMilestone(trajectory, milestone) }),
      true,
    )
    return reply.code(204).send()
  })

  app.delete<OfMilestone>('/api/trajectories/:id/milestones/:milestone', async (request, reply) => {
    const { milestone } = request.params
    await tools.trajectories.change(
      holderOf(request),
      ({ trajectory }) => ({ trajectory: withoutMilestone(trajectory, milestone) }),
      true,
    )
    return reply.code(204).send()
  })

  app.patch<OfTrajectory>('/api/trajectories/:id', async (request, reply) => {
    const holder = holderOf(request)
    const { name, days } = changeTrajectoryBody.parse(request.body)
    await tools.trajectories.change(
      holder,
      ({ trajectory, expiresAt }) => ({
        trajectory: name === undefined ? trajectory : { ...trajectory, name },
        expiresAt: days === undefined ? expiresAt : clock() + days * DAY,
      }),
      name !== undefined,
    )
    return reply.code(204).send()
  })

  app.post<OfTrajectory>('/api/trajectories/:id/key', async (request, reply) => {
    const holder = holderOf(request)
    // Calls are counted by key: who makes one after the other gains none by it.
    admission.mayOpenMeeting(holder.address)
    await tools.trajectories.renewKey(holder, renewTrajectoryKeyBody.parse(request.body).key)
    return reply.code(204).send()
  })

  app.delete<OfTrajectory>('/api/trajectories/:id', async (request, reply) => {
    await tools.trajectories.delete(holderOf(request))
    return reply.code(204).send()
  })
}

/** @throws Refusal trajectory.invalid, trajectory.otherVersion, trajectory.full */
function broughtIn(found: unknown): Trajectory {
  const trajectory = trajectoryIn(found)
  if (!('what' in trajectory)) return trajectory
  if (trajectory.what === 'otherVersion') throw new Refusal('trajectory.otherVersion')
  throw new Refusal(trajectory.what === 'tooMany' ? 'trajectory.full' : 'trajectory.invalid')
}

function isTimeZone(name: string | undefined): boolean {
  try {
    return name !== undefined && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}
