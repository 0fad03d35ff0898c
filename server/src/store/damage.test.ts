import { cp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Entry } from '@kring/shared/ledger'
import { expect, onTestFinished, test } from 'vitest'
import { DAY } from '../basis/clock.ts'
import { temporaryDirectory } from '../testing/server.ts'
import { type Damage, LevelStore } from './level.ts'

const ACCESS = { facilitatorKeyHash: 'hash' }
const entry = (seq: number): Entry => ({
  seq,
  context: { member: 'm', at: 1, seed: 1 },
  spoken: { kind: 'seat.add', id: `s${seq}`, n: 1, member: 'm2', name: `Naam ${seq} ${'x'.repeat(200)}` },
})

/** Opens a store. @returns it, and what it said of damage */
async function opened(directory: string, now = Date.now()) {
  const said: Damage[] = []
  const options = { minFree: 0, clock: () => now, onDamage: (damage: Damage) => said.push(damage) }
  const store = await LevelStore.open(directory, options)
  let isOpen = true
  const close = async () => {
    if (isOpen) await store.close()
    isOpen = false
  }
  onTestFinished(close)
  return { store, said, close }
}

/** A database that was closed as it should be, with these meetings in it: a hundred entries each, by turns. */
async function written(ids = ['one', 'two']): Promise<string> {
  const directory = join(await temporaryDirectory(), 'meetings')
  const { store, close } = await opened(directory)
  for (const [i, id] of ids.entries())
    await store.create(id, ACCESS, { code: `CODE${i}`, expiresAt: 1e15 }, [entry(1)])
  for (let seq = 2; seq <= 100; seq++) for (const id of ids) await store.append(id, [entry(seq)])
  await close()
  return directory
}

async function fileOf(directory: string, name: RegExp): Promise<string> {
  const found = (await readdir(directory)).filter((file) => name.test(file))
  return join(directory, found.sort().at(-1) ?? 'none')
}

/** Turns one bit over, at a part of the way through a file. */
async function flip(path: string, part: number): Promise<void> {
  const bytes = await readFile(path)
  const at = Math.floor(bytes.length * part)
  bytes[at] = bytes[at]! ^ 1
  await writeFile(path, bytes)
}

async function zero(path: string): Promise<void> {
  const file = await open(path, 'r+')
  const { size } = await file.stat()
  await file.write(Buffer.alloc(4096), 0, 4096, Math.floor(size / 2))
  await file.close()
}

const LOG = /\.log$/
const SPOILED: [string, (directory: string) => Promise<unknown>][] = [
  ['a byte flipped at the beginning of the log', async (d) => flip(await fileOf(d, LOG), 0.01)],
  ['a byte flipped in the middle of it', async (d) => flip(await fileOf(d, LOG), 0.5)],
  ['a byte flipped in the last record', async (d) => flip(await fileOf(d, LOG), 0.999)],
  ['a page of zeros', async (d) => zero(await fileOf(d, LOG))],
  ['a log cut short', async (d) => truncate(await fileOf(d, LOG), 30_000)],
  [
    'a log that lost its last bytes',
    async (d) => truncate(await fileOf(d, LOG), (await readFile(await fileOf(d, LOG))).length - 3),
  ],
  ['an empty log', async (d) => truncate(await fileOf(d, LOG), 0)],
  ['a log that is gone', async (d) => rm(await fileOf(d, LOG))],
]
test.each(SPOILED)(
  '%s: it is noticed and said, for as long as the files of before are kept; what is there is there',
  async (_, spoil) => {
    const directory = await written()
    await spoil(directory)
    const before = new Map<string, Buffer>()
    for (const name of await readdir(directory)) before.set(name, await readFile(join(directory, name)))

    const first = await opened(directory)
    expect(first.said).toHaveLength(1)
    const [{ meetings, missing, kept }] = first.said as [Damage]
    expect(missing).toBeGreaterThan(0)
    expect(meetings.every((id) => ['one', 'two'].includes(id))).toBe(true)
    expect(first.store.damage).toEqual([kept])
    const keptLog = [...before].find(([name]) => LOG.test(name))
    if (keptLog) expect((await readFile(join(kept, keptLog[0]))).equals(keptLog[1])).toBe(true)

    // Whatever can be read goes on; nothing new is mistaken for damage.
    for (const id of await first.store.list()) {
      const stored = await first.store.load(id).catch((error: unknown) => String(error))
      if (typeof stored === 'string') expect(stored).toMatch(/is missing|neither|no snapshot/)
      else if (stored) await first.store.append(id, [entry(stored.entries.length + 1)])
    }
    await first.close()
    const second = await opened(directory)
    expect(second.said).toEqual([])
    expect(second.store.damage).toEqual([kept])
    await second.close()

    // Until somebody looked and took it away; or at the latest after thirty days, because people's words are in it.
    const late = await opened(directory, Date.now() + 31 * DAY)
    expect(late.store.damage).toEqual([])
    expect((await readdir(dirname(directory))).filter((name) => name.includes('damaged'))).toEqual([])
  },
)

