import { expect, test } from 'vitest'
import { bothSaid } from './bothSaid.ts'

test('a line only one person changed stands as they left it', () => {
  expect(bothSaid('', '', 'Omdat iedereen meedoet')).toBe('Omdat iedereen meedoet')
  expect(bothSaid('Het werkt', 'Het werkt', '')).toBe('')
  expect(bothSaid('Het werkt', 'Het werkt goed', 'Het werkt')).toBe('Het werkt goed')
})

test('what two people wrote at the same time both stands there', () => {
  expect(bothSaid('', 'Dan hoor je iedereen', 'Omdat iedereen')).toBe('Dan hoor je iedereen; Omdat iedereen')
})

test('who wrote on after the same words does not repeat them', () => {
  expect(bothSaid('Omdat', 'Omdat; Dan hoor je iedereen', 'Omdat iedereen')).toBe(
    'Omdat iedereen; Dan hoor je iedereen',
  )
})

test('the same words are said once', () => {
  expect(bothSaid('', 'Rust', 'Rust')).toBe('Rust')
  expect(bothSaid('', 'Rust', 'Rust en ruimte')).toBe('Rust en ruimte')
})
