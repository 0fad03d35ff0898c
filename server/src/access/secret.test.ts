import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/server.ts'
import { secretsFor } from './secret.ts'

test('a secret is made once, for this user only, and found again', async () => {
  const directory = await temporaryDirectory()
  const made = await secretsFor(directory)
  expect(made[0].length).toBeGreaterThanOrEqual(43)
  expect((await stat(join(directory, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await secretsFor(directory)).toEqual(made)
})

test('secrets that are given count, in their order', async () => {
  expect(await secretsFor('/nowhere', 'the newest one, the one before,')).toEqual([
    'the newest one',
    'the one before',
  ])
})

test('a kept secret that was cut short is not used', async () => {
  const directory = await temporaryDirectory()
  await writeFile(join(directory, 'secret'), 'short\n')
  await expect(secretsFor(directory)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('too short') },
  })
})
