import { describe, expect, test } from 'vitest'
import { setHead, setHeads } from './setHead.ts'

/** Every character half as wide as the type is high. */
const widthOf = (text: string) => text.length * 0.5

describe('the name of a zone', () => {
  test('fills the height of a wide strip on one line', () => {
    expect(setHead('Kracht', { width: 600, height: 60 }, widthOf)).toEqual({ lines: ['Kracht'], size: 48 })
  })

  test('takes two lines when that makes it larger', () => {
    const { lines, size } = setHead('Nu nog ver weg', { width: 220, height: 100 }, widthOf)
    expect(lines).toEqual(['Nu nog', 'ver weg'])
    expect(size).toBe(47)
  })

  test('is never wider than its strip', () => {
    const { lines, size } = setHead('Onoverzichtelijk', { width: 200, height: 90 }, widthOf)
    expect(lines).toEqual(['Onoverzichtelijk'])
    expect(size).toBe(25)
  })

  test('is as large as that of its neighbours', () => {
    const heads = setHeads(['Bijna', 'Nu nog ver weg'], { width: 220, height: 100 }, widthOf)
    expect(heads).toEqual([
      { lines: ['Bijna'], size: 47 },
      { lines: ['Nu nog', 'ver weg'], size: 47 },
    ])
  })
})
