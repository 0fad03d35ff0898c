import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tidy, visibleLength } from './basis/text.ts'
import { MARK_LIMITS } from './capabilities/draw/mark-limits.ts'
import { LIMITS } from './meeting.ts'
import { headOf, parseStatement } from './statement.ts'
import { runs } from './testing/runs.ts'

const envelope = { id: 's1', n: 1, activity: 'a1' }

function written(label: unknown, more: Record<string, unknown> = {}) {
  return parseStatement({ ...envelope, kind: 'card.write', card: 'c1', label, text: '', ...more })
}

function labelOf(label: string): string | undefined {
  const parsed = written(label)
  return 'statement' in parsed && parsed.statement.kind === 'card.write' ? parsed.statement.label : undefined
}

describe('what people type', () => {
  test('10,000 characters in a card are too long', () => {
    expect(written('a'.repeat(10_000))).toEqual({ refused: 'text.tooLong' })
    expect(written('Rust', { text: 'a'.repeat(10_000) })).toEqual({ refused: 'text.tooLong' })
  })

  test('one character more than fits is too long, and nothing is cut off', () => {
    expect(labelOf('a'.repeat(LIMITS.keyWord))).toBe('a'.repeat(LIMITS.keyWord))
    expect(written('a'.repeat(LIMITS.keyWord + 1))).toEqual({ refused: 'text.tooLong' })
  })

  test('an emoji family counts as the one character people see', () => {
    const families = '👨‍👩‍👧‍👦'.repeat(20)
    expect(visibleLength(families)).toBe(20)
    expect(labelOf(families)).toBe(families)
    expect(labelOf('🇳🇱'.repeat(LIMITS.keyWord))).toBeDefined()
    expect(written('🇳🇱'.repeat(LIMITS.keyWord + 1))).toEqual({ refused: 'text.tooLong' })
  })

  test('a mountain of marks on one letter is too long', () => {
    expect(written(`a${'\u0301\u0302'.repeat(2000)}`)).toEqual({ refused: 'text.tooLong' })
  })

  test('control characters and line breaks become single spaces', () => {
    expect(labelOf('Rust\u0000 \n\t\u001b[31m en\u2028ruimte')).toBe('Rust [31m en ruimte')
  })

  test('marks that turn text around are taken out; right-to-left text stays', () => {
    expect(labelOf('Rust\u202egnp.exe\u2066')).toBe('Rust gnp.exe')
    expect(labelOf('Rust\ufffe \uffff')).toBe('Rust')
    expect(labelOf('שקט ומרחב')).toBe('שקט ומרחב')
    expect(labelOf('هدوء')).toBe('هدوء')
  })

  test('HTML is kept as the text it is', () => {
    expect(labelOf('<b onclick=x()>Rust</b>')).toBe('<b onclick=x()>Rust</b>')
  })

  test('half a surrogate pair does not get through', () => {
    expect(labelOf('Rust \ud83d')).toBe('Rust \ufffd')
  })

  test.each(['', '   ', '\u200b\u200b', '\u200d', '\u2060\u00ad', '\u3164', '\u2800 \u2800', '\u0301'])(
    'a text that shows nothing (%j) is empty',
    (text) => expect(labelOf(text)).toBe(''),
  )

  test('tidying twice changes nothing more, and leaves nothing hidden', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = tidy(text)
        expect(tidy(once)).toBe(once)
        expect(once).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u)
      }),
      runs(100),
    )
  })
})

describe('what is too much for a statement', () => {
  const wide = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, index]))
  const add = { ...envelope, kind: 'agenda.add', added: 'a2', method: 'kandoe', question: 'En nu?' }
  const nested = {
    'a record': { ...add, settings: wide(48_000) },
    'a record in a record': { ...add, settings: { supply: wide(48_000) } },
    'a record of ids': {
      ...envelope,
      kind: 'pile.make',
      pile: 'p',
      cards: ['c'],
      label: 'A',
      text: '',
      details: wide(9_000),
    },
    answers: { ...envelope, kind: 'rating.answer', rating: 1, answers: wide(9_000) },
    'a list': { ...add, settings: { supply: Array.from({ length: 9_000 }, () => '') } },
    'a list of records': {
      ...envelope,
      kind: 'cards.place',
      places: Array.from({ length: 9_000 }, () => ({ x: 1 })),
    },
  }

  test.each(Object.entries(nested))('%s is not read to its end', (_, raw) => {
    expect(parseStatement(untold(raw))).toEqual({ refused: 'statement.invalid' })
  })

  test('long texts are counted together', () => {
    const supply = Array.from({ length: 60 }, () => 'a'.repeat(1_000))
    expect(parseStatement({ ...add, settings: { supply } })).toEqual({ refused: 'text.tooLong' })
  })

  test('the fullest that people say is heard', () => {
    const lines = Array.from({ length: 60 }, () => '👍🏽'.repeat(28))
    const places = Array.from({ length: LIMITS.perStatement }, (_, index) => ({
      card: `${'c'.repeat(29)}${index}`,
      zone: 'z'.repeat(32),
      x: 1234.5678,
      y: -1234.5678,
    }))
    const ink = Array.from({ length: MARK_LIMITS.stroke }, (_, index) => index)
    const drawing = { shape: 'ink', tool: 'pen', colour: 1, width: 4, points: ink }
    for (const raw of [
      { ...add, settings: { supply: lines } },
      { ...envelope, kind: 'cards.place', places },
      { ...envelope, kind: 'mark.draw', mark: 'm', drawing },
    ])
      expect(parseStatement(raw)).toHaveProperty('statement')
  })

  test('of who says what kind enough is known without reading the rest', () => {
    expect(headOf(untold({ ...add, as: 'bob', settings: wide(48_000) }))).toEqual({
      id: 's1',
      activity: 'a1',
      as: 'bob',
      kind: 'agenda.add',
    })
    expect(headOf({ ...envelope, kind: 'member.rename', member: 'bob', name: 3 })).toMatchObject({
      member: 'bob',
    })
    for (const raw of [null, [], 'x', {}, { ...envelope, kind: 'card.steal' }, { ...add, as: '__proto__' }])
      expect(headOf(raw)).toEqual({ refused: 'statement.invalid' })
  })

  /** @returns what it is, but nobody can look into more than 3,000 values of it */
  function untold<T extends object>(raw: T): T {
    let told = 0
    const look = <V>(value: V): V =>
      typeof value !== 'object' || value === null
        ? value
        : (new Proxy(value, {
            get: (target, key) => {
              if (++told > 3_000) throw new Error('all of it was read')
              return look(Reflect.get(target, key))
            },
          }) as V)
    return look(raw)
  }
})

