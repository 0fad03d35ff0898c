import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { expect, test } from 'vitest'
import { boundsOf } from '../../viewport/drawingBounds.ts'
import { coloured, loosened, put, thickened, turned } from './changed.ts'

const mark = (id: string, drawing: Drawing): Mark => ({ id, order: 1, touched: '', drawing })
const box = mark('b', { shape: 'rectangle', x: 10, y: 20, width: 80, height: 40, colour: 2, text: '' })
const ink = mark('i', { shape: 'ink', tool: 'pen', colour: 1, width: 7, points: [0, 0, 40, 10] })
const text = mark('t', {
  shape: 'text',
  x: 0,
  y: 0,
  width: 60,
  height: 20,
  colour: 1,
  size: 'small',
  text: 'Kop',
})
const arrow = mark('a', {
  shape: 'line',
  from: { x: 0, y: 0 },
  to: { x: 9, y: 9 },
  arrow: true,
  colour: 2,
  start: 'b',
  end: 'note',
})

test('what has that colour or thickness already is not said again; what has none stays', () => {
  expect(coloured([box, ink], 2).map(({ mark: id }) => id)).toEqual(['i'])
  expect(thickened([box, ink, text], 'middle').map(({ mark: id }) => id)).toEqual(['b'])
})

test('four quarter turns bring everything back; words stay upright', () => {
  const around = { x: 5, y: 5 }
  let now: Mark[] = [box, ink, text, arrow]
  const [first] = turned([box], around)
  expect(first && boundsOf(first.drawing)).toMatchObject({ width: 40, height: 80 })
  for (let quarter = 0; quarter < 4; quarter++) {
    const next = new Map(turned(now, around).map((change) => [change.mark, change.drawing]))
    now = now.map((one) => ({ ...one, drawing: next.get(one.id) ?? one.drawing }))
    expect(now.find(({ id }) => id === 't')?.drawing).toMatchObject({ width: 60, height: 20 })
  }
  expect(now).toEqual([box, ink, text, arrow])
})

test('drawings come to lie with their middle where they are put', () => {
  const moved = put(
    [box, ink],
    [
      { x: 0, y: 0 },
      { x: 20, y: 5 },
    ],
  )
  expect(moved.map(({ mark: id }) => id)).toEqual(['b'])
  expect(moved[0]?.drawing).toMatchObject({ x: 0, y: 0 })
})

test('an arrow to what is taken away ends where it ended, and stays bound to the rest', () => {
  const [loose] = loosened([box, arrow], new Set(['note']))
  expect(loose?.drawing).toMatchObject({ to: { x: 9, y: 9 }, start: 'b' })
  expect(loose?.drawing).not.toHaveProperty('end')
  expect(loosened([box, arrow], new Set(['a', 'note']))).toEqual([])
})
