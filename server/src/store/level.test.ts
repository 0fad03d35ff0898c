import { LEDGER_VERSION } from '@kring/shared/ledger'
import { ClassicLevel } from 'classic-level'
import { expect, onTestFinished, test, vi } from 'vitest'
import { bytesIn } from '../testing/bytes-in.ts'
import { temporaryDirectory } from '../testing/server.ts'
import { storeContract } from './contract.ts'
import { key } from './keys.ts'
import { LevelStore } from './level.ts'
import { CODE_REST, ENDING_KEPT, IMAGE_PIECE } from './store.ts'
import { keptAs, trajectoriesContract } from './trajectories-contract.ts'

const OPTIONS = { minFree: 0 }
const ACCESS = { facilitatorKeyHash: 'hash' }
const LISTING = { code: 'AAAAAA', expiresAt: 1000 }
const entry = (seq: number, name: string) => ({
  seq,
  context: { member: 'm', at: 1, seed: 1 },
  spoken: { kind: 'seat.add' as const, id: `s${seq}`, n: 1, member: 'm2', name },
})

storeContract('LevelDB', async () => {
  const directory = await temporaryDirectory()
  let store = await LevelStore.open(directory, OPTIONS)
  return {
    store,
    reopen: async () => {
      await store.close()
      store = await LevelStore.open(directory, OPTIONS)
      return store
    },
    dispose: () => store.close(),
  }
})

trajectoriesContract('LevelDB', async () => {
  const directory = await temporaryDirectory()
  let store = await LevelStore.open(directory, OPTIONS)
  onTestFinished(() => store.close())
  return {
    trajectories: store.trajectories,
    reopen: async () => {
      await store.close()
      store = await LevelStore.open(directory, OPTIONS)
      return store.trajectories
    },
  }
})

for (const when of ['in one sitting', 'after it was reopened', 'after older parts were compacted'] as const) {
  test(`after deletion no byte of what people wrote is in any file: ${when}`, async () => {
    const directory = await temporaryDirectory()
    let store = await LevelStore.open(directory, OPTIONS)
    const secret = 'ROODBORSTJE-9f31c'
    const write = async (from: number) => {
      for (let seq = from; seq < from + 50; seq++) await store.append('one', [entry(seq, `${secret} ${seq}`)])
      await store.snapshot(
        'one',
        { seq: from + 49, meeting: { title: secret, activities: {} } as never, accepted: [] },
        0,
      )
      if (when === 'in one sitting') return
      await store.close()
      store = await LevelStore.open(directory, OPTIONS)
    }
    await store.create('one', ACCESS, LISTING, [entry(1, secret)])
    await write(2)
    await store.create('other', ACCESS, { code: 'BBBBBB', expiresAt: 1 }, [entry(1, 'somebody else')])
    if (when === 'after older parts were compacted') await store.delete('other')
    await write(52)
    await write(102)
    expect(await bytesIn(directory)).toContain(secret)
    await store.delete('one')
    expect(await bytesIn(directory)).not.toContain(secret)
    await store.close()
  })
}

for (const when of ['in one sitting', 'after it was reopened'] as const) {
  test(`what was left out of a trajectory is in no file, and after deletion nothing of it: ${when}`, async () => {
    const directory = await temporaryDirectory()
    let store = await LevelStore.open(directory, OPTIONS)
    const [first, second] = ['ROODBORSTJE-9f31c', 'WINTERKONING-77a0']
    const reopened = async () => {
      if (when === 'in one sitting') return
      await store.close()
      store = await LevelStore.open(directory, OPTIONS)
    }
    let revision = 1
    const named = (name: string) => ({ ...keptAs(name), revision: revision++ })
    await store.trajectories.create('one', named(`${first} 0`))
    await store.create('other', ACCESS, LISTING, [entry(1, 'somebody else')])
    for (let nth = 1; nth < 30; nth++) await store.trajectories.replace('one', named(`${first} ${nth}`))
    await reopened()
    expect(await bytesIn(directory)).toContain(first)
    expect(await store.trajectories.replace('one', named(second), true)).toBe(true)
    expect(await bytesIn(directory)).not.toContain(first)
    expect(await bytesIn(directory)).toContain(second)
    await reopened()
    await store.trajectories.replace('one', named(`${second} again`))
    await store.trajectories.delete('one')
    expect(await bytesIn(directory)).not.toContain(second)
    expect((await store.load('other'))?.entries).toEqual([entry(1, 'somebody else')])
    await store.close()
  })
}

