/**
 * What this device remembers between visits. A browser may forbid storage altogether (private windows,
 * school policies): then nothing is remembered and everything else still works.
 */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // storage is full or forbidden: the meeting goes on without it
  }
}

/**
 * @param key as given to `keep`
 * @param fits tells whether what lies there is still of the expected shape
 * @returns the value, or undefined when there is none, or one of another shape
 */
export function kept<T>(key: string, fits: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
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
export function dropAll(prefix: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // nothing was kept
  }
}
