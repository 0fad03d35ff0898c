import { describe, expect, it } from 'vitest'
import { keyAct } from './keys.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true> & { code: string }> = {},
) => keyAct({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

describe('keys on the board', () => {
  it('undo and redo as on every system', () => {
    expect(press('z', { ctrlKey: true })).toBe('undo')
    expect(press('z', { metaKey: true })).toBe('undo')
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo')
    expect(press('y', { ctrlKey: true })).toBe('redo')
  })

  it('are letters alone, and leave what the browser does with Control', () => {
    expect(press('n')).toBe('note')
    expect(press('n', { ctrlKey: true })).toBeUndefined()
    expect(press('p', { metaKey: true })).toBeUndefined()
    expect(press('w', { altKey: true })).toBeUndefined()
  })

  it('are where they are on a layout without Latin letters', () => {
    expect(press('я', { ctrlKey: true, code: 'KeyZ' })).toBe('undo')
    expect(press('Ζ', { metaKey: true, shiftKey: true, code: 'KeyZ' })).toBe('redo')
    expect(press('غ', { ctrlKey: true, code: 'KeyY' })).toBe('redo')
    expect(press('מ', { code: 'KeyN' })).toBe('note')
    expect(press('؟', { shiftKey: true, code: 'Slash' })).toBe('keys')
  })

  it('finds words on the board, which a browser cannot', () => {
    expect(press('f', { ctrlKey: true })).toBe('find')
    expect(press('f', { metaKey: true })).toBe('find')
  })

  it('show themselves', () => {
    expect(press('?', { shiftKey: true })).toBe('keys')
  })
})
