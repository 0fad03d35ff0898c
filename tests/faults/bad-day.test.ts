import { expect, test } from 'vitest'
import { badClock, wrongStore } from './bad-day.ts'
import { damagedFiles } from './damage.ts'
import { lateWords } from './late-words.ts'
import { lostRenewals } from './renewal.ts'

for (const [fault, least] of [
  [badClock(4), 40],
  [wrongStore(1), 40],
  [damagedFiles(2), 40],
  [lostRenewals(3, 7), 0],
  [lateWords(8), 0],
] as const) {
  test(`${fault.name}: nothing is lost, and people go on by themselves`, async () => {
    const row = await fault.run()
    expect(row, row.losses?.join('\n')).toMatchObject({ lost: 0, doubled: 0, leaks: 0 })
    expect(row.times).toBeGreaterThan(0)
    expect(row.acknowledged).toBeGreaterThanOrEqual(least)
  })
}
