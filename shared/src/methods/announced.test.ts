import { expect, test } from 'vitest'
import { phasesOf } from '../affordances.ts'
import { minutesInAll } from '../capabilities/steps/sequence.ts'
import type { Settings } from '../meeting.ts'
import { Table } from '../testing/table.ts'
import { METHODS } from './all.ts'
import type { Method } from './method.ts'
import type { SettingField } from './settings.ts'

/** For so many people minutes are announced (METHODS §12). */
const PEOPLE = 6

/** Every way to choose among the options and switches of a method; numbers and lines stay as they are. */
function choices({ settings }: Method): Settings[] {
  const start = Object.fromEntries(settings.map(({ id, initial }) => [id, initial])) as Settings
  return settings.reduce<Settings[]>(
    (all, field) =>
      valuesOf(field).flatMap((value) => all.map((settings) => ({ ...settings, [field.id]: value }))),
    [start],
  )
}

function valuesOf(field: SettingField): (string | boolean | number | string[])[] {
  if (field.type === 'choice') return field.options.map(({ id }) => id)
  if (field.type === 'switch') return [true, false]
  return field.type === 'lines' ? [[...field.initial]] : [field.initial]
}

/** The minutes a text announces in each language. */
const announced = (nl: string, en: string) => [/(\d+) minuten/.exec(nl)?.[1], /(\d+) minutes/.exec(en)?.[1]]

const total = (method: Method, settings: Settings) => minutesInAll(method, settings, PEOPLE)

/** Everything a form says of minutes, with what it should say. */
function claims(
  method: Method,
  settings: Settings,
): { says: (string | undefined)[]; is: string; at: string }[] {
  return method.settings.flatMap((field) => {
    const at = `${method.id}.${field.id} with ${JSON.stringify(settings)}`
    if (field.type === 'choice') {
      const title = field.options.find(({ id }) => id === settings[field.id])?.title
      const says = title ? announced(title.nl, title.en) : []
      return says.some(Boolean) ? [{ says, is: String(total(method, settings)), at }] : []
    }
    const says = field.help ? announced(field.help.nl, field.help.en) : []
    if (field.type !== 'switch' || !says.some(Boolean)) return []
    const [on, off] = [true, false].map((value) => total(method, { ...settings, [field.id]: value }))
    return [{ says, is: String((on ?? 0) - (off ?? 0)), at }]
  })
}

test.each(METHODS)(
  '$id: announced minutes equal the sum of the phases, whatever else is chosen',
  (method) => {
    for (const settings of choices(method))
      for (const { says, is, at } of claims(method, settings)) expect(says, at).toEqual([is, is])
  },
)

test('minutes are announced where a choice changes how long it takes', () => {
  const silent = METHODS.flatMap((method) => {
    const [start] = choices(method) as [Settings]
    return method.settings.flatMap((field) => {
      if (field.type !== 'choice' && field.type !== 'switch') return []
      const lengths = new Set(valuesOf(field).map((value) => total(method, { ...start, [field.id]: value })))
      const texts = [field.help, ...(field.type === 'choice' ? field.options.map(({ title }) => title) : [])]
      const says = texts.some((text) => text !== undefined && announced(text.nl, text.en).every(Boolean))
      return lengths.size > 1 && !says ? [`${method.id}.${field.id}`] : []
    })
  })
  expect(silent).toEqual([])
})

test.each(METHODS)('$id: every step advises how long it takes', (method) => {
  for (const settings of choices(method)) {
    const { activity } = new Table(settings, method.id)
    expect(phasesOf(activity).length).toBeGreaterThan(0)
    expect(total(method, activity.settings)).toBeGreaterThan(0)
  }
})
