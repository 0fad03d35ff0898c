import type { Language } from '@kring/shared/basis/words'
import type { MeetingId } from '@kring/shared/meeting'
import type {
  ChangeTrajectoryBody,
  CreateTrajectoryAnswer,
  CreateTrajectoryBody,
  KeepMeetingBody,
  MilestoneBody,
  RenewTrajectoryKeyBody,
  TrajectoryAnswer,
} from '@kring/shared/protocol/api'
import type { Milestone } from '@kring/shared/trajectory/milestone'
import type { Trajectory, TrajectoryId } from '@kring/shared/trajectory/trajectory'
import { drop, keep, kept } from '../storage/kept.ts'
import { CallFailed, call, send } from './api.ts'
import { storageKeys } from './storageKeys.ts'
import { spent, ticketFor } from './tickets.ts'

/** A trajectory this device has the key of. */
export type OwnTrajectory = {
  id: TrajectoryId
  /** The one that opened it last; of a link until it did. */
  key: string
  name: string
  /** Those that may open it once that one no longer does: of a link, or one it was to be renewed to; the latest first. */
  others?: readonly string[]
}

/** Each that opens nothing counts as a guess. */
const MOST_OTHERS = 4

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
 * A link was opened here, or a key is about to be renewed. The key that opened the trajectory before is tried first: a link
 * may have lost its end on the way, and a key that was sent may not have come.
 */
export function takeTrajectoryLink(id: TrajectoryId, key: string): void {
  const known = ownTrajectories().find((own) => own.id === id) ?? { id, key, name: '' }
  const others = [key, ...(known.others ?? [])].filter((one, at, all) => all.indexOf(one) === at)
  const besides = others.filter((one) => one !== known.key).slice(0, MOST_OTHERS)
  rememberTrajectory({ id, key: known.key, name: known.name, ...(besides.length > 0 && { others: besides }) })
}

/**
 * Does something with the key that opens a trajectory: the one that did so last, or else one it was renewed to since.
 * @returns what came of it, and the trajectory with that key
 * @throws CallFailed
 */
async function withKey<T>(
  own: OwnTrajectory,
  use: (pass: Pass) => Promise<T>,
): Promise<{ done: T; own: OwnTrajectory }> {
  const { id, key, name, others = [] } = own
  try {
    return { done: await use({ id, key }), own }
  } catch (failure) {
    const [next, ...left] = others
    const opensNothing = failure instanceof CallFailed && failure.reason === 'trajectory.unknown'
    if (!opensNothing || next === undefined) throw failure
    return withKey({ id, key: next, name, ...(left.length > 0 && { others: left }) }, use)
  }
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

/** `GET /api/trajectories/:id`, and remembers with which key. @throws CallFailed */
export async function askTrajectory(
  known: OwnTrajectory,
): Promise<{ answer: TrajectoryAnswer; own: OwnTrajectory }> {
  const { done: answer, own } = await withKey(known, (pass) =>
    call<TrajectoryAnswer>('GET', path(pass), { token: pass.key, patience: PATIENCE }),
  )
  const opened = { ...own, name: answer.trajectory.name }
  rememberTrajectory(opened)
  return { answer, own: opened }
}

/**
 * `POST …/key`: from then on the link others have opens nothing. The new key is kept here before it is sent, and however
 * often the answer is lost it is the same one.
 * @returns the trajectory with its new key
 * @throws CallFailed
 */
export async function renewTrajectoryKey(own: OwnTrajectory): Promise<OwnTrajectory> {
  const wish = `renew ${own.id} ${own.key}`
  const body: RenewTrajectoryKeyBody = { key: ticketFor(wish) }
  takeTrajectoryLink(own.id, body.key)
  await send('POST', `${path(own)}/key`, { token: own.key, body, patience: PATIENCE })
  spent(wish)
  const renewed = { id: own.id, key: body.key, name: own.name }
  rememberTrajectory(renewed)
  return renewed
}

/** `POST …/meetings`: what a meeting left until now. Facilitators of that meeting only. @throws CallFailed */
export async function keepInTrajectory(
  known: OwnTrajectory,
  of: { meeting: MeetingId; token: string },
): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const body: KeepMeetingBody = { ...of, timeZone }
  const { own } = await withKey(known, (pass) =>
    send('POST', `${path(pass)}/meetings`, { token: pass.key, body, patience: PATIENCE }),
  )
  rememberTrajectory(own)
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
