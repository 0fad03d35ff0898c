import { CLOSE } from '@kring/shared/codes'
import { describe, expect, test } from 'vitest'
import { isGone, whatNext } from './closing.ts'

describe('after a socket closed', () => {
  test.each([
    'token.invalid',
    'meeting.unknown',
    'meeting.deleted',
    'member.removed',
    'meeting.expired',
    'meeting.otherVersion',
  ] as const)('%s ends the visit', (reason) => {
    expect(whatNext(CLOSE[reason])).toEqual({ end: reason })
  })

  test.each(['token.invalid', 'meeting.otherVersion'] as const)(
    'what is unsaid is kept after %s',
    (reason) => {
      expect(isGone(reason)).toBe(false)
      expect(isGone('meeting.deleted')).toBe(true)
    },
  )

  test('a board that moved on and a full notebook ask for a new document', () => {
    expect(whatNext(CLOSE['board.otherGeneration'])).toBe('renew')
    expect(whatNext(CLOSE['notebook.full'])).toBe('renew')
  })

  test.each([1000, 1006, 1012, 4429, 4430, 4431, 4432, 4434, 4499])('%i means trying again', (code) => {
    expect(whatNext(code)).toBe('retry')
  })
})
