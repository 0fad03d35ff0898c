import { PREPARE_LIMITS } from '@kring/shared/prepare/fields'
import {
  changedAfter,
  isPreparation,
  newPreparation,
  type Preparation,
} from '@kring/shared/prepare/preparation'
import { useCallback, useSyncExternalStore } from 'react'
import { newId } from '../meeting/newId.ts'
import { storageKeys } from '../meeting/storageKeys.ts'
import { drop, keep, kept, keysFrom } from '../storage/kept.ts'

/*
 * Each conversation somebody prepares lies under a key of its own: two windows that write in two of them do not take
 * each other's words. They are nowhere but here.
 */

const listeners = new Set<() => void>()
/** What was read last, so that the same preparations are the same objects. */
let last: { text: string; all: readonly Preparation[] } = { text: '[]', all: [] }

/** Read anew each time: what was erased on this device, or by another window, is gone here, too. */
function all(): readonly Preparation[] {
  const found = keysFrom(storageKeys.preparation()).flatMap((key) => kept(key, isPreparation) ?? [])
  found.sort((a, b) => b.changedAt - a.changedAt)
  const text = JSON.stringify(found)
  if (text !== last.text) last = { text, all: found }
  return last.all
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    removeEventListener('storage', changed)
  }
}

const tell = () => {
  for (const changed of listeners) changed()
}

/** @returns the preparations of this device, what was written in last first */
export function usePreparations(): readonly Preparation[] {
  return useSyncExternalStore(subscribe, all)
}

/** How a preparation changes: from what lies on the device now, which another window may have written. */
export type Change = (change: (before: Preparation) => Preparation) => void

/** @returns the preparation with this id, or undefined where the device has none; and how to change it */
export function usePreparation(id: string): [Preparation | undefined, Change] {
  const preparation = usePreparations().find((one) => one.id === id)
  const change: Change = useCallback(
    (to) => {
      const before = kept(storageKeys.preparation(id), isPreparation)
      const after = before && to(before)
      if (!after || after === before) return
      keep(storageKeys.preparation(id), changedAfter(before, after, Date.now()))
      tell()
    },
    [id],
  )
  return [preparation, change]
}

/** @returns whether there is room for another */
export const hasRoom = (): boolean => all().length < PREPARE_LIMITS.preparations

/** @returns the id of a new one, on this device from now on */
export function beginPreparation(): string {
  const id = newId()
  keep(storageKeys.preparation(id), newPreparation(id, Date.now()))
  tell()
  return id
}

/** Nothing of it is left on this device, and it was on no other. */
export function erasePreparation(id: string): void {
  drop(storageKeys.preparation(id))
  tell()
}
