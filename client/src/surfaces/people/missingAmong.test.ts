import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { missingAmong } from './missingAmong.ts'

const people = Object.values(new Table({}).join('Alice', 'Bob').seat('Ed').meeting.members).filter(({ id }) =>
  ['alice', 'bob', 'ed'].includes(id),
)

test('somebody without a connection is missing; who has no device is not', () => {
  expect(missingAmong(people, new Set([FACILITATOR, 'alice']), true)).toEqual(['bob'])
})

test('a facilitator who lost the connection hears of nobody, and the group does not go on without all of them', () => {
  expect(missingAmong(people, new Set([FACILITATOR]), false)).toEqual([])
})