describe('what is no statement', () => {
  test.each([
    ['an unknown kind', { ...envelope, kind: 'card.steal', card: 'c1' }],
    ['a kind every object has', { ...envelope, kind: 'constructor' }],
    ['no kind', envelope],
    ['a field too many', { ...envelope, kind: 'turn.end', turn: 1, member: 'bob' }],
    ['a field too few', { ...envelope, kind: 'turn.end' }],
    ['a number as text', { ...envelope, kind: 'turn.end', turn: '1' }],
    ['a turn between two turns', { ...envelope, kind: 'turn.end', turn: 1.5 }],
    ['a turn before the first', { ...envelope, kind: 'turn.end', turn: -1 }],
    [
      'text that is none',
      { ...envelope, kind: 'card.write', card: 'c1', label: { toString: 'x' }, text: '' },
    ],
    ['an empty id', { ...envelope, id: '', kind: 'turn.end', turn: 1 }],
    ['an id with a slash', { ...envelope, id: 'a/b', kind: 'turn.end', turn: 1 }],
    ['an id longer than 32', { ...envelope, id: 'a'.repeat(33), kind: 'turn.end', turn: 1 }],
    [
      'a place outside all worlds',
      { ...envelope, kind: 'card.move', card: 'c', zone: 'z', turn: 1, x: 1e9, y: 0 },
    ],
    ['a day that does not exist', action({ due: '2026-02-30' })],
    ['a day in words', action({ due: 'morgen' })],
    ['answers that are none', { ...envelope, kind: 'rating.answer', answers: { a: 'yes' }, rating: 1 }],
    ['more parts than a pile can have', merge(Array.from({ length: 21 }, (_, index) => `c${index}`))],
    ['a pile of nothing', merge([])],
    ['a list', [1, 2]],
    ['text', 'card.write'],
    ['nothing', null],
  ])('%s', (_, raw) => {
    expect(parseStatement(raw)).toEqual({ refused: 'statement.invalid' })
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s, which every object already has, as an id of anything',
    (name) => {
      expect(parseStatement({ ...envelope, id: name, kind: 'turn.end', turn: 1 })).toHaveProperty('refused')
      expect(parseStatement({ ...envelope, activity: name, kind: 'turn.end', turn: 1 })).toHaveProperty(
        'refused',
      )
      expect(parseStatement({ ...envelope, as: name, kind: 'turn.end', turn: 1 })).toHaveProperty('refused')
      expect(written('Rust', { card: name })).toHaveProperty('refused')
      expect(written('Rust', { zone: name })).toHaveProperty('refused')
      expect(parseStatement(merge(['c1', name]))).toHaveProperty('refused')
      const raw = `{"id":"s1","n":1,"activity":"a1","kind":"turn.end","turn":1,"${name}":{"as":"bob"}}`
      expect(parseStatement(JSON.parse(raw))).toHaveProperty('refused')
    },
  )

  test('no JSON at all makes it fail, and what it accepts is plain JSON', () => {
    const kinds = fc.constantFrom('card.write', 'card.move', 'merge.propose', 'phase.go', 'action.set', 'x')
    const nearly = fc
      .tuple(
        fc.dictionary(
          fc.constantFrom('id', 'n', 'card', 'cards', 'label', 'text', 'turn', 'as'),
          fc.jsonValue(),
        ),
        kinds,
      )
      .map(([fields, kind]) => ({ ...envelope, ...fields, kind }))
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue({ maxDepth: 6 }), nearly), (raw) => {
        const parsed = parseStatement(raw)
        if ('statement' in parsed)
          expect(JSON.parse(JSON.stringify(parsed.statement))).toEqual(parsed.statement)
        else expect(['statement.invalid', 'text.tooLong']).toContain(parsed.refused)
      }),
      runs(500),
    )
  })

  function action(more: Record<string, unknown>) {
    return {
      ...envelope,
      kind: 'action.set',
      action: 'x1',
      card: 'c1',
      type: 'action',
      text: 'Bellen',
      owner: '',
      ...more,
    }
  }

  function merge(cards: string[]) {
    return { ...envelope, kind: 'merge.propose', proposal: 'p1', cards, label: 'Samen', text: '' }
  }
})
