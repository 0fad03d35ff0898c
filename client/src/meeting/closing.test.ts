import { CLOSE } from '@kring/shared/protocol/codes'
import { describe, expect, test } from 'vitest'
import { CallFailed } from './api.ts'
import { ENDS, endOf, isDoubtful, isGone, whatNext } from './closing.ts'

const DOCUMENTS = ['board', 'notebook'] as const

describe('after a socket closed', () => {
  test.each([
    'token.invalid',
    'meeting.unknown',
    'meeting.deleted',
    'member.removed',
    'meeting.expired',
    'meeting.otherVersion',
  ] as const)('%s ends the visit', (reason) => {
    for (const document of DOCUMENTS) expect(whatNext(CLOSE[reason], document)).toEqual({ end: reason })
  })

  test('only what a server that knows the meeting says of it erases what is kept; after the rest it is asked again', () => {
    expect(ENDS.filter(isGone)).toEqual(['meeting.deleted', 'member.removed', 'meeting.expired'])
    expect(ENDS.filter(isDoubtful)).toEqual([
      'token.invalid',
      'meeting.unknown',
      'meeting.otherVersion',
      'meeting.damaged',
    ])
  })

  test('a board that moved on and a full notebook ask for a new document', () => {
    expect(whatNext(CLOSE['board.otherGeneration'], 'board')).toBe('renew')
    expect(whatNext(CLOSE['notebook.full'], 'notebook')).toBe('renew')
  })

  test.each([4400, 4403, 4413, 1009])('%i is a fault of ours: never the same again', (code) => {
    expect(whatNext(code, 'board')).toEqual({ end: 'frame.invalid' })
    expect(whatNext(code, 'notebook')).toBe('renewOnce')
  })

  test.each([1000, 1006, 1012, 4429, 4430, 4431, 4432, 4434, 4499])('%i means trying again', (code) => {
    for (const document of DOCUMENTS) expect(whatNext(code, document)).toBe('retry')
  })
})

describe('after a call failed', () => {
  test.each(['server.stopping', 'store.unavailable', 'rate.exceeded', 'server.failed', 'offline'] as const)(
    '%s is worth trying again',
    (reason) => expect(endOf(new CallFailed(reason))).toBeUndefined(),
  )

  test.each(['token.missing', 'role.notAllowed', 'code.unknown', 'body.invalid'] as const)(
    'with %s this link opens nothing',
    (reason) => expect(endOf(new CallFailed(reason))).toBe('token.invalid'),
  )

  test('what is gone is said as it is', () => {
    expect(endOf(new CallFailed('meeting.deleted'))).toBe('meeting.deleted')
    expect(endOf(new Error('something else'))).toBeUndefined()
  })
})
