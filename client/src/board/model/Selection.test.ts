import { expect, test } from 'vitest'
import { Selection } from './Selection.ts'

/** The board is drawn once more, with these things on it. */
function shown(selection: Selection, ...things: string[]) {
  const isThere = (id: string) => things.includes(id)
  selection.keep(isThere, isThere)
}

function chosen(selection: Selection) {
  const { cards, marks } = selection.get()
  return [...cards, ...marks]
}

test('what was just made stays chosen, also when a picture from before it comes in', () => {
  const selection = new Selection()
  selection.choose(['note'], ['box'])
  selection.chooseMade(['note-2'], ['box-2'])
  // Two pictures that were drawn before the copies were made.
  shown(selection, 'note', 'box')
  shown(selection, 'note', 'box')
  expect(chosen(selection)).toEqual(['note-2', 'box-2'])
  // They need not come in one picture.
  shown(selection, 'note', 'box', 'note-2')
  expect(chosen(selection)).toEqual(['note-2', 'box-2'])
  shown(selection, 'note', 'box', 'note-2', 'box-2')
  expect(chosen(selection)).toEqual(['note-2', 'box-2'])
})

test('once it was there, what is gone is no longer chosen; nor is anything else that is gone', () => {
  const selection = new Selection()
  selection.chooseMade(['note-2'], ['box-2'])
  shown(selection, 'note-2', 'box-2')
  shown(selection, 'box-2')
  expect(chosen(selection)).toEqual(['box-2'])
  shown(selection)
  expect(chosen(selection)).toEqual([])
  selection.choose(['note'], ['box'])
  shown(selection)
  expect(chosen(selection)).toEqual([])
})
