import { CLOSE } from '@kring/shared/codes'
import { describe, expect, test } from 'vitest'
import { whatNext } from './closing.ts'

describe('after a socket closed', () => {
  test.each([
    'token.invalid',
    'meeting.unknown',
    'meeting.deleted',
    'member.removed',
    'meeting.expired',
  ] as const)('%s ends the visit', (reason) => {
    expect(whatNext(CLOSE[reason])).toEqual({ end: reason })
  })

  test('a board that moved on and a full notebook ask for a new document', () => {
    expect(whatNext(CLOSE['board.otherGeneration'])).toBe('renew')
    expect(whatNext(CLOSE['notebook.full'])).toBe('renew')
  })

  test.each([1000, 1006, 1012, 4429, 4430, 4431, 4432, 4499])('%i means trying again', (code) => {
    expect(whatNext(code)).toBe('retry')
  })
})
