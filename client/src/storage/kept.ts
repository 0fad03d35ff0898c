/** Where a device remembers: between visits, or as long as this tab is open. */
export type Store = 'localStorage' | 'sessionStorage'

/**
 * What this device remembers, between visits unless told otherwise. A browser may forbid storage altogether (private windows,
 * school policies): then nothing is remembered and everything else still works.
 */
export function keep(key: string, value: unknown, store: Store = 'localStorage'): void {
  try {
    globalThis[store].setItem(key, JSON.stringify(value))
  } catch {
    // storage is full or forbidden: the meeting goes on without it
  }
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
    const value: unknown = JSON.parse(globalThis[store].getItem(key) ?? 'null')
    return fits(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Forgets one key. */
export function drop(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}

/** Forgets every key that begins with `prefix`. */
export function dropAll(prefix: string, store: Store = 'localStorage'): void {
  try {
    const storage = globalThis[store]
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
  } catch {
    // nothing was kept
  }
}

/** Forgets every key in which a name stands between its dots. @returns those keys */
export function dropNaming(name: string, store: Store = 'localStorage'): string[] {
  try {
    const storage = globalThis[store]
    const keys = Object.keys(storage).filter((key) => key.split('.').includes(name))
    for (const key of keys) storage.removeItem(key)
    return keys
  } catch {
    return []
  }
}
