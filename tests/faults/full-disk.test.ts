import { expect, test } from 'vitest'
import { endAll } from '../simulation/ending.ts'
import { fullDisk, smallDisk } from './full-disk.ts'

/** A small disk of one's own takes rights that not every machine gives; `pnpm faults` tells when it could not. */
const allowed = await smallDisk().then(
  () => true,
  () => false,
)
await endAll()

for (const floor of [true, false]) {
  // The floor is looked at every five seconds, so once is enough of that.
  const fault = fullDisk(floor ? 1 : 2, floor)
  test.skipIf(!allowed)(
    `${fault.name}: statements wait, nobody is disconnected, everything lands`,
    async () => {
      const row = await fault.run()
      expect(row).toMatchObject({ lost: 0, doubled: 0, leaks: 0 })
      expect(row.acknowledged).toBeGreaterThan(40)
    },
  )
}
