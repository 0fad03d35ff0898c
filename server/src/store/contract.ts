import type { Entry } from '@kring/shared/ledger'
import type { Meeting } from '@kring/shared/meeting'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ENDING_KEPT, IMAGE_PIECE, type Listing, MeetingMoved, type Snapshot, type Store } from './store.ts'

/** A store under test, and what can be done to it from outside. */
export type StoreUnderTest = {
  store: Store
  /** Closes it and opens it again on the same data. */
  reopen(): Promise<Store>
  dispose(): Promise<void>
}

const ACCESS = { facilitatorKeyHash: 'hash' }
const listing = (code: string, expiresAt = 1000): Listing => ({ code, expiresAt })
const entry = (seq: number, text = `entry ${seq}`): Entry => ({
  seq,
  context: { member: 'm', at: seq, seed: seq },
  spoken: { kind: 'seat.add', id: `s${seq}`, n: seq, member: `m${seq}`, name: text },
})
const entries = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => entry(from + i))
const snapshot = (seq: number): Snapshot => ({
  seq,
  meeting: { id: 'one', title: `as of ${seq}`, activities: {} } as Meeting,
  accepted: [[`m/s${seq}`, seq]],
})

/** Puts down a meeting and becomes its owner. */
async function found(store: Store, id: string, listing: Listing, entries: Entry[]): Promise<void> {
  await store.create(id, ACCESS, listing, entries)
  await store.load(id)
}

