import { expect, test, vi } from 'vitest'
import { accessTo, becomeOwn, keepAccess, recentMeetings, rememberMeeting } from './access.ts'
import { forgetMeeting, forgetWords } from './forgetting.ts'
import { storageKeys } from './storageKeys.ts'

/** What a browser keeps: its keys are its own properties. */
class FakeStorage {
  readonly [key: string]: unknown
  getItem(key: string): unknown {
    return Object.hasOwn(this, key) ? this[key] : null
  }
  setItem(key: string, value: string): void {
    Object.assign(this, { [key]: value })
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key)
  }
}

function databases(names: string[], lists: boolean) {
  const deleteDatabase = (name: string) => {
    const request: { onsuccess?: () => void } = {}
    names.splice(names.indexOf(name) >>> 0, 1)
    queueMicrotask(() => request.onsuccess?.())
    return request
  }
  return { deleteDatabase, ...(lists ? { databases: async () => names.map((name) => ({ name })) } : {}) }
}

test.each([true, false])(
  'a meeting that is forgotten leaves nothing, whoever was in it here (databases listed: %s)',
  async (lists) => {
    const [items, tab] = [new FakeStorage(), new FakeStorage()]
    tab.setItem('kring.shown.m1.anna.a1', 'moe')
    tab.setItem(storageKeys.typedName, '"Anna de V"')
    tab.setItem(storageKeys.plan('kandoe'), '{"question":"Wat Anna vraagt"}')
    const names = [
      storageKeys.notebook('m1', 'anna'),
      storageKeys.notebook('m1', 'bram'),
      storageKeys.board('m1', 'anna'),
      storageKeys.board('m1', 'bram'),
      storageKeys.notebook('m2', 'anna'),
    ]
    vi.stubGlobal('localStorage', items)
    vi.stubGlobal('sessionStorage', tab)
    vi.stubGlobal('indexedDB', databases(names, lists))
    for (const member of ['anna', 'bram']) {
      keepAccess({ meeting: 'm1', member, role: 'participant', token: 't' })
      items.setItem(`kring.device.m1.${member}`, 'secret')
      items.setItem(`kring.typed.m1.${member}.card.k1`, 'hidden')
      items.setItem(storageKeys.own('m1', member), 'Anna neemt mee')
    }
    keepAccess({ meeting: 'm2', member: 'anna', role: 'participant', token: 't' })
    rememberMeeting({ meeting: 'm1', role: 'participant', title: 'Weg', code: 'X', name: 'Anna', at: 1 })
    items.setItem(storageKeys.name, '"Anna"')
    items.setItem('kring.later.m1.unheard', 'what comes to be kept one day')
    await forgetMeeting('m1')
    expect(JSON.stringify([items, tab, names])).not.toMatch(/m1|Weg|Anna/)
    expect(names).toEqual([storageKeys.notebook('m2', 'anna')])
    expect([accessTo('m2', ['participant'])?.member, recentMeetings()]).toEqual(['anna', []])
  },
)

test('of what was typed to be said, another activity leaves nothing, whoever typed it; this one leaves all', () => {
  const [items, tab] = [new FakeStorage(), new FakeStorage()]
  vi.stubGlobal('localStorage', items)
  vi.stubGlobal('sessionStorage', tab)
  for (const [meeting, member, activity] of [
    ['m1', 'anna', 'a1'],
    ['m1', 'bram', 'a1'],
    ['m1', 'anna', 'a2'],
    ['m2', 'anna', 'a1'],
  ] as const)
    tab.setItem(storageKeys.word(meeting, member, activity, 'explore'), '"Hoe"')
  tab.setItem(storageKeys.typedName, '"Anna"')
  items.setItem(storageKeys.typed('m1', 'anna', 'form.note.a1'), '{}')
  forgetWords('m1', ['a2'])
  expect(Object.keys(tab)).toEqual([
    storageKeys.word('m1', 'anna', 'a2', 'explore'),
    storageKeys.word('m2', 'anna', 'a1', 'explore'),
    storageKeys.typedName,
  ])
  expect(Object.keys(items)).toHaveLength(1)
  expect(storageKeys.word('m1', 'anna', 'a1', 'x')).not.toBe(storageKeys.word('m1', 'bram', 'a1', 'x'))
})

test('of several people on one device the one who was chosen last goes on', () => {
  vi.stubGlobal('localStorage', new FakeStorage())
  keepAccess({ meeting: 'm1', member: 'facilitator', role: 'facilitator', token: 'f' })
  becomeOwn({ meeting: 'm1', member: 'anna', role: 'participant', token: 'a' })
  expect(accessTo('m1', ['facilitator', 'participant'])?.member).toBe('anna')
  becomeOwn({ meeting: 'm1', member: 'facilitator', role: 'facilitator', token: 'f' })
  expect(accessTo('m1', ['facilitator', 'participant'])?.member).toBe('facilitator')
})

test('a meeting that tells no code, as to who waits at the door, is remembered by the one it was opened with', () => {
  vi.stubGlobal('localStorage', new FakeStorage())
  const visit = { meeting: 'm1', role: 'visitor', title: '', name: 'Olga', at: 1 } as const
  rememberMeeting({ ...visit, code: 'KRNG42' })
  rememberMeeting({ ...visit, code: '', at: 2 })
  expect(recentMeetings()).toEqual([{ ...visit, code: 'KRNG42', at: 2 }])
})
