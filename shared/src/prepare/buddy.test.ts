import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUDDY_LIMITS, maySay, readBuddy, readOwner, toBuddy, withHeard, withReply } from './buddy.ts'
import { FIELD_IDS } from './fields.ts'
import { changedAfter, newPreparation, type Preparation, withShared } from './preparation.ts'

const all: Preparation = {
  ...newPreparation('p', 1),
  texts: Object.fromEntries(FIELD_IDS.map((field) => [field, `geheim ${field}`])),
  on: '2026-12-01',
  key: 'sleutel',
}

test('a buddy is told the fields that are shared, and of the others nothing', () => {
  fc.assert(
    fc.property(fc.subarray([...FIELD_IDS]), (shared) => {
      const told = toBuddy({ ...all, shared }, 5, false)
      expect(Object.keys(told).sort()).toEqual(['at', 'from', 'heard', 'isAfter', 'isOver', 'texts'])
      expect(Object.keys(told.texts).sort()).toEqual([...shared].sort())
      const text = JSON.stringify(told)
      for (const field of FIELD_IDS)
        expect(text.includes(`geheim ${field}`), field).toBe(shared.includes(field))
      expect(text).not.toContain('2026-12-01')
      expect(text).not.toContain('sleutel')
      expect(readOwner(JSON.parse(text))).toEqual(told)
    }),
  )
})

test('without a link nothing is told, whatever is marked as shared', () => {
  const { key: _gone, ...unlinked } = { ...all, shared: FIELD_IDS }
  expect(toBuddy(unlinked, 5, false)).toMatchObject({ isOver: true, texts: {} })
})

test('METHODS §14.16: who receives feedback asks or thanks, and nothing else is heard of them', () => {
  const given = { id: 'b', kind: 'bkc', confirm: 'Rustig', missing: '', grow: '' } as const
  const heard = withHeard(all, [given])
  const asks = withReply(heard, 'b', { kind: 'ask', text: 'Wanneer zag je dat?' })
  expect(asks.heard).toEqual([{ ...given, reply: { kind: 'ask', text: 'Wanneer zag je dat?' } }])
  expect(withReply(heard, 'b', { kind: 'thank' }).heard).toMatchObject([{ reply: { kind: 'thank' } }])
  for (const kind of ['defend', 'bkc', 'say'])
    expect(withReply(heard, 'b', { kind, text: 'Ja maar' } as never)).toBe(heard)
  expect(maySay({ kind: 'ask', text: ' ' })).toBe(false)
  // A device that was tampered with is refused at the other end as well.
  const told = {
    ...toBuddy(asks, 5, false),
    heard: [{ id: 'b', reply: { kind: 'bkc', confirm: 'Nee', missing: '', grow: '' } }],
  }
  expect(readOwner(told)).toBeUndefined()
})

test('what a buddy says arrives once, in order, and no more than there is room for', () => {
  const ask = (id: string) => ({ id, kind: 'ask', text: `Waarom ${id}?` }) as const
  const once = withHeard(all, [ask('a'), ask('b')])
  expect(withHeard(once, [ask('a'), ask('b')])).toBe(once)
  expect(withHeard(once, [ask('b'), ask('c')]).heard.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  const many = Array.from({ length: 90 }, (_, index) => ask(`m${index}`))
  expect(withHeard(all, many).heard).toHaveLength(40)
})

test.each([
  null,
  'buddy',
  { from: 'owner', at: 1, says: [] },
  { from: 'buddy', at: '1', says: [] },
  { from: 'buddy', at: 1, says: {} },
  { from: 'buddy', at: 1, says: [{ id: 'a', kind: 'ask', text: '' }] },
  { from: 'buddy', at: 1, says: [{ id: 'a', kind: 'ask', text: 'x'.repeat(BUDDY_LIMITS.text + 1) }] },
  { from: 'buddy', at: 1, says: [{ id: '', kind: 'thank' }] },
  { from: 'buddy', at: 1, says: [{ id: 'a', kind: 'bkc', confirm: '', missing: '', grow: '' }] },
  { from: 'buddy', at: 1, says: [{ id: 'a', kind: 'advice', text: 'Doe dit' }] },
  { from: 'buddy', at: 1, says: Array.from({ length: 21 }, (_, id) => ({ id: `${id}`, kind: 'thank' })) },
])('what is no word of a buddy is not read: %j', (value) => {
  expect(readBuddy(value)).toBeUndefined()
})

test('of what a buddy says nothing goes along that was not asked', () => {
  const told = readBuddy({
    from: 'buddy',
    at: 1,
    says: [{ id: 'a', kind: 'thank', text: 'x', more: 'y' }],
    more: 1,
  })
  expect(told).toEqual({ from: 'buddy', at: 1, says: [{ id: 'a', kind: 'thank' }] })
})

test('whatever comes over the line, reading it ends with a message or with nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      readOwner(value)
      readBuddy(value)
      readOwner({ from: 'owner', at: 1, isOver: false, texts: value, heard: value })
      readBuddy({ from: 'buddy', at: 1, says: value })
    }),
  )
})

test('what looks like one character and is thousands fills no device of somebody else', () => {
  const text = `W${'\u0301'.repeat(30_000)}`
  const bkc = { id: 'b', kind: 'bkc', confirm: text, missing: '', grow: '' } as const
  for (const said of [{ id: 'a', kind: 'ask', text } as const, bkc]) {
    expect(maySay(said)).toBe(false)
    expect(readBuddy({ from: 'buddy', at: 1, says: [said] })).toBeUndefined()
  }
  // Five hundred characters are as many as a reader sees.
  expect(maySay({ kind: 'ask', text: '👩‍👩‍👧'.repeat(300) })).toBe(true)
  expect(maySay({ kind: 'ask', text: 'é'.repeat(501) })).toBe(false)
})

test('what turns text around, and what no file may hold, comes in from neither side; lines stay lines', () => {
  const [text, kept] = ['Waarom \u202enu\u2066?\u000b\nEn\uffffdan', 'Waarom nu ?\nEn dan']
  const says = [
    { id: 'a', kind: 'ask', text },
    { id: 'b', kind: 'bkc', confirm: text, missing: '', grow: text },
  ]
  expect(readBuddy({ from: 'buddy', at: 1, says })?.says).toEqual([
    { id: 'a', kind: 'ask', text: kept },
    { id: 'b', kind: 'bkc', confirm: kept, missing: '', grow: kept },
  ])
  expect(
    readBuddy({ from: 'buddy', at: 1, says: [{ id: 'a', kind: 'ask', text: '\u202e' }] }),
  ).toBeUndefined()
  const heard = [{ id: 'a', reply: { kind: 'ask', text } }]
  const owner = readOwner({ ...toBuddy(all, 5, false), texts: { aim: text }, heard })
  expect(owner).toMatchObject({ texts: { aim: kept }, heard: [{ reply: { text: kept } }] })
})

test('that something is shared no more is told as later, also by a device whose clock was put back', () => {
  const seen = toBuddy({ ...all, shared: ['aim'], changedAt: 5000 }, 5000, false)
  const back = changedAfter({ ...all, changedAt: 5000 }, withShared(all, 'aim', false), 100)
  expect(toBuddy(back, back.changedAt, false).at).toBeGreaterThan(seen.at)
  expect(changedAfter(back, back, 9000).changedAt).toBe(9000)
})

test('a field that is far too long is not told, and keeps no other back', () => {
  const texts = { aim: 'Rust', about: 'x'.repeat(100_000) }
  expect(toBuddy({ ...all, texts, shared: ['aim', 'about'] }, 5, false).texts).toEqual({ aim: 'Rust' })
})
