import { createReadStream, createWriteStream } from 'node:fs'
import { access, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Store } from '../store/store.ts'
import { headLine, linesOf, readBackup, type Summary, type Take, withEnds } from './lines.ts'

const secretFile = (dataDir: string) => join(dataDir, 'secret')

/**
 * Writes a backup, reads it back, and only then gives it its name. Only this user can read it.
 * @param meetings lines as meetingLines makes them
 * @throws Error when the file is there already, or the backup is not whole
 */
export async function writeBackupFile(
  file: string,
  dataDir: string,
  meetings: AsyncIterable<string>,
): Promise<Summary> {
  if (await isThere(file)) throw new Error(`${file} is there already`)
  const secret = await readFile(secretFile(dataDir), 'utf8').catch(() => undefined)
  const all = async function* () {
    yield headLine(new Date(), secret?.trim())
    yield* meetings
  }
  const part = `${file}.part`
  const out = createWriteStream(part, { mode: 0o600, flush: true })
  await pipeline(Readable.from(withEnds(all())), createGzip(), out)
  const summary = await readBackupFile(part, NOTHING)
  await rename(part, file)
  return summary
}

/**
 * Puts everything of a backup into an empty store. The whole file is read and every meeting folded first.
 * @param dataDir where the secret goes that the backup holds, so that people stay in their meetings
 * @throws Error when the store holds meetings, or the file is no whole backup; nothing was changed then
 */
export async function restoreBackupFile(file: string, dataDir: string, store: Store): Promise<Summary> {
  if ((await store.list()).length + (await store.trajectories.list()).length > 0)
    throw new Error('There are meetings already; restore where there are none.')
  const { secret } = await readBackupFile(file, NOTHING)
  if (secret) await writeFile(secretFile(dataDir), `${secret}\n`, { mode: 0o600 })
  const put: Take['meeting'] = async (meeting, { access, listing, entries, snapshot }, images) => {
    await store.create(meeting, access, listing, entries, snapshot)
    if (images.length === 0) return
    // Only an owner may add.
    await store.load(meeting)
    for (const { image, bytes, at } of images) await store.putImage(meeting, image, bytes, at)
    store.release(meeting)
  }
  return readBackupFile(file, {
    meeting: put,
    trajectory: (trajectory, kept) => store.trajectories.create(trajectory, kept),
    ended: (ended) => store.remember(ended),
  })
}

const ignore = () => {}
const NOTHING: Take = { meeting: ignore, trajectory: ignore, ended: ignore }

async function readBackupFile(file: string, take: Take): Promise<Summary> {
  const packed = createReadStream(file)
  const plain = createGunzip()
  // Not in a pipeline, which would tell of the reading that was broken off instead of why.
  packed.on('error', (error) => plain.destroy(error))
  try {
    return await readBackup(linesOf(packed.pipe(plain)), take)
  } finally {
    packed.destroy()
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
