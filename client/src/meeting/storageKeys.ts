import type { MeetingId, MemberId, Role } from '@kring/shared/meeting'

/**
 * Under which keys a device remembers what belongs to one meeting. What is forgotten with the meeting is found by the
 * beginning of its key, so that every name stands here.
 */
export const storageKeys = {
  /** How the device gets in, by role. */
  access: (meeting: MeetingId, role: Role | '' = '') => `kring.in.${meeting}.${role}`,
  /** What was typed and is not said, or was refused. */
  typed: (meeting: MeetingId, member: MemberId = '', field = '') =>
    member === '' ? `kring.typed.${meeting}.` : `kring.typed.${meeting}.${member}.${field}`,
  /** The secret by which the device knows its own statements. */
  device: (meeting: MeetingId, member: MemberId = '') => `kring.device.${meeting}.${member}`,
  /** Words a tab shows to the group. */
  liveText: (meeting: MeetingId, member: MemberId = '') =>
    member === '' ? `kring.word.${meeting}.` : `kring.word.${meeting}.${member}.`,
}
