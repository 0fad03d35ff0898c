import type { ActivityId, MeetingId, MemberId, Role } from '@kring/shared/meeting'

/**
 * Under which keys a device remembers what belongs to one meeting. What is forgotten with the meeting is found by its id,
 * which stands between the dots of each (forgetting.ts).
 */
export const storageKeys = {
  /** How the device gets in, by role. */
  access: (meeting: MeetingId, role: Role | '' = '') => `kring.in.${meeting}.${role}`,
  /** Which trajectory the meeting began from or was kept in. */
  trajectory: (meeting: MeetingId) => `kring.in.${meeting}.trajectory`,
  /** Who the device is there, when it came in by the link of somebody else once. */
  now: (meeting: MeetingId) => `kring.in.${meeting}.now`,
  /** The database with what a member says and what is theirs alone. */
  notebook: (meeting: MeetingId, member: MemberId = '') => `kring.notebook.${meeting}.${member}`,
  /** The database with the board as this device last saw it; under the same key until when it may keep it. */
  board: (meeting: MeetingId = '', member: MemberId = '') =>
    meeting === '' ? 'kring.board.' : `kring.board.${meeting}.${member}`,
  /** What was typed and is not said, or was refused. */
  typed: (meeting: MeetingId, member: MemberId = '', field = '') =>
    member === '' ? `kring.typed.${meeting}.` : `kring.typed.${meeting}.${member}.${field}`,
  /** What was typed to be said in a step of an activity, and is not said; of one tab. */
  word: (meeting: MeetingId, member: MemberId, activity: ActivityId, step: string) =>
    storageKeys.typed(meeting, member, `word.${activity}.${step}`),
  /** What can be taken back; of one tab. */
  undo: (meeting: MeetingId, member: MemberId) => `kring.undo.${meeting}.${member}`,
  /** What somebody wrote down for themselves. */
  own: (meeting: MeetingId, member: MemberId) => `kring.own.${meeting}.${member}`,
  /** The secret by which the device knows its own statements. */
  device: (meeting: MeetingId, member: MemberId = '') => `kring.device.${meeting}.${member}`,
  /** What whoever came in last was called, for the next meeting. */
  name: 'kring.name',
  /** What stands in the field for a name, as long as nobody came in by it; of one tab. */
  typedName: 'kring.name.typed',
  /** A plan that is being made and is no meeting yet; of one tab. */
  plan: (method = '') => `kring.plan.${method}`,
  /** The trajectories whose key the device has; they outlive their meetings. */
  trajectories: 'kring.trajectories',
  /** A conversation somebody prepares for themselves; it belongs to no meeting. */
  preparation: (id = '') => `kring.prepare.${id}`,
}
