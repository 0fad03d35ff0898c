import { expect, test } from 'vitest'
import { SHEET, sheetsOf } from './sheets.ts'

const note = (x: number, y: number) => ({ x, y, width: 300, height: 100 })

test('what goes on one sheet is not cut', () => {
  expect(sheetsOf({ x: 0, y: 0, width: 2000, height: 1000 }, [note(0, 0)])).toEqual([])
})

test('a thousand notes lie on as many sheets as they need, each on one at least, and no sheet is empty', () => {
  const notes = Array.from({ length: 1000 }, (_, index) =>
    note((index % 25) * 340 + (index > 500 ? 20_000 : 0), Math.floor(index / 25) * 130),
  )
  const around = { x: 14_000, y: 2535, width: 28_460, height: 5170 }
  const sheets = sheetsOf(around, notes)
  const holds = (sheet: (typeof sheets)[number], { x, y }: { x: number; y: number }) =>
    Math.abs(sheet.x - x) <= SHEET.width / 2 && Math.abs(sheet.y - y) <= SHEET.height / 2
  for (const one of notes) expect(sheets.some((sheet) => holds(sheet, one))).toBe(true)
  expect(sheets.length).toBeLessThan(
    Math.ceil(around.width / SHEET.width) * Math.ceil(around.height / SHEET.height),
  )
})
