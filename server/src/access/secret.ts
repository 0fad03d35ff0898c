import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The secret tokens are signed with, kept beside the data so that a restart does not throw anybody out.
 * @returns the one from the environment, the one kept, or a new one that only this user can read
 */
export async function secretFor(dataDir: string, given?: string): Promise<string> {
  if (given) return given
  const file = join(dataDir, 'secret')
  await mkdir(dataDir, { recursive: true })
  const made = randomBytes(32).toString('base64url')
  try {
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const kept = (await readFile(file, 'utf8')).trim()
  if (kept.length < 32)
    throw new Error(`the secret in ${file} is too short; remove the file to make a new one`)
  return kept
}
