import { endAll } from '../simulation/ending.ts'
import { attacks } from './attacks/attacked.ts'
import { backups } from './backup.ts'
import { badClock, emptyFolder } from './bad-day.ts'
import type { Fault, Row } from './fault.ts'
import { fullDisk } from './full-disk.ts'
import { kills, killsDuringSnapshots } from './kill.ts'
import { failingStore, slowStore } from './store.ts'
import { table } from './table.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const note = (text: string) => process.stderr.write(`${text}\n`)

/** Everything that is tried, in full, or a little of each. */
function faults(quick: boolean, seed: number): Fault[] {
  return [
    ...(quick ? [kills(20, seed)] : Array.from({ length: 10 }, (_, i) => kills(30, seed + i))),
    killsDuringSnapshots(quick ? 5 : 30, seed),
    slowStore(quick ? 300 : 2_000, quick ? 2_000 : 20_000, quick ? 1 : 3),
    failingStore(quick ? 2_000 : 10_000, quick ? 1 : 3),
    fullDisk(quick ? 1 : 5, true),
    fullDisk(quick ? 1 : 5, false),
    backups(quick ? 2 : 10),
    badClock(quick ? 4 : 40),
    emptyFolder(quick ? 1 : 10),
    ...attacks(quick),
  ]
}

/**
 * Tries each fault in turn and prints the table. The exit code is 1 when anything was lost, doubled or leaked,
 * or could not be tried.
 * @param given `--quick`, and part of a name to try only what has it
 */
export async function run(given: readonly string[]): Promise<void> {
  const seed = Number(process.env.SEED) || Date.now() % 1e9
  const wanted = given.find((word) => !word.startsWith('--')) ?? ''
  const rows: Row[] = []
  const failed: string[] = []
  say(`SEED=${seed}, Node ${process.version}\n`)
  for (const fault of faults(given.includes('--quick'), seed)) {
    if (!fault.name.includes(wanted)) continue
    const begun = Date.now()
    try {
      rows.push(await fault.run())
    } catch (error) {
      failed.push(`${fault.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    await endAll()
    note(`${fault.name}: ${Math.round((Date.now() - begun) / 1000)} s`)
  }
  say(table(rows))
  for (const failure of failed) say(`\nNot tried to the end: ${failure}`)
  if (failed.length > 0 || rows.some(({ lost, doubled, leaks }) => lost + doubled + leaks > 0))
    process.exitCode = 1
}
