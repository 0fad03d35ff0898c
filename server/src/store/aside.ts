import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DAY } from '../basis/clock.ts'

/** Milliseconds a damaged database is kept beside the one that goes on: people's words are in it. */
export const DAMAGE_KEPT = 30 * DAY
const DAMAGED = '.damaged-'

/** The files of a database as they are before LevelDB opens it, and lets go of what it cannot read. */
export type Aside = {
  /** They are not needed. */
  drop(): Promise<void>
  /** They stay. @returns where */
  keep(now: Date): Promise<string>
}

/** Sets the files of a directory aside, without copying them where the disk can. */
export async function setAside(directory: string): Promise<Aside> {
  const place = `${directory}.before`
  const part = `${place}.part`
  // Left by an opening that was cut short: nothing was written since, and this is how it was before that.
  const isThere = (await readdir(dirname(directory))).includes(basename(place))
  if (!isThere) {
    await rm(part, { recursive: true, force: true })
    await mkdir(part)
    await linkAll(directory, part)
    await rename(part, place)
  }
  return {
    drop: () => rm(place, { recursive: true, force: true }),
    keep: async (now) => {
      const kept = `${directory}${DAMAGED}${now.toISOString().replaceAll(':', '')}`
      await rename(place, kept)
      return kept
    },
  }
}

async function linkAll(directory: string, place: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name === 'LOCK') continue
    const [from, to] = [join(directory, name), join(place, name)]
    // Some disks know no second name for a file; then the table files, which LevelDB checks by name, stay where they are.
    await link(from, to).catch(() => (name.endsWith('.ldb') ? undefined : copyFile(from, to).catch(() => {})))
  }
}

/** @returns the damaged databases that are kept beside a directory; those kept long enough are erased */
export async function damagedBeside(directory: string, now: Date): Promise<string[]> {
  const begin = `${basename(directory)}${DAMAGED}`
  const names = (await readdir(dirname(directory))).filter((name) => name.startsWith(begin))
  const kept: string[] = []
  for (const name of names.sort()) {
    const day = Date.parse(name.slice(begin.length, begin.length + 10))
    const path = join(dirname(directory), name)
    if (day + DAMAGE_KEPT < now.getTime()) await rm(path, { recursive: true, force: true })
    else kept.push(path)
  }
  return kept
}
