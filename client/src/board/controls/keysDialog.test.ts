import { expect, test, vi } from 'vitest'
import { feel as english } from '../../words/en/feel.ts'
import { marks as englishMarks } from '../../words/en/marks.ts'
import { feel as dutch } from '../../words/nl/feel.ts'
import { marks as dutchMarks } from '../../words/nl/marks.ts'
import { wordingOf } from '../../words/wording.ts'
import { keysIn } from './KeysDialog.tsx'

test.each([
  ['nl', { feel: dutch, marks: dutchMarks }],
  ['en', { feel: english, marks: englishMarks }],
] as const)(
  'the help tells each thing once, with all that does it, in words and keys that are seen: %s',
  (language, words) => {
    vi.stubGlobal('navigator', { userAgent: '' })
    const rows = keysIn(wordingOf(language, words))
    vi.unstubAllGlobals()
    const told = rows.map(([, what]) => what)
    expect(told.filter((what, index) => told.indexOf(what) !== index)).toEqual([])
    const keysOf = (name: 'newNote' | 'duplicate' | 'keys') =>
      rows.find(([, what]) => what === words.feel.act[name])?.[0]
    expect(keysOf('newNote')).toBe(`N, ${words.feel.keys.noteTap}`)
    expect(keysOf('duplicate')).toBe(`Ctrl + D, Alt + ${words.feel.keys.drag}`)
    expect(keysOf('keys')).toBe('?')
    // The letters of this program have no others.
    expect(rows.flat().filter((text) => !/^[\p{Script=Latin}\p{N}\p{Script=Common}]+$/u.test(text))).toEqual(
      [],
    )
  },
)
