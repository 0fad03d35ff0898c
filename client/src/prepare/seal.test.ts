import { expect, test } from 'vitest'
import { isSecret, newSecret, opened, roomOf, sealed } from './seal.ts'

const value = { from: 'owner', texts: { aim: 'Rust in de klas 🌱' } }

test('what is sealed is opened with the same secret, and reads as nothing without', () => {
  const secret = newSecret()
  expect(isSecret(secret)).toBe(true)
  const locked = sealed(secret, value)
  expect(opened(secret, locked)).toEqual(value)
  expect(opened(newSecret(), locked)).toBeUndefined()
  expect(Buffer.from(locked).includes('Rust')).toBe(false)
  expect(Buffer.from(locked).includes(roomOf(secret))).toBe(false)
  expect(sealed(secret, value)).not.toEqual(locked)
})

test('what was changed on the way, or cut, opens as nothing', () => {
  const secret = newSecret()
  const locked = sealed(secret, value)
  for (const at of [0, 23, 24, locked.length - 1]) {
    const other = locked.slice()
    other[at] = (other[at] ?? 0) ^ 1
    expect(opened(secret, other), `byte ${at}`).toBeUndefined()
  }
  for (const length of [0, 10, 24, 30]) expect(opened(secret, locked.slice(0, length))).toBeUndefined()
})

test('the room tells nothing of the key, and what is no secret is none', () => {
  const secret = newSecret()
  expect(secret.startsWith(`${roomOf(secret)}.`)).toBe(true)
  expect(roomOf(newSecret())).not.toBe(roomOf(secret))
  for (const text of ['', 'x', secret.slice(1), `${secret}x`, secret.replace('.', '')])
    expect(isSecret(text)).toBe(false)
})
