import type { Language } from '@kring/shared/basis/words'
import type { MeetingId } from '@kring/shared/meeting'
import type {
  ChangeTrajectoryBody,
  CreateTrajectoryAnswer,
  CreateTrajectoryBody,
  TrajectoryAnswer,
} from '@kring/shared/protocol/api'
import type { Trajectory, TrajectoryId } from '@kring/shared/trajectory/trajectory'
import { drop, keep, kept } from '../storage/kept.ts'
import { send } from './api.ts'

/** A trajectory this device has the key of. */
export type OwnTrajectory = { id: TrajectoryId; key: string; name: string }

const ALL = 'kring.trajectories'
const MOST = 12
/** Which one a meeting began from or was kept in; it is forgotten with the meeting. */
const ofMeeting = (meeting: MeetingId) => `kring.in.${meeting}.trajectory`

function areTrajectories(value: unknown): value is OwnTrajectory[] {
  const isOne = (one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && 'key' in one && 'name' in one
  return Array.isArray(value) && value.every(isOne)
}

/** @returns the trajectories of this device, the latest first */
export function ownTrajectories(): OwnTrajectory[] {
  return kept(ALL, areTrajectories) ?? []
}

/** From now on this device can go back to it. */
export function rememberTrajectory(own: OwnTrajectory): void {
  const others = ownTrajectories().filter(({ id }) => id !== own.id)
  keep(ALL, [own, ...others].slice(0, MOST))
}

/** This device lets go of the key; the trajectory itself stays where it is. */
export function forgetTrajectory(id: TrajectoryId): void {
  const left = ownTrajectories().filter((own) => own.id !== id)
  if (left.length > 0) keep(ALL, left)
  else drop(ALL)
}

/** A meeting belongs to a trajectory: it is offered first where the meeting is kept. */
export function rememberTrajectoryOf(meeting: MeetingId, id: TrajectoryId): void {
  keep(ofMeeting(meeting), id)
}

export function trajectoryOf(meeting: MeetingId): TrajectoryId | undefined {
  return kept(ofMeeting(meeting), (value) => typeof value === 'string')
}

/** The link that opens it anywhere: its key stays in the fragment, which no server is sent. @param origin under which others reach the server */
export function trajectoryLink({ id, key }: Pick<OwnTrajectory, 'id' | 'key'>, origin: string): string {
  return `${origin}/trajectory/${id}#${key}`
}

type Pass = Pick<OwnTrajectory, 'id' | 'key'>
const path = ({ id }: Pass) => `/api/trajectories/${id}`
/** ms; a trajectory is larger than what is asked for elsewhere. */
const PATIENCE = 30_000

/** `POST /api/trajectories`, remembered on this device. @param trajectory of a file @throws CallFailed */
export async function beginTrajectory(
  name: string,
  language: Language,
  trajectory?: Trajectory,
): Promise<OwnTrajectory> {
  const body: CreateTrajectoryBody = { name, language, ...(trajectory && { trajectory }) }
  const made = (await (await send('POST', '/api/trajectories', { body })).json()) as CreateTrajectoryAnswer
  const own = { id: made.id, key: made.key, name }
  rememberTrajectory(own)
  return own
}

/** `GET /api/trajectories/:id`. @throws CallFailed */
export async function askTrajectory(pass: Pass): Promise<TrajectoryAnswer> {
  const answer = await send('GET', path(pass), { token: pass.key, patience: PATIENCE })
  return (await answer.json()) as TrajectoryAnswer
}

/** `POST …/meetings`: what a meeting left until now. Facilitators of that meeting only. @throws CallFailed */
export async function keepInTrajectory(pass: Pass, of: { meeting: MeetingId; token: string }): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await send('POST', `${path(pass)}/meetings`, { token: pass.key, body: { ...of, timeZone } })
}

/** `POST …/imports`: meetings of a file. @throws CallFailed */
export async function bringIntoTrajectory(pass: Pass, trajectory: Trajectory): Promise<void> {
  await send('POST', `${path(pass)}/imports`, { token: pass.key, body: { trajectory } })
}

/** `DELETE …/meetings/:meeting`. @throws CallFailed */
export async function dropFromTrajectory(pass: Pass, meeting: MeetingId): Promise<void> {
  await send('DELETE', `${path(pass)}/meetings/${meeting}`, { token: pass.key })
}

/** `PATCH /api/trajectories/:id`. @throws CallFailed */
export async function changeTrajectory(pass: Pass, body: ChangeTrajectoryBody): Promise<void> {
  await send('PATCH', path(pass), { token: pass.key, body })
}

/** `DELETE /api/trajectories/:id`: everything in it is erased. @throws CallFailed */
export async function deleteTrajectory(pass: Pass): Promise<void> {
  await send('DELETE', path(pass), { token: pass.key })
}
