import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { missingFrom } from './missing.ts'

const table = new Table().join('Anna', 'Bram')
table.say(FACILITATOR, 'seat.add', { member: 'ed', name: 'Ed' })
const missing = (online: string[], isConnected: boolean) =>
  missingFrom(table.meeting, new Set(online), isConnected).map(({ name }) => name)

test('who has no device here is missed, a seat is not', () => {
  expect(missing([FACILITATOR, 'anna'], true)).toEqual(['Bram'])
})

test('a device without a connection hears of nobody, and says of nobody that they are gone', () => {
  expect(missing([FACILITATOR], false)).toEqual([])
})
