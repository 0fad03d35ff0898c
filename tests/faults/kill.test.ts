import { expect, test } from 'vitest'
import { seedOf } from '../simulation/play-activity.ts'
import { kills, killsDuringSnapshots } from './kill.ts'

const seed = seedOf(2)

test(`the server is killed 12 times under load: nothing that was answered or shown is lost or doubled (SEED=${seed - 2})`, async () => {
  const row = await kills(12, seed).run()
  expect(row, row.losses?.join('\n')).toMatchObject({ times: 12, lost: 0, doubled: 0, leaks: 0 })
  expect(row.acknowledged).toBeGreaterThan(40)
})

test('it is killed while it takes snapshots, and they are whole or not there', async () => {
  const row = await killsDuringSnapshots(3, seed).run()
  expect(row, row.losses?.join('\n')).toMatchObject({ times: 3, lost: 0, doubled: 0, leaks: 0 })
})
