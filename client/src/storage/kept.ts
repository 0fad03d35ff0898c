import { carry, memory } from './tabMemory.ts'

/** Where a device remembers: between visits, or as long as this tab is open. */
export type Store = 'localStorage' | 'sessionStorage'

/*
 * A browser may forbid storage altogether (private windows, school policies), forbid writing only, or be full. What it
 * would not take is in the memory of the tab, which stands before what lies in the store.
 */

const listeners = new Set<() => void>()

/** @returns whether something is remembered no longer than this tab is open. */
export const isForgetful = (): boolean => memory.localStorage.size > 0

/** Called when that changes. @returns the undo */
export function onForgetful(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** What this device remembers, between visits unless told otherwise; whatever the browser does, this tab has it. */
export function keep(key: string, value: unknown, store: Store = 'localStorage'): void {
  const text = JSON.stringify(value)
  const was = isForgetful()
  try {
    globalThis[store].setItem(key, text)
    if (globalThis[store].getItem(key) !== text) throw new Error('it was not taken')
    if (memory[store].delete(key)) carry()
  } catch {
    memory[store].set(key, text)
    carry()
  }
  tell(was)
}

/**
 * @param key as given to `keep`
 * @param fits tells whether what lies there is still of the expected shape
 * @returns the value, or undefined when there is none, or one of another shape
 */
export function kept<T>(
  key: string,
  fits: (value: unknown) => value is T,
  store: Store = 'localStorage',
): T | undefined {
  try {
    const value: unknown = JSON.parse(memory[store].get(key) ?? globalThis[store].getItem(key) ?? 'null')
    return fits(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Forgets one key. */
export function drop(key: string, store: Store = 'localStorage'): void {
  const was = isForgetful()
  if (memory[store].delete(key)) carry()
  try {
    globalThis[store].removeItem(key)
  } catch {
    // nothing was kept
  }
  tell(was)
}

/** Forgets every key that begins with `prefix`, or of those the ones that are chosen. */
export function dropAll(
  prefix: string,
  store: Store = 'localStorage',
  isChosen: (key: string) => boolean = () => true,
): void {
  for (const key of keysFrom(prefix, store)) if (isChosen(key)) drop(key, store)
}

/** @returns the keys that begin with `prefix` */
export function keysFrom(prefix: string, store: Store = 'localStorage'): string[] {
  return keysOf(store).filter((key) => key.startsWith(prefix))
}

function keysOf(store: Store): string[] {
  const inMemory = [...memory[store].keys()]
  try {
    return [...inMemory, ...Object.keys(globalThis[store])]
  } catch {
    return inMemory
  }
}

function tell(was: boolean): void {
  if (was !== isForgetful()) for (const changed of listeners) changed()
}

/** @returns the browser's databases, where it does not forbid to ask for them */
export function databases(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB
  } catch {
    return undefined
  }
}

/** For trying whether the browser opens a database at all. */
const PROBE = 'kring.probe'

/** @returns whether documents can be kept on this device; some browsers forbid that by an error, some by silence. */
export async function keepsDocuments(): Promise<boolean> {
  try {
    const asked = globalThis.indexedDB.open(PROBE)
    await new Promise<void>((resolve, reject) => {
      asked.onsuccess = () => resolve()
      asked.onerror = () => reject(asked.error)
      asked.onblocked = () => reject(new Error('blocked'))
    })
    asked.result.close()
    globalThis.indexedDB.deleteDatabase(PROBE)
    return true
  } catch {
    return false
  }
}

/** Forgets every key in which a name stands between its dots. @returns those keys */
export function dropNaming(name: string, store: Store = 'localStorage'): string[] {
  const keys = keysOf(store).filter((key) => key.split('.').includes(name))
  for (const key of keys) drop(key, store)
  return keys
}
