import fc from 'fast-check'
import type { Method } from '../methods/method.ts'
import type { SettingField } from '../methods/settings.ts'

/** Settings as groups choose them for a method, or leave them as they are. */
export function settingsFor(method: Method): fc.Arbitrary<Record<string, unknown>> {
  const fields = method.settings.map((field) => [field.id, valuesOf(field)])
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] })
}

/** Lines as people paste them, with the signs of an earlier meeting or without. */
const LINES = ['3 + Lezen', '0 – Het gebouw', 'Rust', 'Welbevinden']

function valuesOf(field: SettingField): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'choice':
      return fc.constantFrom(...field.options.map(({ id }) => id))
    case 'number':
      return fc.integer({ min: field.min, max: field.max })
    case 'switch':
      return fc.boolean()
    case 'file':
      return fc.constant(field.initial)
    case 'lines':
      return fc.subarray(LINES, { maxLength: Math.min(field.most, LINES.length) })
  }
}
