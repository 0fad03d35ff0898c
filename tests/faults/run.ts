import { readFile, writeFile } from 'node:fs/promises'
import { endAll } from '../simulation/ending.ts'
import { attacks } from './attacks/attacked.ts'
import { backups } from './backup.ts'
import { badClock, wrongStore } from './bad-day.ts'
import { damagedFiles } from './damage.ts'
import type { Fault, Row } from './fault.ts'
import { fullDisk } from './full-disk.ts'
import { kills, killsDuringSnapshots } from './kill.ts'
import { lateWords } from './late-words.ts'
import { DatabasePlace, FOLDER } from './place.ts'
import { lostRenewals } from './renewal.ts'
import { failingStore, slowStore } from './store.ts'
import { table, timesLonger } from './table.ts'

const README = new URL('README.md', import.meta.url)
/** Between these its table stands. */
const TABLE = /(?<=<!-- table -->\n)[\s\S]*(?=\n<!-- end of table -->)/
/** How much longer the slowest hundredth of honest people may wait. */
const MOST = 2

const say = (text: string) => process.stdout.write(`${text}\n`)
const note = (text: string) => process.stderr.write(`${text}\n`)

/** Everything that is tried, in full, or a little of each. What depends on the store is tried on both. */
function faults(quick: boolean, seed: number, database: DatabasePlace): Fault[] {
  return [
    ...(quick ? [kills(20, seed)] : Array.from({ length: 4 }, (_, i) => kills(30, seed + i))),
    kills(quick ? 5 : 30, seed, database),
    ...[FOLDER, database].flatMap((place) => [
      killsDuringSnapshots(quick ? 3 : 15, seed, place),
      slowStore(quick ? 300 : 2_000, quick ? 2_000 : 20_000, 1, place),
      failingStore(quick ? 2_000 : 10_000, quick ? 1 : 2, place),
      backups(quick ? 1 : 4, place),
      badClock(quick ? 4 : 20, place),
      wrongStore(quick ? 1 : 5, place),
      damagedFiles(quick ? 4 : 8, place),
      lateWords(quick ? 8 : 40, place),
      lostRenewals(quick ? 4 : 20, seed, place),
    ]),
    fullDisk(quick ? 1 : 3, true),
    fullDisk(quick ? 1 : 3, false),
    ...attacks(quick),
  ]
}

/**
 * Tries each fault in turn and prints the table. The exit code is 1 when anything was lost, doubled or leaked, when honest
 * people waited too long (not with `--quick`, which asks too few), or when something could not be tried.
 * @param given `--quick`, `--write` to put the table into the README, and part of a name to try only what has it
 */
export async function run(given: readonly string[]): Promise<void> {
  const begun = Date.now()
  const quick = given.includes('--quick')
  const seed = Number(process.env.SEED) || Date.now() % 1e9
  const wanted = given.find((word) => !word.startsWith('--')) ?? ''
  const rows: Row[] = []
  const failed: string[] = []
  const database = new DatabasePlace()
  say(`SEED=${seed}, Node ${process.version}\n`)
  for (const fault of faults(quick, seed, database)) {
    if (!fault.name.includes(wanted)) continue
    const begun = Date.now()
    const name = `${fault.name} (${fault.store})`
    try {
      rows.push(await fault.run())
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    await endAll()
    note(`${name}: ${Math.round((Date.now() - begun) / 1000)} s`)
  }
  await database.stop()
  const minutes = Math.round((Date.now() - begun) / 60_000)
  const when = new Date().toISOString().slice(0, 10)
  const told = `${table(rows)}\n\nOne run of ${minutes} minutes on ${when}: \`SEED=${seed}\`, Node ${process.version}.`
  say(told)
  if (given.includes('--write') && failed.length === 0)
    await writeFile(
      README,
      (await readFile(README, 'utf8')).replace(TABLE, () => told),
    )
  const slow = quick ? [] : rows.filter(({ waits }) => waits && timesLonger(waits) >= MOST)
  for (const failure of failed) say(`\nNot tried to the end: ${failure}`)
  for (const { fault } of slow) say(`\nHonest people waited ${MOST} times as long, or longer: ${fault}`)
  if (failed.length + slow.length > 0 || rows.some(({ lost, doubled, leaks }) => lost + doubled + leaks > 0))
    process.exitCode = 1
}
