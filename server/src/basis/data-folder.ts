import { statSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

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
 * Makes a folder with all above it, where it is not there yet. The recursive `mkdir` of Node tries for ever where what
 * is above is there and takes no folders, as in `/proc`.
 * @throws Error of the system
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return
  const above = dirname(folder)
  if (above !== folder) await makeFolder(above)
  try {
    await mkdir(folder)
  } catch (error) {
    // Another process may have made it meanwhile. A link that leads nowhere is taken, and yet not there.
    if (codeOf(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
  }
}

/** @returns whether this folder is there; a file in its place is left to what makes the folder */
async function isThere(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return false
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

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
