import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { ClassicLevel } from 'classic-level'
import { filesIn as bytesOf } from '../../server/src/testing/bytes-in.ts'
import { atEnd } from '../simulation/ending.ts'
import { Tape } from '../simulation/tape.ts'

const BACKUP = fileURLToPath(new URL('../../server/dist/backup.js', import.meta.url))

/** @returns a folder that is gone when the test ends */
export async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kring-leak-'))
  atEnd(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** Every byte under a directory, also of what the database packed. */
export async function filesIn(directory: string): Promise<Tape> {
  const kept = new Tape()
  for (const file of await bytesOf(directory)) kept.keep('files', file)
  return kept
}

/** The same, and every record of the database in it as it was put there; its server has stopped. */
export async function keptIn(dataDir: string): Promise<Tape> {
  const kept = await filesIn(dataDir)
  const db = new ClassicLevel<string, string>(join(dataDir, 'meetings'))
  try {
    for await (const [key, value] of db.iterator()) kept.keep('records', Buffer.from(`${key}\n${value}\n`))
  } finally {
    await db.close()
  }
  return kept
}

/** All that a backup holds which is made now, of a server that runs: packed no word of it would be found. */
export async function backupOf(dataDir: string): Promise<Tape> {
  const copy = await newDirectory()
  const env = { ...process.env, DATA_DIR: dataDir }
  const file = join(copy, 'kring.backup')
  await promisify(execFile)(process.execPath, [BACKUP, file], { env })
  const kept = new Tape()
  kept.keep('backup', await promisify(gunzip)(await readFile(file)))
  return kept
}
