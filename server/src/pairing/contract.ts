import type { Sign } from '@kring/shared/protocol/signs'
import { describe, expect, test } from 'vitest'
import type { Granted, Pairings, Waiting } from './pairings.ts'

const SIGN: Sign = ['fish', 'sun']
const screen = (code: string, sign = SIGN): Waiting => ({ code, role: 'screen', sign })
const granted = (device: string): Granted => ({ meeting: 'one', device, key: 0 })
const LIFE = 60_000
const OVER = -1

/** What every place where computers wait keeps to. @param open gives an empty one; two that share it, where they can */
export function pairingsContract(name: string, open: () => Promise<[Pairings, Pairings]>): void {
  describe(name, () => {
    test('who waits is found by its code, and is given what was granted by its secret alone', async () => {
      const [one, other] = await open()
      expect(await one.put('hash', screen('AAAAAA'), LIFE, 9)).toBe('put')
      expect(await other.byCode('AAAAAA')).toEqual(screen('AAAAAA'))
      expect(await other.bySecret('hash')).toEqual({ granted: undefined, role: 'screen' })
      expect(await other.grant(screen('AAAAAA'), granted('d1'))).toBe(true)
      expect(await one.bySecret('hash')).toEqual({ granted: granted('d1'), role: 'screen' })
      expect(await one.bySecret('hash'), 'an answer may be lost on its way').toEqual({
        granted: granted('d1'),
        role: 'screen',
      })
      expect(await one.bySecret('AAAAAA')).toBeUndefined()
    })

    test('it is granted once: of two at the same moment one is late, and the code is nobody’s from then on', async () => {
      const [one, other] = await open()
      await one.put('hash', screen('AAAAAA'), LIFE, 9)
      const both = await Promise.all([
        one.grant(screen('AAAAAA'), granted('d1')),
        other.grant(screen('AAAAAA'), granted('d2')),
      ])
      expect(both.sort()).toEqual([false, true])
      expect(await one.byCode('AAAAAA')).toBeUndefined()
      expect(await one.put('hash2', screen('AAAAAA'), LIFE, 9), 'not while the first may fetch').toBe('taken')
    })

    test('what was looked at is what comes in: another role or other pictures are another computer', async () => {
      const [one] = await open()
      await one.put('hash', screen('AAAAAA'), LIFE, 9)
      const others: Waiting[] = [
        { ...screen('AAAAAA'), role: 'facilitator' },
        screen('AAAAAA', ['sun', 'fish']),
        screen('BBBBBB'),
      ]
      for (const waiting of others) expect(await one.grant(waiting, granted('d1'))).toBe(false)
      expect(await one.bySecret('hash')).toEqual({ granted: undefined, role: 'screen' })
    })

    test('nothing holds for longer than its code, and it leaves room', async () => {
      const [one] = await open()
      expect(await one.put('hash', screen('AAAAAA'), OVER, 1)).toBe('put')
      expect(await one.byCode('AAAAAA')).toBeUndefined()
      expect(await one.bySecret('hash')).toBeUndefined()
      expect(await one.grant(screen('AAAAAA'), granted('d1'))).toBe(false)
      expect(await one.put('hash2', screen('AAAAAA'), LIFE, 1)).toBe('put')
      expect(await one.put('hash3', screen('BBBBBB'), LIFE, 1)).toBe('full')
      expect(await one.bySecret('hash3')).toBeUndefined()
    })
  })
}
