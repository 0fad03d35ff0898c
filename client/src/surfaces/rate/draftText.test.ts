import { expect, test } from 'vitest'
import { readDraft, writeDraft } from './draftText.ts'

const answers = { b: { level: 'level-1', example: 'In groep 5' }, a: { level: 'unseen' } }

test('answers come back from a device as they were, in whichever order they were given', () => {
  expect(readDraft(writeDraft(answers))).toEqual(answers)
  expect(writeDraft({ a: answers.a, b: answers.b })).toBe(writeDraft(answers))
  expect(readDraft('')).toBeUndefined()
})

test('what is none is nothing', () => {
  for (const text of [
    '{',
    '[]',
    '3',
    'null',
    '{"a":"yes"}',
    '{"a":{"level":1}}',
    '{"a":{"level":"x","example":2}}',
  ])
    expect(readDraft(text), text).toBeUndefined()
})
