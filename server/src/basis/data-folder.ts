import { statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** DATA_DIR, or something in it, that cannot be used: where, and what the system said of it. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'

  /** @param cause what went wrong there */
  constructor(
    readonly folder: string,
    cause: unknown,
  ) {
    super(`the data in ${folder} cannot be used`, { cause })
  }
}

/**
 * Runs what reads or writes in a folder.
 * @throws DataFolderError for whatever goes wrong there
 */
export async function inDataFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof DataFolderError ? error : new DataFolderError(folder, error)
  }
}

/**
 * Notices that a folder was deleted, moved or replaced while it is in use: on most systems what is open goes on
 * taking writes then, and all of it is gone when the process ends.
 * @param folder holds LevelDB's `LOCK`, made when it was opened first and never again
 * @returns whether the folder is still the one it was; asked before every write, so at once: to wait for a thread
 * would cost many times what it looks up
 */
export async function watchFolder(folder: string): Promise<() => boolean> {
  const lock = join(folder, 'LOCK')
  const { dev, ino } = await stat(lock)
  return () => {
    try {
      const now = statSync(lock)
      return now.dev === dev && now.ino === ino
    } catch {
      return false
    }
  }
}
