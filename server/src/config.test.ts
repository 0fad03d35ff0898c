import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('with nothing set it works', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '0.0.0.0',
    DATA_DIR: 'data',
    RETENTION_DAYS: 30,
    TRUST_PROXY: 0,
  })
  expect(readConfig({ PORT: '' }).PORT).toBeUndefined()
})

test('what does not fit is named', () => {
  expect(() => readConfig({ PORT: 'http' })).toThrow(/^PORT: /)
  expect(() => readConfig({ SECRET: 'short' })).toThrow(/SECRET: needs at least 32/)
  expect(() => readConfig({ SECRET: `${'a'.repeat(32)},short` })).toThrow(/SECRET: needs at least 32/)
  expect(readConfig({ SECRET: `${'a'.repeat(32)}, ${'b'.repeat(32)}` }).SECRET).toContain(',')
  expect(() => readConfig({ PUBLIC_URL: 'kring.example' })).toThrow(/PUBLIC_URL/)
  expect(() => readConfig({ DATABASE_URL: 'mysql://host/kring' })).toThrow(/DATABASE_URL/)
  expect(() => readConfig({ DATABASE_URL: 'postgres://host/kring' })).toThrow(/SECRET: is needed/)
})
