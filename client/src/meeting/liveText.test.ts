import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Access } from './access.ts'
import { LiveText } from './liveText.ts'

const ACCESS: Access = { meeting: 'meeting1', member: 'alice', role: 'participant', token: 't' }

/** What a tab keeps, as an object whose keys can be listed. */
function fakeTab(): Record<string, unknown> {
  const kept: Record<string, unknown> = Object.create({
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
    removeItem: (key: string) => {
      delete kept[key]
    },
  })
  return kept
}

let tab = fakeTab()
beforeEach(() => {
  tab = fakeTab()
  vi.stubGlobal('sessionStorage', tab)
})

const circle = () => new Table({}, 'checkin').join('Alice', 'Bob')

/** A device in a meeting, and what it told the others, in order. */
function device({ meeting }: Table, access = ACCESS) {
  const told: string[] = []
  const word = new LiveText(access, (shown) => told.push(shown))
  word.look(meeting)
  return { word, told }
}

test('what is shown is told tidied, and comes back after a reload', () => {
  const table = circle()
  const { word, told } = device(table)
  word.show('  Moe   maar blij ')
  expect(word.shown()).toBe('Moe maar blij')
  expect(told).toEqual(['Moe maar blij'])
  const again = device(table)
  expect(again.word.shown()).toBe('Moe maar blij')
  expect(again.told).toEqual(['Moe maar blij'])
  word.show('')
  expect(told.at(-1)).toBe('')
  expect(Object.keys(tab)).toEqual([])
})

test('§14.13 when the group goes on the device lets go of it: with the others, in memory and in this tab', () => {
  const goOn: ((table: Table) => Table)[] = [
    (table) => table.goTo('land'),
    (table) => table.say('alice', 'member.away', { member: 'alice', away: true }),
    (table) => table.say(FACILITATOR, 'member.role', { member: 'alice', role: 'observer' }),
    (table) =>
      table
        .say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'free', question: 'Verder', settings: {} })
        .say(FACILITATOR, 'agenda.go', { to: 'a2' }),
    (table) =>
      table
        .say(FACILITATOR, 'agenda.add', {
          added: 'a2',
          method: 'checkin',
          question: 'Nog eens',
          settings: {},
        })
        .say(FACILITATOR, 'agenda.go', { to: 'a2' }),
  ]
  for (const on of goOn) {
    const table = circle()
    const { word, told } = device(table)
    word.show('Moe')
    word.look(on(table).meeting)
    expect(told).toEqual(['Moe', ''])
    expect(word.shown()).toBe('')
    expect(Object.keys(tab)).toEqual([])
  }
})

test('a tab that comes back after the circle is over keeps nothing of it, nor shows it', () => {
  const table = circle()
  device(table).word.show('Moe')
  const { word, told } = device(table.goTo('land'))
  expect(told).toEqual([])
  expect(word.shown()).toBe('')
  expect(Object.keys(tab)).toEqual([])
  word.show('Toch')
  expect(told).toEqual([])
})

test('who goes to another page takes nothing along; a page that is only loaded again keeps it', () => {
  const table = circle()
  const { word } = device(table)
  word.show('Moe')
  new LiveText(ACCESS, () => {}).forget()
  expect(Object.keys(tab)).toHaveLength(1)
  word.forget()
  expect(Object.keys(tab)).toEqual([])
})

test('one tab of somebody else shows nothing of this one', () => {
  const table = circle()
  device(table).word.show('Moe')
  expect(device(table, { ...ACCESS, member: 'bob' }).word.shown()).toBe('')
})
