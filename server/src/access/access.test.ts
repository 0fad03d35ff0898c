import type { IncomingMessage } from 'node:http'
import { CODE_ALPHABET } from '@kring/shared/protocol/wire'
import { describe, expect, test } from 'vitest'
import { callerAddress } from './address.ts'
import { hashKey, isKey } from './facilitator-key.ts'
import { newCode, newFacilitatorKey } from './ids.ts'
import { isOwnOrigin } from './origin.ts'
import { Tokens } from './token.ts'

const request = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage

describe('tokens', () => {
  let now = 1000
  const tokens = new Tokens(['a secret of at least 32 characters'], () => now, 5000)
  const token = tokens.issue({ meeting: 'one', member: 'alice' })

  test('come back as who they were given to', () => {
    expect(tokens.read(token)).toEqual({ meeting: 'one', member: 'alice' })
    const renewed = tokens.issue({ meeting: 'one', member: 'facilitator', key: 2 })
    expect(tokens.read(renewed)).toEqual({ meeting: 'one', member: 'facilitator', key: 2 })
  })

  test('consist of characters a WebSocket subprotocol may have', () => {
    expect(token).toMatch(/^[A-Za-z0-9_.-]+$/)
  })

  test('changed in any character are none', () => {
    for (let i = 0; i < token.length; i++) {
      const changed = token.slice(0, i) + (token[i] === 'A' ? 'B' : 'A') + token.slice(i + 1)
      const read = tokens.read(changed)
      // The last character of base64url holds bits that mean nothing; it may not mean somebody else.
      if (read) expect(read).toEqual({ meeting: 'one', member: 'alice' })
      else expect(read).toBeUndefined()
    }
  })

  test('of another secret, cut, extended or empty are none', () => {
    const other = new Tokens(['another secret of 32 characters..'], () => now, 5000)
    expect(tokens.read(other.issue({ meeting: 'one', member: 'alice' }))).toBeUndefined()
    for (const bad of [
      '',
      '.',
      token.slice(0, -1),
      `${token}.x`,
      `${token}x`,
      'x'.repeat(600),
      token.split('.')[0]!,
    ]) {
      expect(tokens.read(bad)).toBeUndefined()
    }
  })

  test('of the secret before are still known, and new ones are signed with the new', () => {
    const claims = { meeting: 'one', member: 'alice' }
    const replaced = new Tokens(['a new secret of 32 characters....', 'a secret of at least 32 characters'], () => now, 5000) // biome-ignore format: one line
    expect(replaced.read(token)).toEqual(claims)
    expect(tokens.read(replaced.issue(claims))).toBeUndefined()
    const forgotten = new Tokens(['a new secret of 32 characters....'], () => now, 5000)
    expect(forgotten.read(token)).toBeUndefined()
    expect(forgotten.read(replaced.issue(claims))).toEqual(claims)
  })

  test('end', () => {
    now = 6001
    expect(tokens.read(token)).toBeUndefined()
  })
})

test('a facilitator key is long, and only its hash is needed to know it', () => {
  const key = newFacilitatorKey()
  expect(Buffer.from(key, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
  expect(isKey(key, hashKey(key))).toBe(true)
  expect(isKey(`${key}x`, hashKey(key))).toBe(false)
  expect(isKey('', hashKey(key))).toBe(false)
})

test('codes are six characters nobody mistakes', () => {
  for (let i = 0; i < 100; i++) expect([...newCode()].every((one) => CODE_ALPHABET.includes(one))).toBe(true)
  expect(newCode()).toHaveLength(6)
})

test('an address is taken from a proxy only as far as proxies are ours', () => {
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 10.0.0.1' }
  expect(callerAddress(request('10.0.0.9', forwarded), 0)).toBe('10.0.0.9')
  expect(callerAddress(request('10.0.0.9', forwarded), 1)).toBe('10.0.0.1')
  expect(callerAddress(request('10.0.0.9', forwarded), 2)).toBe('6.6.6.6')
  expect(callerAddress(request('10.0.0.9', forwarded), 5)).toBe('6.6.6.6')
  expect(callerAddress(request('::ffff:10.0.0.9'), 0)).toBe('10.0.0.9')
  expect(callerAddress(request('2001:db8:1:2:3:4:5:6'), 0)).toBe('2001:db8:1:2::/64')
  expect(callerAddress(request('2001:db8::1'), 0)).toBe('2001:db8:0:0::/64')
})

test('a page of another site is a stranger, a program without an origin is not', () => {
  const host = 'kring.school.example'
  expect(isOwnOrigin(request('', { host }), undefined)).toBe(true)
  expect(isOwnOrigin(request('', { host, origin: `https://${host}` }), undefined)).toBe(true)
  expect(isOwnOrigin(request('', { host, origin: `https://${host}.evil.example` }), undefined)).toBe(false)
  const strangers = [
    'null',
    '',
    host,
    `https://evil-${host}`,
    `https://${host}@evil.example`,
    `https://${host}:4400`,
    `https://evil.example/${host}`,
    `https://evil.example#${host}`,
    `https://sub.${host}`,
    `file://${host}`,
  ]
  for (const origin of strangers) {
    expect(isOwnOrigin(request('', { host, origin }), undefined), origin).toBe(false)
    expect(isOwnOrigin(request('', { host, origin }), `https://${host}/`), origin).toBe(false)
  }
  expect(
    isOwnOrigin(request('', { host: 'inner:4400', origin: `https://${host}` }), `https://${host}/`),
  ).toBe(true)
})