test('a database that was closed, killed, or written by an older Kring is not damaged', async () => {
  const directory = await written()
  for (let time = 0; time < 3; time++) {
    const { store, said, close } = await opened(directory)
    const stored = await store.load('one')
    await store.append('one', [entry(stored!.entries.length + 1)])
    await store.renewAccess('one', { ...ACCESS, renewals: time })
    await store.append('one', [entry(stored!.entries.length + 2)], {
      code: `CODE-${time}`,
      expiresAt: 1e15 + time,
    })
    await store.putImage('one', `i${time}`, Uint8Array.of(time), 1)
    if (time === 1)
      await store.snapshot('one', { seq: 50, meeting: { activities: {} } as never, accepted: [] }, 0)
    if (time === 2) await store.delete('two')
    // As after a power cut: what was flushed is there, and nobody closed anything.
    const copy = join(await temporaryDirectory(), 'meetings')
    await cp(directory, copy, { recursive: true })
    await cp(`${directory}.witness`, `${copy}.witness`)
    await rm(join(copy, 'LOCK'))
    const killed = await opened(copy)
    expect(said.concat(killed.said)).toEqual([])
    await killed.close()
    await close()
  }
  await rm(`${directory}.witness`)
  expect((await opened(directory)).said).toEqual([])
})

test('without a witness it is noticed all the same when LevelDB says that it passed over something', async () => {
  const directory = await written()
  await rm(`${directory}.witness`)
  await flip(await fileOf(directory, LOG), 0.5)
  expect((await opened(directory)).said).toMatchObject([{ missing: 0 }])
})

test('an opening that was cut short after LevelDB let go of the log leaves it to the next', async () => {
  const directory = await written()
  const log = await fileOf(directory, LOG)
  await flip(log, 0.5)
  const spoiled = await readFile(log)
  const before = `${directory}.before`
  await cp(directory, before, { recursive: true })
  const first = await opened(directory)
  const kept = first.said[0]!.kept
  expect((await readFile(join(kept, basename(log)))).equals(spoiled)).toBe(true)
})

test('a directory that lost its table of contents is not taken for a new one', async () => {
  const directory = await written()
  await rm(join(directory, 'CURRENT'))
  const names = await readdir(directory)
  await expect(LevelStore.open(directory, { minFree: 0 })).rejects.toThrow()
  expect(await readdir(directory)).toEqual(names)
})

test('a letter that became another in a table file is noticed when the meeting is read, and no other meeting suffers', async () => {
  const directory = await written()
  // Opening moves the log into a table.
  await (await opened(directory)).close()
  const table = await fileOf(directory, /\.ldb$/)
  const bytes = await readFile(table)
  // Compressed, a letter stands there once, where it first comes.
  const at = bytes.indexOf('Naam')
  expect(at).toBeGreaterThan(0)
  bytes[at] = bytes[at]! ^ 1
  await writeFile(table, bytes)
  const { store } = await opened(directory)
  await expect(store.load('one')).rejects.toThrow('checksum')
  expect((await store.load('two'))?.entries).toHaveLength(100)
})