/** What every store does, whatever it is made of. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the store contract`, () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await open()
      store = under.store
    })
    afterEach(() => under.dispose())

    test('a meeting that is not there is not found in any way', async () => {
      expect(await store.load('one')).toBeUndefined()
      expect(await store.access('one')).toBeUndefined()
      expect(await store.byCode('AAAAAA')).toBeUndefined()
      expect(await store.list()).toEqual([])
      expect(await store.expired(Number.MAX_SAFE_INTEGER, 10)).toEqual([])
    })

    test('what was put down is there, in order, also after reopening', async () => {
      await found(store, 'one', listing('AAAAAA'), [entry(1)])
      await store.append('one', entries(2, 5))
      await store.append('one', [entry(6)])
      store = await under.reopen()
      expect(await store.load('one')).toEqual({ snapshot: undefined, entries: entries(1, 6) })
      expect(await store.access('one')).toEqual(ACCESS)
      expect(await store.byCode('AAAAAA')).toBe('one')
      expect(await store.list()).toEqual(['one'])
    })

    test('who may call themselves the facilitator is replaced by the owner alone, where there is a meeting', async () => {
      await found(store, 'one', listing('AAAAAA'), [entry(1)])
      await store.renewAccess('one', { facilitatorKeyHash: 'other', renewals: 1 })
      store = await under.reopen()
      expect(await store.access('one')).toEqual({ facilitatorKeyHash: 'other', renewals: 1 })
      await store.load('one')
      await store.delete('one')
      await expect(store.renewAccess('one', ACCESS)).rejects.toThrow(MeetingMoved)
      expect(await store.access('one')).toBeUndefined()
    })

    test('many meetings written at once do not mix', async () => {
      const ids = Array.from({ length: 20 }, (_, i) => `meeting-${i}`)
      await Promise.all(ids.map((id, i) => found(store, id, listing(`CODE${i}`), [entry(1, id)])))
      await Promise.all(
        ids.flatMap((id) => [2, 3, 4].map((seq) => store.append(id, [entry(seq, `${id}/${seq}`)]))),
      )
      store = await under.reopen()
      for (const id of ids) {
        const stored = await store.load(id)
        expect(stored?.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
        expect(stored?.entries[3]).toEqual(entry(4, `${id}/4`))
      }
    })

    test('a meeting whose id begins like another is another', async () => {
      await found(store, 'one', listing('AAAAAA'), [entry(1)])
      await found(store, 'one-more', listing('BBBBBB'), entries(1, 3))
      expect((await store.load('one'))?.entries).toHaveLength(1)
      await store.delete('one')
      expect((await store.load('one-more'))?.entries).toHaveLength(3)
    })

    test('texts of every kind come back as they were', async () => {
      const text = 'é 👩‍👩‍👧 שלום "quoted" \\ \u0000 <b>'
      await found(store, 'one', listing('AAAAAA'), [entry(1, text)])
      expect((await store.load('one'))?.entries).toEqual([entry(1, text)])
    })

    test('a new listing takes the place of the old', async () => {
      await found(store, 'one', listing('AAAAAA', 1000), [entry(1)])
      await store.append('one', [entry(2)], listing('BBBBBB', 5000))
      expect(await store.byCode('AAAAAA')).toBeUndefined()
      expect(await store.byCode('BBBBBB')).toBe('one')
      expect(await store.expired(4000, 10)).toEqual([])
      expect(await store.expired(5000, 10)).toEqual(['one'])
    })

    test('a code that was let go of rests, whether it was renewed or its meeting deleted', async () => {
      expect(await store.isFree('AAAAAA')).toBe(true)
      await store.create('one', ACCESS, listing('AAAAAA'), [entry(1)])
      expect(await store.isFree('AAAAAA')).toBe(false)
      await store.load('one')
      await store.append('one', [entry(2)], listing('AAAAAA', 5000))
      await store.append('one', [entry(3)], listing('BBBBBB', 5000))
      await store.delete('one')
      store = await under.reopen()
      for (const code of ['AAAAAA', 'BBBBBB']) {
        expect(await store.byCode(code)).toBeUndefined()
        expect(await store.isFree(code)).toBe(false)
      }
      expect(await store.isFree('CCCCCC')).toBe(true)
    })

    test('expired meetings are told in order of expiry, no more than asked', async () => {
      for (const [i, id] of ['late', 'soon', 'sooner'].entries()) {
        await found(store, id, listing(`CODE${i}`, 3000 - i * 1000), [entry(1)])
      }
      expect(await store.expired(2000, 10)).toEqual(['sooner', 'soon'])
      expect(await store.expired(9000, 2)).toEqual(['sooner', 'soon'])
    })

    test('a snapshot shortens loading, and the entries stay as long as they are to be kept', async () => {
      await found(store, 'one', listing('AAAAAA'), entries(1, 10))
      await store.snapshot('one', snapshot(10), 1000)
      await store.append('one', entries(11, 12))
      expect(await store.load('one')).toEqual({ snapshot: snapshot(10), entries: entries(11, 12) })
      await store.append('one', entries(13, 20))
      await store.snapshot('one', snapshot(20), 1000)
      store = await under.reopen()
      expect(await store.load('one')).toEqual({ snapshot: snapshot(20), entries: [] })
    })

    test('loading works after each snapshot of many, when nothing older is to be kept', async () => {
      await found(store, 'one', listing('AAAAAA'), entries(1, 10))
      for (let seq = 10; seq <= 60; seq += 10) {
        await store.snapshot('one', snapshot(seq), 0)
        await store.append('one', entries(seq + 1, seq + 10))
        expect(await store.load('one')).toEqual({
          snapshot: snapshot(seq),
          entries: entries(seq + 1, seq + 10),
        })
      }
    })

    test('a meeting put down with a snapshot, as from a backup, is read and loaded as it was', async () => {
      await store.create('one', ACCESS, listing('AAAAAA', 3000), entries(11, 12), snapshot(10))
      const stored = { snapshot: snapshot(10), entries: entries(11, 12) }
      expect(await store.read('one')).toEqual({ ...stored, access: ACCESS, listing: listing('AAAAAA', 3000) })
      expect(await store.load('one')).toEqual(stored)
      expect(await store.byCode('AAAAAA')).toBe('one')
      expect(await store.expired(3000, 10)).toEqual(['one'])
      expect(await store.read('two')).toBeUndefined()
    })

    test('every entry is read back as long as the first ones are kept, and none when they are not', async () => {
      expect(await store.history('one')).toBeUndefined()
      await found(store, 'one', listing('AAAAAA'), entries(1, 10))
      await store.snapshot('one', snapshot(5), 1000)
      await store.append('one', entries(11, 12))
      expect(await store.history('one')).toEqual(entries(1, 12))
      await store.snapshot('one', snapshot(10), 0)
      await store.snapshot('one', snapshot(12), 0)
      store = await under.reopen()
      expect(await store.history('one')).toBeUndefined()
    })

    test('who reads a meeting does not become its owner', async () => {
      await store.create('one', ACCESS, listing('AAAAAA'), [entry(1)])
      await store.load('one')
      await store.read('one')
      await store.append('one', [entry(2)])
      expect((await store.read('one'))?.entries).toEqual(entries(1, 2))
    })

    test('a deleted meeting is gone in every way, also after reopening', async () => {
      await found(store, 'one', listing('AAAAAA'), entries(1, 10))
      await store.snapshot('one', snapshot(10), 0)
      await store.delete('one')
      store = await under.reopen()
      expect(await store.load('one')).toBeUndefined()
      expect(await store.access('one')).toBeUndefined()
      expect(await store.byCode('AAAAAA')).toBeUndefined()
      expect(await store.list()).toEqual([])
      expect(await store.expired(Number.MAX_SAFE_INTEGER, 10)).toEqual([])
      await store.delete('one')
    })

    test('pictures are kept with their meeting, each once, and listed without their bytes', async () => {
      const [one, two] = [Uint8Array.of(0, 255, 10, 128), Uint8Array.of(7)]
      await found(store, 'one', listing('AAAAAA'), [entry(1)])
      await found(store, 'one-more', listing('BBBBBB'), [entry(1)])
      await store.putImage('one', 'b_-', one, 5)
      await store.putImage('one', 'A_1', two, 6)
      await store.putImage('one', 'b_-', one, 9)
      await store.putImage('one-more', 'b_-', two, 7)
      store = await under.reopen()
      expect(await store.images('one')).toEqual([
        { image: 'A_1', size: 1, at: 6 },
        { image: 'b_-', size: 4, at: 5 },
      ])
      expect([...((await store.getImage('one', 'b_-')) ?? [])]).toEqual([...one])
      expect(await store.getImage('one', 'c')).toBeUndefined()
      expect((await store.load('one'))?.entries).toEqual([entry(1)])
      const large = Buffer.alloc(IMAGE_PIECE + 3, 'kring')
      await store.putImage('one', 'large', large, 5)
      expect(Buffer.compare(Buffer.from((await store.getImage('one', 'large')) ?? []), large)).toBe(0)
      const piece = async (nth: number) => (await store.getImagePiece('one', 'large', nth))?.byteLength
      expect([await piece(0), await piece(1), await piece(2)]).toEqual([IMAGE_PIECE, 3, undefined])
      expect(await store.getImagePiece('one', 'c', 0)).toBeUndefined()
      await store.deleteImages('one', ['large'])
      expect(await store.getImagePiece('one', 'large', 1)).toBeUndefined()
      await store.deleteImages('one', ['A_1', 'not there'])
      expect(await store.images('one')).toEqual([{ image: 'b_-', size: 4, at: 5 }])
      expect(await store.getImage('one', 'A_1')).toBeUndefined()
      await store.delete('one')
      expect([await store.images('one'), await store.getImage('one', 'b_-')]).toEqual([[], undefined])
      expect([...((await store.getImage('one-more', 'b_-')) ?? [])]).toEqual([...two])
    })

    test('a meeting that was extended is not deleted as expired', async () => {
      await found(store, 'one', listing('AAAAAA', 1000), [entry(1)])
      await store.append('one', [entry(2)], listing('AAAAAA', 5000))
      expect(await store.expire('one', 2000, 0)).toBe(false)
      expect((await store.read('one'))?.entries).toEqual(entries(1, 2))
      expect(await store.expire('one', 5000, 0)).toBe(true)
      expect(await store.read('one')).toBeUndefined()
      expect(await store.expire('one', 5000, 0)).toBe(false)
    })

    test('overtime is counted over restarts, and anew with a new date or when somebody was there', async () => {
      await found(store, 'one', listing('AAAAAA', 1000), [entry(1)])
      await store.addOvertime('one', 300)
      store = await under.reopen()
      await store.load('one')
      expect(await store.addOvertime('one', 300.4)).toBeCloseTo(600, 0)
      expect(await store.expire('one', 2000, 700)).toBe(false)
      await store.append('one', [entry(2)], listing('BBBBBB', 1000))
      expect(await store.addOvertime('one', 0)).toBeCloseTo(600, 0)
      await store.append('one', [entry(3)], listing('BBBBBB', 1500))
      expect(await store.addOvertime('one', 50)).toBe(50)
      await store.resetOvertime('one')
      expect(await store.addOvertime('one', 20)).toBe(20)
      expect(await store.addOvertime('not there', 20)).toBe(0)
      expect(await store.expire('one', 2000, 20)).toBe(true)
      await found(store, 'one', listing('CCCCCC', 1000), [entry(1)])
      expect(await store.addOvertime('one', 5)).toBe(5)
    })

    test('how a meeting ended is remembered, without anything of it; one that was never here is not', async () => {
      await found(store, 'one', listing('AAAAAA'), entries(1, 3))
      await found(store, 'two', listing('BBBBBB', 1000), [entry(1)])
      await found(store, 'three', listing('CCCCCC'), [entry(1)])
      await store.delete('one')
      await store.expire('two', 1000, 0)
      await store.delete('never here')
      await store.remember({ meeting: 'elsewhere', ending: 'expired', at: Date.now() })
      await store.remember({ meeting: 'long ago', ending: 'deleted', at: Date.now() - ENDING_KEPT })
      store = await under.reopen()
      const ids = ['one', 'two', 'three', 'never here', 'elsewhere', 'long ago']
      expect(await Promise.all(ids.map((id) => store.ended(id)))).toEqual([
        'deleted',
        'expired',
        undefined,
        undefined,
        'expired',
        undefined,
      ])
      expect((await store.endings()).map(({ meeting }) => meeting)).toEqual(
        expect.arrayContaining(['elsewhere', 'one', 'two']),
      )
      expect(await store.list()).toEqual(['three'])
    })

    test('an id can be used again after it was deleted', async () => {
      await found(store, 'one', listing('AAAAAA'), entries(1, 3))
      await store.delete('one')
      await found(store, 'one', listing('BBBBBB'), [entry(1, 'anew')])
      expect((await store.load('one'))?.entries).toEqual([entry(1, 'anew')])
    })

    test('a missing entry is noticed', async () => {
      await found(store, 'one', listing('AAAAAA'), [entry(1)])
      await store.append('one', [entry(3)])
      await expect(store.load('one')).rejects.toThrow('entry 2 is missing')
    })

    test('what an owner adds after it let go and loaded again follows what was there', async () => {
      await found(store, 'one', listing('AAAAAA'), [entry(1)])
      await store.append('one', [entry(2)])
      store.release('one')
      expect((await store.load('one'))?.entries).toHaveLength(2)
      await store.append('one', [entry(3)])
      expect((await store.load('one'))?.entries).toHaveLength(3)
      expect(await store.lost()).toEqual([])
    })

    test('an entry is never written over', async () => {
      await found(store, 'one', listing('AAAAAA'), entries(1, 2))
      const writes = await Promise.allSettled([
        store.append('one', [entry(3)]),
        store.append('one', [entry(4)]),
      ])
      expect(writes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
      expect((await store.load('one'))?.entries).toEqual(entries(1, 4))
    })

    test('it is ready', async () => {
      expect(await store.ready()).toBe(true)
    })
  })
}
