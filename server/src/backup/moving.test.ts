import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { LevelStore } from '../store/level.ts'
import { PostgresStore } from '../store/postgres.ts'
import { keptAs } from '../store/trajectories-contract.ts'
import { type Postgres, startPostgres } from '../testing/postgres.ts'
import { temporaryDirectory } from '../testing/server.ts'
import { restoreBackupFile, writeBackupFile } from './file.ts'
import { meetingLines } from './lines.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop())

const GOLDEN = new URL('../store/fixtures/ledger-3-all-methods-behind-a-snapshot.jsonl', import.meta.url)

test('a backup goes from a folder into a database and back, and is the same meetings', async () => {
  const directory = await temporaryDirectory()
  const backup = (name: string) => join(directory, name)
  await writeFile(backup('golden'), gzipSync(await readFile(GOLDEN)))
  const folder = await LevelStore.open(join(directory, 'one'), { minFree: 0 })
  const database = await PostgresStore.open(await postgres.database())
  const again = await LevelStore.open(join(directory, 'two'), { minFree: 0 })
  onTestFinished(async () => {
    for (const store of [folder, database, again]) await store.close()
  })
  await restoreBackupFile(backup('golden'), directory, folder)
  await folder.trajectories.create('line', keptAs('Team taal'))
  await folder.remember({ meeting: 'gone', ending: 'deleted', at: Date.now() })
  await writeBackupFile(backup('first'), directory, meetingLines(folder))
  await restoreBackupFile(backup('first'), directory, database)
  await expect(restoreBackupFile(backup('first'), directory, database)).rejects.toThrow('meetings already')
  await writeBackupFile(backup('second'), directory, meetingLines(database))
  await restoreBackupFile(backup('second'), directory, again)
  const [id] = await folder.list()
  for (const store of [folder, database, again])
    expect(await store.trajectories.get('line')).toEqual(keptAs('Team taal'))
  expect(await again.list()).toEqual([id])
  expect(await again.endings()).toEqual(await folder.endings())
  expect(await again.ended('gone')).toBe('deleted')
  expect(await again.read(id!)).toEqual(await folder.read(id!))
  expect(await database.read(id!)).toEqual(await folder.read(id!))
})
