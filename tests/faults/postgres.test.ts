import { afterAll, expect, test } from 'vitest'
import { backups } from './backup.ts'
import { badClock, wrongStore } from './bad-day.ts'
import { damagedFiles } from './damage.ts'
import { kills, killsDuringSnapshots } from './kill.ts'
import { lateWords } from './late-words.ts'
import { DatabasePlace } from './place.ts'
import { lostRenewals } from './renewal.ts'
import { failingStore, slowStore } from './store.ts'

const database = new DatabasePlace()
afterAll(() => database.stop())

for (const fault of [
  kills(2, 3, database),
  killsDuringSnapshots(1, 3, database),
  slowStore(100, 600, 1, database),
  failingStore(700, 1, database),
  backups(1, database),
  badClock(2, database),
  wrongStore(1, database),
  damagedFiles(2, database),
  lostRenewals(3, 7, database),
  lateWords(4, database),
]) {
  test(`${fault.name}, on PostgreSQL: nothing is lost or doubled`, async () => {
    const row = await fault.run()
    expect(row, row.losses?.join('\n')).toMatchObject({ lost: 0, doubled: 0, leaks: 0 })
    expect(row.times).toBeGreaterThan(0)
  })
}
