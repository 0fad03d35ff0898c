import type { Language } from '@kring/shared/basis/words'
import type { MeetingId } from '@kring/shared/meeting'
import type {
  ChangeTrajectoryBody,
  CreateTrajectoryAnswer,
  CreateTrajectoryBody,
  MilestoneBody,
  TrajectoryAnswer,
} from '@kring/shared/protocol/api'
import type { Milestone } from '@kring/shared/trajectory/milestone'
import type { Trajectory, TrajectoryId } from '@kring/shared/trajectory/trajectory'
import { drop, keep, kept } from '../storage/kept.ts'
import { call, send } from './api.ts'
import { storageKeys } from './storageKeys.ts'
import { spent, ticketFor } from './tickets.ts'

/** A trajectory this device has the key of. */
export type OwnTrajectory = { id: TrajectoryId; key: string; name: string }

function areTrajectories(value: unknown): value is OwnTrajectory[] {
  const isOne = (one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && 'key' in one && 'name' in one
  return Array.isArray(value) && value.every(isOne)
}

/** @returns the trajectories of this device, the latest first */
export function ownTrajectories(): OwnTrajectory[] {
  return kept(storageKeys.trajectories, areTrajectories) ?? []
}

/** From now on this device can go back to it. None makes room for another: its key may be nowhere else. */
export function rememberTrajectory(own: OwnTrajectory): void {
  const others = ownTrajectories().filter(({ id }) => id !== own.id)
  keep(storageKeys.trajectories, [own, ...others])
}

/**
 * A link was opened here. The key that opened the trajectory before stays: a trajectory has one as long as it lives, and a
 * link may have lost its end on the way.
 */
export function takeTrajectoryLink(id: TrajectoryId, key: string): void {
  const known = ownTrajectories().find((own) => own.id === id)
  // What was never opened has no name yet.
  if (known === undefined || known.name === '') rememberTrajectory({ id, key, name: '' })
}

/** This device lets go of the key; the trajectory itself stays where it is. */
export function forgetTrajectory(id: TrajectoryId): void {
  const left = ownTrajectories().filter((own) => own.id !== id)
  if (left.length > 0) keep(storageKeys.trajectories, left)
  else drop(storageKeys.trajectories)
}

/** A meeting belongs to a trajectory: it is offered first where the meeting is kept. It is forgotten with the meeting. */
export function rememberTrajectoryOf(meeting: MeetingId, id: TrajectoryId): void {
  keep(storageKeys.trajectory(meeting), id)
}

export function trajectoryOf(meeting: MeetingId): TrajectoryId | undefined {
  return kept(storageKeys.trajectory(meeting), (value) => typeof value === 'string')
}

/** The link that opens it anywhere: its key stays in the fragment, which no server is sent. @param origin under which others reach the server */
export function trajectoryLink({ id, key }: Pick<OwnTrajectory, 'id' | 'key'>, origin: string): string {
  return `${origin}/trajectory/${id}#${key}`
}

type Pass = Pick<OwnTrajectory, 'id' | 'key'>
const path = ({ id }: Pass) => `/api/trajectories/${id}`
/** ms; a trajectory is larger than what is asked for elsewhere. */
const PATIENCE = 30_000

/** `POST /api/trajectories`, once however often its answer is lost, and remembered here. @param trajectory of a file @throws CallFailed */
export async function beginTrajectory(
  name: string,
  language: Language,
  trajectory?: Trajectory,
): Promise<OwnTrajectory> {
  const body: CreateTrajectoryBody = { name, language, ...(trajectory && { trajectory }) }
  const wish = JSON.stringify(body)
  const { id, key } = await call<CreateTrajectoryAnswer>('POST', '/api/trajectories', {
    body: { ...body, ticket: ticketFor(wish) },
    patience: PATIENCE,
  })
  spent(wish)
  const own = { id, key, name }
  rememberTrajectory(own)
  return own
}

/** `GET /api/trajectories/:id`. @throws CallFailed */
export function askTrajectory(pass: Pass): Promise<TrajectoryAnswer> {
  return call('GET', path(pass), { token: pass.key, patience: PATIENCE })
}

/** `POST …/meetings`: what a meeting left until now. Facilitators of that meeting only. @throws CallFailed */
export async function keepInTrajectory(pass: Pass, of: { meeting: MeetingId; token: string }): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await send('POST', `${path(pass)}/meetings`, {
    token: pass.key,
    body: { ...of, timeZone },
    patience: PATIENCE,
  })
}

/** `POST …/imports`: meetings of a file. @throws CallFailed */
export async function bringIntoTrajectory(pass: Pass, trajectory: Trajectory): Promise<void> {
  await send('POST', `${path(pass)}/imports`, { token: pass.key, body: { trajectory }, patience: PATIENCE })
}

/** `DELETE …/meetings/:meeting`. @throws CallFailed */
export async function dropFromTrajectory(pass: Pass, meeting: MeetingId): Promise<void> {
  await send('DELETE', `${path(pass)}/meetings/${meeting}`, { token: pass.key, patience: PATIENCE })
}

/** `POST …/milestones`: one the group names, or names anew. @throws CallFailed */
export async function nameMilestone(pass: Pass, milestone: Milestone): Promise<void> {
  const body: MilestoneBody = milestone
  await send('POST', `${path(pass)}/milestones`, { token: pass.key, body, patience: PATIENCE })
}

/** `DELETE …/milestones/:milestone`. @throws CallFailed */
export async function dropMilestone(pass: Pass, { id }: Milestone): Promise<void> {
  await send('DELETE', `${path(pass)}/milestones/${id}`, { token: pass.key, patience: PATIENCE })
}

/** `PATCH /api/trajectories/:id`. @throws CallFailed */
export async function changeTrajectory(pass: Pass, body: ChangeTrajectoryBody): Promise<void> {
  await send('PATCH', path(pass), { token: pass.key, body, patience: PATIENCE })
}

/** `DELETE /api/trajectories/:id`: everything in it is erased. @throws CallFailed */
export async function deleteTrajectory(pass: Pass): Promise<void> {
  await send('DELETE', path(pass), { token: pass.key, patience: PATIENCE })
}