test('while one trajectory is being erased from, nobody waits for it who changes another', async () => {
  const directory = await temporaryDirectory()
  const compact = vi.spyOn(ClassicLevel.prototype, 'compactRange')
  onTestFinished(() => compact.mockRestore())
  const store = await LevelStore.open(directory, OPTIONS)
  const { trajectories } = store
  await trajectories.create('one', keptAs('one'))
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  compact.mockImplementationOnce(() => held)
  const replaced = trajectories.replace('one', { ...keptAs('one anew'), revision: 2 }, true)
  await trajectories.create('two', keptAs('two'))
  expect(await trajectories.replace('two', { ...keptAs('two anew'), revision: 2 })).toBe(true)
  expect((await trajectories.get('one'))?.revision).toBe(1)
  goOn()
  expect(await replaced).toBe(true)
  await store.close()
})

test('a deletion of a trajectory that was cut short is finished at the next start', async () => {
  const directory = await temporaryDirectory()
  const store = await LevelStore.open(directory, OPTIONS)
  await store.trajectories.create('one', keptAs('one'))
  await store.close()
  const db = new ClassicLevel<string, string>(directory)
  await db.batch([
    { type: 'put', key: key.deleting('one'), value: '' },
    { type: 'del', key: key.trajectoryExpiry('one') },
  ])
  await db.close()
  const again = await LevelStore.open(directory, OPTIONS)
  expect(await again.trajectories.get('one')).toBeUndefined()
  await again.close()
  expect(await bytesIn(directory)).not.toContain('hash of one')
})

test('of a trajectory a letter of which became another nothing is believed', async () => {
  const directory = await temporaryDirectory()
  const store = await LevelStore.open(directory, OPTIONS)
  await store.trajectories.create('one', keptAs('ROODBORSTJE'))
  await store.close()
  const db = new ClassicLevel<string, string>(directory)
  const text = await db.get(key.trajectory('one'))
  await db.put(key.trajectory('one'), text!.replace('ROODBORSTJE', 'ROODBORSTJF'))
  await db.close()
  const again = await LevelStore.open(directory, OPTIONS)
  await expect(again.trajectories.get('one')).rejects.toThrow('checksum')
  await again.close()
})

test('a deletion that was cut short is finished at the next start', async () => {
  const directory = await temporaryDirectory()
  const store = await LevelStore.open(directory, OPTIONS)
  await store.create('one', ACCESS, LISTING, [entry(1, 'text')])
  await store.close()
  const db = new ClassicLevel<string, string>(directory)
  await db.put(key.deleting('one'), '')
  await db.close()
  const again = await LevelStore.open(directory, OPTIONS)
  expect(await again.load('one')).toBeUndefined()
  await again.close()
})

test('an unreadable newest snapshot is passed over for the one before, with the entries behind that', async () => {
  const directory = await temporaryDirectory()
  const store = await LevelStore.open(directory, OPTIONS)
  await store.create('one', ACCESS, LISTING, [entry(1, 'a'), entry(2, 'b'), entry(3, 'c')])
  await store.snapshot(
    'one',
    { seq: 1, meeting: { title: 'first', activities: {} } as never, accepted: [] },
    0,
  )
  await store.snapshot(
    'one',
    { seq: 3, meeting: { title: 'second', activities: {} } as never, accepted: [] },
    0,
  )
  await store.close()
  const db = new ClassicLevel<string, string>(directory)
  await db.put(key.snapshot('one', 3), '{"version":1,"seq":3,"mee')
  await db.close()
  const again = await LevelStore.open(directory, OPTIONS)
  const stored = await again.load('one')
  expect(stored?.snapshot?.seq).toBe(1)
  expect(stored?.entries.map(({ seq }) => seq)).toEqual([2, 3])
  await again.close()
})

test('a snapshot of a newer version is not passed over: nothing is read, and nothing changed', async () => {
  const directory = await temporaryDirectory()
  const store = await LevelStore.open(directory, OPTIONS)
  await store.create('one', ACCESS, LISTING, [entry(1, 'a'), entry(2, 'b')])
  await store.snapshot(
    'one',
    { seq: 1, meeting: { title: 'first', activities: {} } as never, accepted: [] },
    0,
  )
  await store.close()
  const newer = `{"version":${LEDGER_VERSION + 1},"seq":2,"meeting":{"title":"of later"},"accepted":[]}`
  const db = new ClassicLevel<string, string>(directory)
  await db.put(key.snapshot('one', 2), newer)
  const before = await db.iterator().all()
  await db.close()
  const again = await LevelStore.open(directory, OPTIONS)
  await expect(again.load('one')).rejects.toThrow(`version ${LEDGER_VERSION + 1}`)
  await again.close()
  await db.open()
  expect(await db.iterator().all()).toEqual(before)
  await db.close()
})

