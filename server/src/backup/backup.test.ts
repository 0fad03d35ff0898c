import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { fold, LEDGER_VERSION } from '@kring/shared/ledger'
import { ClassicLevel } from 'classic-level'
import { expect, onTestFinished, test } from 'vitest'
import { imageIdOf } from '../images/image-id.ts'
import { key } from '../store/keys.ts'
import { LevelStore } from '../store/level.ts'
import { keptAs } from '../store/trajectories-contract.ts'
import { openMeeting, startServer, temporaryDirectory } from '../testing/server.ts'
import { askChannel } from './channel.ts'
import { restoreBackupFile, writeBackupFile } from './file.ts'
import { linesOf, meetingLines, withEnds } from './lines.ts'

async function emptyStore() {
  const dataDir = await temporaryDirectory()
  const store = await LevelStore.open(join(dataDir, 'meetings'), { minFree: 0 })
  onTestFinished(() => store.close())
  return { dataDir, store }
}

/** Two meetings on a running server, and a backup of them. */
async function setUp() {
  const kring = await startServer()
  const meetings = [await openMeeting(kring), await openMeeting(kring)]
  const lines = await askChannel(kring.dataDir)
  const file = join(await temporaryDirectory(), 'kring.backup')
  const summary = await writeBackupFile(file, kring.dataDir, lines!)
  return { kring, meetings, file, summary }
}

test('a backup of a running server, put into an empty store, is the same meetings', async () => {
  const { kring, meetings, file, summary } = await setUp()
  expect(summary).toMatchObject({ meetings: 2, unreadable: [] })
  const { dataDir, store } = await emptyStore()
  await restoreBackupFile(file, dataDir, store)
  await kring.close()
  const original = await LevelStore.open(join(kring.dataDir, 'meetings'), { minFree: 0 })
  for (const { meeting, code } of meetings) {
    const restored = await store.read(meeting)
    expect(restored).toEqual(await original.read(meeting))
    expect(fold(restored!.entries, restored!.snapshot?.meeting).code).toBe(code)
    expect(await store.byCode(code)).toBe(meeting)
  }
  await original.close()
  expect(await readFile(join(dataDir, 'secret'))).toEqual(await readFile(join(kring.dataDir, 'secret')))
})

test('pictures come back with their meeting, and a damaged one is noticed before anything is written', async () => {
  const { store: original, dataDir } = await emptyStore()
  const bytes = Uint8Array.of(0, 255, 10, 13)
  const { meetings, file: other } = await setUp()
  await restoreBackupFile(other, dataDir, original)
  const id = meetings[0]!.meeting
  await original.putImage(id, imageIdOf(bytes), bytes, 7)
  const file = join(dataDir, 'kring.backup')
  await writeBackupFile(file, dataDir, meetingLines(original))
  const again = await emptyStore()
  const text = gunzipSync(await readFile(file)).toString()
  await writeFile(join(dataDir, 'broken'), gzipSync(text.replace('"bytes":"A', '"bytes":"B')))
  await expect(restoreBackupFile(join(dataDir, 'broken'), again.dataDir, again.store)).rejects.toThrow(
    'picture',
  )
  expect(await again.store.list()).toEqual([])
  await restoreBackupFile(file, again.dataDir, again.store)
  expect(await again.store.images(id)).toEqual([{ image: imageIdOf(bytes), size: 4, at: 7 }])
  expect([...(await again.store.getImage(id, imageIdOf(bytes)))!]).toEqual([...bytes])
})

test('only this user can read it, and it has its name only when it is whole', async () => {
  const { kring, file } = await setUp()
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(join(kring.dataDir, 'backup-channel.json'))).mode & 0o777).toBe(0o600)
  await expect(writeBackupFile(file, kring.dataDir, (await askChannel(kring.dataDir))!)).rejects.toThrow(
    'is there already',
  )
  const directory = await temporaryDirectory()
  const cut = async function* () {
    yield '{"meeting":"one"'
  }
  await expect(writeBackupFile(join(directory, 'cut'), kring.dataDir, cut())).rejects.toThrow('damaged')
  expect(await readdir(directory)).toEqual(['cut.part'])
})

test('the channel is for who can read DATA_DIR, and gone with the server', async () => {
  const { kring } = await setUp()
  const { port } = JSON.parse(await readFile(join(kring.dataDir, 'backup-channel.json'), 'utf8')) as {
    port: number
  }
  for (const headers of [{}, { authorization: 'Bearer guessed' }]) {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers })
    expect([answer.status, await answer.text()]).toEqual([403, ''])
  }
  const address = await readFile(join(kring.dataDir, 'backup-channel.json'))
  await kring.close()
  expect(await askChannel(kring.dataDir)).toBeUndefined()
  // As a power cut leaves it.
  await writeFile(join(kring.dataDir, 'backup-channel.json'), address)
  expect(await askChannel(kring.dataDir)).toBeUndefined()
})

