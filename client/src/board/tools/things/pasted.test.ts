import { expect, test } from 'vitest'
import { type Copied, KRING } from './copied.ts'
import { pastedOf } from './pasted.ts'

const clipboard = (data: Record<string, string>, types: string[] = []) => ({
  getData: (type: string) => data[type] ?? '',
  files: types.map((type) => ({ name: 'image.png', type })) as unknown as FileList,
})
const ALL = { notes: true, pictures: true }
const none = () => null
const things: Copied = { cards: [{ id: 'a', label: 'Rust', text: '', colour: 1, x: 0, y: 0 }], marks: [] }
const shape: Copied = {
  cards: [],
  marks: [
    { id: 'm', drawing: { shape: 'ellipse', x: 0, y: 0, width: 9, height: 9, colour: 1, text: '' } },
  ] as Copied['marks'],
}

test('lines become notes, and so do rows of a table that come with a picture of them', () => {
  expect(pastedOf(clipboard({ 'text/plain': 'Rust\nTijd' }), ALL, none)).toMatchObject({
    kind: 'notes',
    notes: [{ label: 'Rust' }, { label: 'Tijd' }],
  })
  expect(pastedOf(clipboard({ 'text/plain': 'Rust\tstil\r\n' }, ['image/png']), ALL, none)?.kind).toBe(
    'notes',
  )
})

test('a picture is laid down as such, and nothing where none may be', () => {
  const picture = clipboard({}, ['image/png'])
  expect(pastedOf(picture, ALL, none)).toEqual({ kind: 'pictures' })
  expect(pastedOf(picture, { notes: true, pictures: false }, none)).toBeNull()
  expect(pastedOf(clipboard({}, ['application/pdf']), ALL, none)).toBeNull()
})

test('what was copied from a board is laid down as it was, once, not as its words', () => {
  const data = { 'text/plain': 'Rust', [KRING]: JSON.stringify(things) }
  expect(pastedOf(clipboard(data), ALL, none)).toEqual({ kind: 'things', things })
  // A clipboard that was written by the menu has the words alone.
  expect(pastedOf(clipboard({ 'text/plain': 'Rust' }), ALL, () => things)).toEqual({ kind: 'things', things })
})

test('shapes without words are kept by the device alone; a picture copied since then comes first', () => {
  const last = (plain: string) => (plain === '' ? shape : null)
  expect(pastedOf(clipboard({}), ALL, last)).toEqual({ kind: 'things', things: shape })
  expect(pastedOf(clipboard({}, ['image/png']), ALL, last)).toEqual({ kind: 'pictures' })
})

test('who may lay nothing down pastes nothing', () => {
  const data = { 'text/plain': 'Rust', [KRING]: JSON.stringify(things) }
  expect(pastedOf(clipboard(data), { notes: false, pictures: false }, () => things)).toBeNull()
})
