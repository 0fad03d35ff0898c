import { expect, test } from 'vitest'
import { backups } from './backup.ts'

test('a backup under load, restored on an empty machine, has every statement that had a receipt when it began', async () => {
  const row = await backups(2).run()
  expect(row).toMatchObject({ lost: 0, doubled: 0, leaks: 0 })
  expect(row.acknowledged).toBeGreaterThan(120)
})