test('where there are meetings nothing is restored', async () => {
  const { file } = await setUp()
  const { dataDir, store } = await emptyStore()
  await restoreBackupFile(file, dataDir, store)
  const before = await store.list()
  await expect(restoreBackupFile(file, dataDir, store)).rejects.toThrow('meetings already')
  expect(await store.list()).toEqual(before)
})

test('a backup that is not whole, not ours, or of another version is refused before anything is written', async () => {
  const { file, meetings } = await setUp()
  const one = meetings.map(({ meeting }) => meeting).sort()[0]
  const text = gunzipSync(await readFile(file)).toString()
  const broken = {
    'not whole': text.split('\n').slice(0, -2).join('\n'),
    'not a backup': `{"something":"else"}\n`,
    damaged: text.replace('"seq":1', '"seq":'),
    'a backup of version 9': text.replace('"backup":3', '"backup":9'),
    [`version ${LEDGER_VERSION + 1}`]: text
      .replaceAll(/"check":"[0-9a-f]+",/g, '')
      .replaceAll(`"version":${LEDGER_VERSION}`, `"version":${LEDGER_VERSION + 1}`),
    'a meeting in this backup bears the name of another': text.replace(
      `{"meeting":"${one}"`,
      '{"meeting":"x"',
    ),
    'an id in this backup is damaged': text.replace(`{"meeting":"${one}"`, `{"meeting":"${one}!e"`),
    'a meeting in this backup is damaged': text.replace(/"code":"[A-Z0-9]+"/, '"code":"!"'),
    'does not fit its checksum': text.replace('"language":"nl"', '"language":"en"'),
  }
  const { dataDir, store } = await emptyStore()
  for (const [why, changed] of Object.entries(broken)) {
    const other = join(dataDir, 'other')
    await writeFile(other, gzipSync(changed))
    await expect(restoreBackupFile(other, dataDir, store), why).rejects.toThrow(why)
  }
  const zip = await readFile(file)
  await writeFile(join(dataDir, 'cut'), zip.subarray(0, zip.length - 20))
  await expect(restoreBackupFile(join(dataDir, 'cut'), dataDir, store)).rejects.toThrow()
  expect(await store.list()).toEqual([])
  expect(await readdir(dataDir)).not.toContain('secret')
})

test('a meeting that cannot be read does not keep the others out, and is named', async () => {
  const { kring, meetings } = await setUp()
  await kring.close()
  const db = new ClassicLevel<string, string>(join(kring.dataDir, 'meetings'))
  await db.put(key.snapshot(meetings[0]!.meeting, 1), '{"version":')
  await db.del(key.entry(meetings[0]!.meeting, 1))
  await db.close()
  const store = await LevelStore.open(join(kring.dataDir, 'meetings'), { minFree: 0 })
  onTestFinished(() => store.close())
  const file = join(kring.dataDir, 'kring.backup')
  expect(await writeBackupFile(file, kring.dataDir, meetingLines(store))).toMatchObject({
    meetings: 1,
    unreadable: [meetings[0]!.meeting],
  })
})

test('trajectories come back; one that is damaged is named, and one that is gone out of the file is noticed', async () => {
  const { store: original, dataDir } = await emptyStore()
  for (const id of ['one', 'two']) await original.trajectories.create(id, keptAs(`ROODBORSTJE ${id}`))
  const file = join(dataDir, 'kring.backup')
  expect(await writeBackupFile(file, dataDir, meetingLines(original))).toMatchObject({ unreadable: [] })
  const { dataDir: elsewhere, store } = await emptyStore()
  const text = gunzipSync(await readFile(file)).toString()
  const broken = {
    'not whole': text.replace(/\{"trajectory":"two","kept".*\n/, ''),
    'does not fit its checksum': text.replace('ROODBORSTJE one', 'ROODBORSTJE onf'),
    'an id in this backup is damaged': text.replace('{"trajectory":"two"', '{"trajectory":"two!e"'),
  }
  for (const [why, changed] of Object.entries(broken)) {
    const other = join(elsewhere, 'other')
    await writeFile(other, gzipSync(changed))
    await expect(restoreBackupFile(other, elsewhere, store), why).rejects.toThrow(why)
  }
  expect(await store.trajectories.list()).toEqual([])
  await restoreBackupFile(file, elsewhere, store)
  expect(await store.trajectories.get('two')).toEqual(keptAs('ROODBORSTJE two'))
  await expect(restoreBackupFile(file, elsewhere, store)).rejects.toThrow('meetings already')
})

test('lines come back whole however their bytes were cut', async () => {
  const lines = ['één 👩‍👩‍👧', '', 'שלום', '{}']
  const bytes: Buffer[] = []
  for await (const line of withEnds(lines as unknown as AsyncIterable<string>)) bytes.push(Buffer.from(line))
  const single = async function* () {
    for (const byte of Buffer.concat(bytes)) yield Buffer.from([byte])
  }
  const back: string[] = []
  for await (const line of linesOf(single())) back.push(line)
  expect(back).toEqual(lines)
})