test('after a write that failed the database is opened anew before anything is read or written', async () => {
  const directory = await temporaryDirectory()
  const store = await LevelStore.open(directory, OPTIONS)
  onTestFinished(() => store.close())
  await store.create('one', ACCESS, LISTING, [entry(1, 'a')])
  const full = Object.assign(new Error('No space left on device'), { code: 'LEVEL_IO_ERROR' })
  const batch = vi.spyOn(ClassicLevel.prototype, 'batch').mockRejectedValueOnce(full as never)
  const opened = vi.spyOn(ClassicLevel.prototype, 'open')
  onTestFinished(() => void [batch, opened].map((spy) => spy.mockRestore()))
  await expect(store.append('one', [entry(2, 'lost')])).rejects.toThrow('a write failed')
  expect(opened).not.toHaveBeenCalled()
  const [stored, access] = await Promise.all([store.load('one'), store.access('one')])
  expect(opened).toHaveBeenCalledTimes(1)
  expect(stored?.entries).toEqual([entry(1, 'a')])
  expect(access).toEqual(ACCESS)
  await store.append('one', [entry(2, 'again')])
  expect((await store.load('one'))?.entries).toEqual([entry(1, 'a'), entry(2, 'again')])
})

test('while it cannot be opened anew nothing is accepted; when it can, all goes on', async () => {
  const store = await LevelStore.open(await temporaryDirectory(), OPTIONS)
  onTestFinished(() => store.close())
  await store.create('one', ACCESS, LISTING, [entry(1, 'a')])
  const full = new Error('No space left on device')
  const batch = vi.spyOn(ClassicLevel.prototype, 'batch').mockRejectedValueOnce(full)
  const open = vi.spyOn(ClassicLevel.prototype, 'open').mockRejectedValueOnce(full)
  onTestFinished(() => void [batch, open].map((spy) => spy.mockRestore()))
  await expect(store.append('one', [entry(2, 'b')])).rejects.toThrow('a write failed')
  await expect(store.load('one')).rejects.toThrow('cannot be opened')
  await store.append('one', [entry(2, 'b')])
  expect((await store.load('one'))?.entries).toHaveLength(2)
})

test('a second process is turned away', async () => {
  const directory = await temporaryDirectory()
  const store = await LevelStore.open(directory, OPTIONS)
  await expect(LevelStore.open(directory, OPTIONS)).rejects.toThrow()
  await store.close()
})

test('on a nearly full disk nothing new is kept, but deleting goes on', async () => {
  const directory = await temporaryDirectory()
  let free = 1000
  const options = { minFree: 500, freeBytes: async () => free }
  const store = await LevelStore.open(directory, options)
  await store.create('one', ACCESS, LISTING, [entry(1, 'a')])
  await store.close()
  free = 100
  const again = await LevelStore.open(directory, options)
  expect(await again.ready()).toBe(false)
  await expect(again.append('one', [entry(2, 'b')])).rejects.toThrow('free space')
  expect((await again.load('one'))?.entries).toHaveLength(1)
  await again.delete('one')
  expect(await again.load('one')).toBeUndefined()
  await again.close()
})

test('a code has rested after thirty days, and is then forgotten', async () => {
  const directory = await temporaryDirectory()
  let now = 1_000_000
  const open = () => LevelStore.open(directory, { ...OPTIONS, clock: () => now })
  const store = await open()
  await store.create('one', ACCESS, LISTING, [entry(1, 'a')])
  await store.delete('one')
  now += CODE_REST - 1
  expect(await store.isFree(LISTING.code)).toBe(false)
  now++
  expect(await store.isFree(LISTING.code)).toBe(true)
  await store.close()
  await (await open()).close()
  const db = new ClassicLevel<string, string>(directory)
  expect(await db.keys().all()).toEqual([key.ended('one')])
  await db.close()
  now += ENDING_KEPT
  await (await open()).close()
  await db.open()
  expect(await db.keys().all()).toEqual([])
  await db.close()
})

test('a picture that lies in one piece, as it did before, is read piece by piece, and erased', async () => {
  const directory = await temporaryDirectory()
  const bytes = Buffer.alloc(IMAGE_PIECE + 2, 'kring')
  const db = new ClassicLevel<string, string>(directory)
  await db.put(key.image('one', 'old'), bytes.toString('base64'))
  await db.put(key.imageKept('one', 'old'), JSON.stringify({ size: bytes.length, at: 1 }))
  await db.close()
  const store = await LevelStore.open(directory, OPTIONS)
  onTestFinished(() => store.close())
  const lengths = [0, 1, 2].map(async (nth) => (await store.getImagePiece('one', 'old', nth))?.byteLength)
  expect(await Promise.all(lengths)).toEqual([IMAGE_PIECE, 2, undefined])
  expect(Buffer.from((await store.getImage('one', 'old'))!)).toEqual(bytes)
  await store.deleteImages('one', ['old'])
  expect([await store.getImage('one', 'old'), await store.images('one')]).toEqual([undefined, []])
})
