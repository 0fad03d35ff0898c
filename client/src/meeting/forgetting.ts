import type { ActivityId, MeetingId } from '@kring/shared/meeting'
import { databases, drop, dropAll, dropNaming } from '../storage/kept.ts'
import { dropRecent } from './access.ts'
import { storageKeys } from './storageKeys.ts'

/**
 * Erases all this device keeps of a meeting, whoever was in it here: access, what was typed, the notebooks with
 * their hidden cards, and the copy of the board; and what would stand in the fields of whoever comes next: a name, and a plan that is no meeting
 * yet. The one place that does; called when a server that knows the meeting says that it is over for this person, or
 * when somebody takes it from the device.
 * @returns when the databases are gone
 */
export async function forgetMeeting(meeting: MeetingId): Promise<void> {
  const dropped = [...dropNaming(meeting), ...forgetInTab(meeting)]
  dropRecent(meeting)
  drop(storageKeys.name)
  drop(storageKeys.typedName, 'sessionStorage')
  dropAll(storageKeys.plan(), 'sessionStorage')
  const factory = databases()
  if (!factory) return
  // Every member of this device has left a key that ends in their id; some browsers do not list their databases.
  const members = dropped.map((key) => key.slice(key.lastIndexOf('.') + 1))
  const kinds = [storageKeys.notebook, storageKeys.board]
  const names = new Set(members.flatMap((member) => kinds.map((kind) => kind(meeting, member))))
  for (const { name } of (await factory.databases?.().catch(() => [])) ?? [])
    if (name && kinds.some((kind) => name.startsWith(kind(meeting)))) names.add(name)
  await Promise.all([...names].map((name) => erased(factory, name)))
}

/** Erases what no other tab can reach of a meeting: what this one keeps for itself. @returns the keys */
export function forgetInTab(meeting: MeetingId): string[] {
  return dropNaming(meeting, 'sessionStorage')
}

/** Erases what was typed to be said in another activity than these, whoever of this device typed it. */
export function forgetWords(meeting: MeetingId, here: readonly ActivityId[]): void {
  const isOver = (key: string) => key.includes('.word.') && !here.some((id) => key.includes(`.word.${id}.`))
  dropAll(storageKeys.typed(meeting), 'sessionStorage', isOver)
}

/** @returns when a database is gone; one that another tab has open goes as soon as that tab lets go of it */
function erased(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(name)
    request.onsuccess = request.onerror = () => resolve()
  })
}
