import { expect, test } from 'vitest'
import { badClock, emptyFolder } from './bad-day.ts'

for (const fault of [badClock(4), emptyFolder(1)]) {
  test(`${fault.name}: nothing is lost, and people go on by themselves`, async () => {
    const row = await fault.run()
    expect(row).toMatchObject({ lost: 0, doubled: 0, leaks: 0 })
    expect(row.acknowledged).toBeGreaterThan(40)
  })
}
