import type { Box } from '@kring/shared/ground/world'
import { newCard } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { feel } from '../../words/nl/feel.ts'
import { BoardView } from '../viewport/BoardView.ts'
import { isInside } from '../viewport/contentBox.ts'
import { sightOf } from '../viewport/viewTransform.ts'
import type { Chosen } from './action.ts'
import { align } from './align.ts'
import { ACTIONS } from './all.ts'
import { edit } from './edit.ts'
import { pressed } from './shortcuts.ts'
import { turn } from './turn.ts'
import { zoomTo } from './zoomTo.ts'

const keys = (key: string, held: Partial<KeyboardEvent> = {}, code = '') =>
  pressed({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('every action has its words, a name of its own, and a key nobody else has, save where only one can be done', () => {
  expect(ACTIONS.map(({ name }) => name).filter((name) => !Object.hasOwn(feel.act, name))).toEqual([])
  expect(new Set(ACTIONS.map(({ name }) => name)).size).toBe(ACTIONS.length)
  const taken = ACTIONS.flatMap((action) => action.keys ?? [])
  expect(taken.filter((key, index) => taken.indexOf(key) !== index)).toEqual(['Mod+Shift+l'])
})

test('a key is read with what is held beside it, as every keyboard types it', () => {
  expect(keys('g', { ctrlKey: true })).toBe('Mod+g')
  expect(keys('G', { metaKey: true, shiftKey: true })).toBe('Mod+Shift+g')
  expect(keys('ф', { ctrlKey: true }, 'KeyA')).toBe('Mod+a')
  expect(keys('@', { shiftKey: true }, 'Digit2')).toBe('Shift+2')
  expect(keys('à', {}, 'Digit0')).toBe('0')
  expect(keys('Backspace')).toBe('backspace')
  // A Belgian keyboard types brackets with AltGr.
  expect(keys('[', { ctrlKey: true, altKey: true }, 'BracketLeft')).toBe('[')
  expect(keys('d', { ctrlKey: true, altKey: true }, 'KeyD')).not.toBe('Mod+d')
  // One keyboard has a sign on a key of its own, another beside Shift.
  expect(['+', '?', '>'].map((sign) => keys(sign, { shiftKey: true }))).toEqual(['+', '?', '>'])
  expect(keys(')', { shiftKey: true }, 'Digit0')).toBe('Shift+0')
  expect(keys('-', { ctrlKey: true })).toBe('Mod+-')
})

const does = (pressedKeys: string) =>
  ACTIONS.flatMap(({ name, keys: its }) => (its?.includes(pressedKeys) ? [name] : []))

test('undo, redo and find as on every system, on every layout', () => {
  expect(does(keys('z', { ctrlKey: true }))).toEqual(['undo'])
  expect(does(keys('я', { ctrlKey: true }, 'KeyZ'))).toEqual(['undo'])
  expect(does(keys('Ζ', { metaKey: true, shiftKey: true }, 'KeyZ'))).toEqual(['redo'])
  expect(does(keys('غ', { ctrlKey: true }, 'KeyY'))).toEqual(['redo'])
  expect(does(keys('f', { metaKey: true }))).toEqual(['find'])
  expect(does(keys('מ', {}, 'KeyN'))).toEqual(['newNote'])
  expect(does(keys('n', { ctrlKey: true }))).toEqual([])
  expect(does(keys('w', { altKey: true }))).toEqual([])
  expect(does(keys('؟', { shiftKey: true }, 'Slash'))).toEqual(['keys'])
})

test('all that is chosen comes into sight, what is locked as well', () => {
  const view = new BoardView()
  const size = { width: 1920, height: 1080 }
  view.tell({ scale: 1, left: 0, top: 0 }, size, false)
  view.steerBy({
    show: (next) => view.tell(next, size, false),
    frame: () => undefined,
    fit: () => undefined,
    zoom: () => undefined,
  })
  const boxes: Record<string, Box> = {
    note: { x: 4000, y: 300, width: 220, height: 120 },
    box: { x: 4900, y: 2200, width: 300, height: 200 },
    fixed: { x: 3000, y: 900, width: 300, height: 200 },
  }
  const chosen = {
    kit: { view },
    cards: [{ id: 'note' }],
    marks: [{ id: 'box' }],
    locked: ['fixed'],
    boxOf: (thing: string) => boxes[thing],
  } as unknown as Chosen
  expect(zoomTo.when(chosen)).toBe(true)
  zoomTo.do(chosen)
  const sight = sightOf(view.get().view, size)
  // Nothing touches the edge.
  const within = { ...sight, width: sight.width * 0.97, height: sight.height * 0.97 }
  expect(Object.values(boxes).every((box) => isInside(box, within))).toBe(true)
  expect(sight.height).toBeLessThan(3000)
  expect(zoomTo.when({ ...chosen, cards: [], marks: [], locked: [] })).toBe(false)
})

test.each([
  ['free', true],
  ['swot', false],
  ['bsa', false],
  ['bbb', false],
  ['kandoe', false],
])(
  'on %s notes are put beside ink, or turned with it, only where they lie as they are said: %s',
  (method, may) => {
    const { activity } = new Table({}, method).join('Anna', 'Bob')
    const card = newCard({ id: 'k', label: 'Rust', text: '', zone: 'table' })
    const ink = { id: 'm', drawing: { shape: 'ink' } }
    const chosen = (cards: unknown[], marks: unknown[]) =>
      ({ activity, cards, marks, onCards: {} }) as unknown as Chosen
    for (const action of [align, turn]) {
      expect(action.when(chosen([card], [ink]))).toBe(may)
      // Drawings lie everywhere as they are said.
      expect(action.when(chosen([], [ink, ink]))).toBe(true)
    }
  },
)

test('a single drawing that may say something is edited, a stroke is not', () => {
  const edited: string[] = []
  const chosen = (...shapes: string[]) =>
    ({
      cards: [],
      marks: shapes.map((shape) => ({ id: shape, drawing: { shape } })),
      onCards: {},
      editMark: (mark: string) => edited.push(mark),
    }) as unknown as Chosen
  for (const shape of ['rectangle', 'ellipse', 'diamond', 'text', 'line', 'frame', 'image']) {
    expect(edit.when(chosen(shape))).toBe(true)
    edit.do(chosen(shape))
  }
  expect(edited).toEqual(['rectangle', 'ellipse', 'diamond', 'text', 'line', 'frame', 'image'])
  expect(edit.when(chosen('ink'))).toBe(false)
  expect(edit.when(chosen('text', 'text'))).toBe(false)
})
