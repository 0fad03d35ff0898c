import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inDataFolder, makeFolder } from '../basis/data-folder.ts'

/** The first signs, all are recognised. */
export type Secrets = readonly [string, ...string[]]

export const SHORTEST_SECRET = 32

/**
 * The secrets tokens are signed with, kept beside the data so that a restart does not throw anybody out.
 * @param given several, separated by commas: the newest first, then those whose tokens are still out there
 * @returns those from the environment, the one kept, or a new one that only this user can read
 */
export async function secretsFor(dataDir: string, given?: string): Promise<Secrets> {
  const [first, ...more] = splitSecrets(given ?? '')
  return first ? [first, ...more] : [await inDataFolder(join(dataDir, 'secret'), () => keptSecret(dataDir))]
}

export function splitSecrets(given: string): string[] {
  return given
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean)
}

async function keptSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret')
  await makeFolder(dataDir)
  const made = randomBytes(32).toString('base64url')
  try {
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const kept = (await readFile(file, 'utf8')).trim()
  if (kept.length < SHORTEST_SECRET)
    throw new Error('it is too short for a secret; remove the file to make a new one')
  return kept
}
