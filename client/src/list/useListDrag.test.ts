import { expect, test } from 'vitest'
import { KEYS } from './useListDrag.ts'

test('both Enter keys lift a card in the list and lay it down', () => {
  for (const key of ['Enter', 'NumpadEnter', 'Space']) {
    expect(KEYS.start).toContain(key)
    expect(KEYS.end).toContain(key)
  }
})
