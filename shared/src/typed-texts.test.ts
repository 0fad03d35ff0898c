import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Statement } from './statement.ts'
import { statementSchemas } from './statement.ts'
import { TEXT_FIELDS, typedTexts } from './typed-texts.ts'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
} & Record<string, unknown>

/** Whether somebody can type what they like somewhere in a value of this schema. */
function takesText(schema: Schema): boolean {
  const isText =
    schema.type === 'string' && !['pattern', 'enum', 'const', 'format'].some((how) => how in schema)
  const inside = [
    ...Object.values(schema.properties ?? {}),
    ...(['anyOf', 'oneOf', 'allOf'] as const).flatMap((how) => (schema[how] as Schema[] | undefined) ?? []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
    ...(schema.items ? [schema.items] : []),
  ]
  return isText || inside.some(takesText)
}

test('of every kind of statement the fields that hold typed text are known, and no others', () => {
  const found = [...statementSchemas].map(([kind, schema]) => {
    const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
    return [kind, Object.keys(properties).filter((field) => takesText(properties[field]!))]
  })
  expect(found.length).toBeGreaterThan(40)
  expect(Object.fromEntries(found.filter(([, fields]) => fields!.length > 0))).toEqual(TEXT_FIELDS)
})

test('what was typed is found, also deep inside, and nothing that was chosen', () => {
  const of = (said: object) => typedTexts({ id: 's', n: 1, ...said } as Statement)
  const box = { x: 0, y: 0, width: 10, height: 10, colour: 1 }
  expect(
    of({ kind: 'mark.draw', mark: 'm', drawing: { shape: 'text', ...box, size: 'small', text: 'Hoi' } }),
  ).toEqual(['Hoi'])
  expect(
    of({ kind: 'mark.draw', mark: 'm', drawing: { shape: 'ink', tool: 'pen', points: [1, 2] } }),
  ).toEqual([])
  expect(
    of({ kind: 'pile.make', pile: 'p', cards: ['c'], label: 'Rust', text: ' ', details: { why: 'Stil' } }),
  ).toEqual(['Rust', 'Stil'])
  expect(
    of({
      kind: 'action.set',
      action: 'a',
      card: '',
      type: 'question',
      text: 'Wie?',
      owner: '',
      due: '2026-11-29',
    }),
  ).toEqual(['Wie?'])
  expect(of({ kind: 'card.move', card: 'c', zone: 'z', turn: 1 })).toEqual([])
})
