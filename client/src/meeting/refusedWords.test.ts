import { isLive } from '@kring/shared/capabilities/registry'
import type { Statement } from '@kring/shared/statement'
import { TEXT_FIELDS } from '@kring/shared/typed-texts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeStorage } from '../storage/fakeStorage.ts'
import { refusedWords } from './refusedWords.ts'

const ACCESS = { meeting: 'm1', member: 'alice', role: 'participant', token: 't' } as const
const said = (id: string, more: object) => ({ id, n: 1, activity: 'a1', ...more }) as Statement
const conclusion = (id: string, text: string) =>
  said(id, { kind: 'action.set', action: id, card: '', type: 'conclusion', owner: '', due: '', text })

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()))
afterEach(() => vi.unstubAllGlobals())

test('whatever kind a refused statement is of, the words in it are kept, through a reload', () => {
  const kinds = Object.entries(TEXT_FIELDS).filter(
    ([kind, fields]) => fields.length > 0 && kind !== 'card.write' && !isLive(kind),
  )
  expect(kinds.length).toBeGreaterThan(8)
  const words = refusedWords(ACCESS)
  for (const [kind, fields] of kinds) {
    const value = (field: string) => {
      if (field === 'drawing') return { shape: 'text', text: `in ${kind}` }
      return field === 'answers' ? { item: { level: 'level-1', example: `in ${kind}` } } : `in ${kind}`
    }
    words.add({
      statement: said(kind, { kind, ...Object.fromEntries(fields.map((field) => [field, value(field)])) }),
      refused: 'phase.moved',
    })
  }
  const again = refusedWords(ACCESS).all()
  expect(again.map(({ texts }) => texts[0])).toEqual(kinds.map(([kind]) => `in ${kind}`))
})

test('also of what this page cannot read, of another version or shape, the words are kept', () => {
  const words = refusedWords(ACCESS)
  const refused = 'statement.invalid'
  words.add({ statement: said('s1', { kind: 'pair.knit', text: 'Wol' }), refused })
  words.add({ statement: said('s2', { kind: 'card.write', label: 'Rust', text: 7 }), refused })
  words.add({
    statement: said('s3', { kind: 'rating.answer', answers: [null, { example: 'Rooster' }] }),
    refused,
  })
  words.add({ statement: said('s4', { kind: 'mark.draw', drawing: 'een lijn' }), refused })
  expect(words.all().map(({ texts }) => texts)).toEqual([['Wol'], ['Rust'], ['Rooster'], ['een lijn']])
})

test('what is only live is kept as long as the page is open, beside the rest, and on no disk', () => {
  const words = refusedWords(ACCESS)
  const word = said('s1', { kind: 'word.show', text: 'Moe maar blij', stamp: 1 })
  words.add({ statement: word, refused: 'phase.moved' })
  words.add({ statement: conclusion('s2', 'Rust helpt'), refused: 'phase.moved' })
  const ids = () => words.all().map(({ statement }) => statement.id)
  expect(ids()).toEqual(['s1', 's2'])
  expect(JSON.stringify(localStorage)).not.toContain('Moe')
  expect(
    refusedWords(ACCESS)
      .all()
      .map(({ texts }) => texts),
  ).toEqual([['Rust helpt']])
  words.forget('s1')
  expect(ids()).toEqual(['s2'])
})

test('what was accepted, holds no words, or only takes something back, is not kept', () => {
  const words = refusedWords(ACCESS)
  words.add({ statement: conclusion('s1', 'Rust helpt') })
  words.add({ statement: conclusion('s2', ' '), refused: 'phase.moved' })
  words.add({ statement: said('s3', { kind: 'turn.end', turn: 1 }), refused: 'turn.over' })
  words.add({
    statement: { ...conclusion('s4', 'Rust helpt'), over: 's0' } as Statement,
    refused: 'undo.changed',
  })
  expect(words.all()).toEqual([])
})

test('each is kept once, two tabs do not erase each other’s, and what is forgotten is gone', () => {
  const [one, other] = [refusedWords(ACCESS), refusedWords(ACCESS)]
  one.add({ statement: conclusion('s1', 'Rust helpt'), refused: 'phase.moved' })
  other.add({ statement: conclusion('s2', 'Ruimte ook'), refused: 'phase.moved' })
  one.add({ statement: conclusion('s1', 'Rust helpt'), refused: 'phase.moved' })
  expect(one.all().map(({ statement }) => statement.id)).toEqual(['s2', 's1'])
  one.forget('s2')
  expect(
    refusedWords(ACCESS)
      .all()
      .map(({ texts }) => texts),
  ).toEqual([['Rust helpt']])
})
