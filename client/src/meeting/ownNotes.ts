import type { ActivityId, MeetingId, MemberId } from '@kring/shared/meeting'
import { useCallback, useSyncExternalStore } from 'react'
import { drop, keep, kept } from '../storage/kept.ts'
import { useAccess } from './session.ts'
import { storageKeys } from './storageKeys.ts'

/** What one wrote down for oneself, by activity and field, and under which name the group has what was shared of it. */
export type OwnNote = { text: string; sharedAs?: string }
export type OwnNotes = Readonly<Record<ActivityId, Readonly<Record<string, OwnNote>>>>

const NONE: OwnNotes = {}
const listeners = new Set<() => void>()
/** What was read last, so that the same notes are the same object. */
let last = { text: JSON.stringify(NONE), notes: NONE }

/** Read anew each time: what was erased on this device is gone here, too. */
function notesAt(key: string): OwnNotes {
  const notes = kept(key, isNotes) ?? NONE
  const text = JSON.stringify(notes)
  if (text !== last.text) last = { text, notes }
  return last.notes
}

function isNotes(value: unknown): value is OwnNotes {
  const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null
  const isNote = (one: unknown) => isRecord(one) && typeof one.text === 'string'
  return (
    isRecord(value) && Object.values(value).every((one) => isRecord(one) && Object.values(one).every(isNote))
  )
}

/**
 * Writes down for somebody of this device; without words and not shared it is gone. It is nowhere but here: no statement
 * carries it, and what a device keeps of a meeting is erased as a whole (forgetting.ts).
 */
export function setOwnNote(
  { meeting, member }: { meeting: MeetingId; member: MemberId },
  activity: ActivityId,
  field: string,
  note: OwnNote,
): void {
  const key = storageKeys.own(meeting, member)
  const before = notesAt(key)
  const { [field]: _gone, ...others } = before[activity] ?? {}
  const isBlank = note.text === '' && note.sharedAs === undefined
  const ofActivity = isBlank ? others : { ...others, [field]: note }
  const { [activity]: _was, ...rest } = before
  const notes: OwnNotes = Object.keys(ofActivity).length > 0 ? { ...rest, [activity]: ofActivity } : rest
  if (Object.keys(notes).length === 0) drop(key)
  else keep(key, notes)
  for (const changed of listeners) changed()
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  // Another tab of this device writes, too.
  addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    removeEventListener('storage', changed)
  }
}

/** @returns everything this person wrote down for themselves in this meeting, on this device, and how to write */
export function useOwnNotes(): [OwnNotes, (activity: ActivityId, field: string, note: OwnNote) => void] {
  const access = useAccess()
  const key = storageKeys.own(access.meeting, access.member)
  const notes = useSyncExternalStore(subscribe, () => notesAt(key))
  const set = useCallback(
    (activity: ActivityId, field: string, note: OwnNote) => setOwnNote(access, activity, field, note),
    [access],
  )
  return [notes, set]
}
