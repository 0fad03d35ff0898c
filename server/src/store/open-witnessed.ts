import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { damagedBeside, setAside } from './aside.ts'
import type { LevelOptions } from './level.ts'
import { meetingsOf, missingFrom, newest, readClaims, Witness } from './witness.ts'

/**
 * Opens a LevelDB and holds it against what its witness says was flushed. Where something is missing the files are kept
 * as they were before it was opened.
 * @returns it, its witness from now on, and where damaged files of it are kept
 */
export async function openWitnessed(
  directory: string,
  { onDamage, clock = Date.now }: LevelOptions,
): Promise<{ db: ClassicLevel<string, string>; witness: Witness; damage: string[] }> {
  const path = `${directory}.witness`
  const claims = await readClaims(path)
  const aside = await setAside(directory)
  try {
    // Not before: it begins to open by itself.
    const db = new ClassicLevel<string, string>(directory, { keyEncoding: 'utf8', valueEncoding: 'utf8' })
    await db.open()
    const missing = claims ? await missingFrom(claims, (keys) => db.getMany(keys)) : []
    const now = new Date(clock())
    if (missing.length > 0 || (!claims && (await hasDropped(directory)))) {
      const kept = await aside.keep(now)
      onDamage?.({ meetings: meetingsOf(missing), missing: missing.length, kept })
    }
    for (const key of missing) claims?.delete(key)
    const witness = await Witness.begin(path, newest(claims ?? new Map()))
    return { db, witness, damage: await damagedBeside(directory, now) }
  } finally {
    await aside.drop()
  }
}

/**
 * LevelDB takes a directory without its table of contents for a new one, and erases the files in it that it then does
 * not know.
 * @throws Error LEVEL_CORRUPTION
 */
export async function refuseHeadless(directory: string): Promise<void> {
  const names = await readdir(directory)
  if (names.includes('CURRENT') || !names.some((name) => /^MANIFEST-|\.(ldb|sst|log)$/.test(name))) return
  throw Object.assign(new Error('CURRENT is missing'), { code: 'LEVEL_CORRUPTION' })
}

/** Whether LevelDB says that it passed over something; without a witness nobody knows whether that was ever flushed. */
async function hasDropped(directory: string): Promise<boolean> {
  const log = await readFile(join(directory, 'LOG'), 'utf8').catch(() => '')
  return /dropping \d+ bytes; Corruption/.test(log)
}
