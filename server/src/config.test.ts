import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('with nothing set it works', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '::',
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
  expect(() => readConfig({ DATABASE_URL: 'mysql://host/kring' })).toThrow(/DATABASE_URL/)
  expect(() => readConfig({ DATABASE_URL: 'postgres://host/kring' })).toThrow(/SECRET: is needed/)
})

test.each([
  ['kring.example', /no web address/],
  ['ftp://kring.example', /http:/],
  ['https://school.example/kring', /path.*https:\/\/school\.example$/],
  ['https://school.example/kring/', /path/],
  ['https://school.example/?school=1', /path/],
  ['https://school.example/?', /path/],
  ['https://school.example/#kring', /path/],
  ['https://kring:geheim@school.example', /password/],
  ['http://0.0.0.0:4400', /listen/],
  ['http://[::]:4400', /listen/],
  ['https://*.school.example', /looked up/],
  ['https://school.example;kring', /looked up/],
  ['https://school..example', /looked up/],
])('PUBLIC_URL %s is refused in words', (given, why) => {
  expect(() => readConfig({ PUBLIC_URL: given })).toThrow(/^PUBLIC_URL: /)
  expect(() => readConfig({ PUBLIC_URL: given })).toThrow(why)
})

test.each([
  ['https://Kring.Example.School/', 'https://kring.example.school'],
  [' http://192.168.1.20:4400 ', 'http://192.168.1.20:4400'],
  ['https://school.example:443', 'https://school.example'],
  ['https://schoôl.example', 'https://xn--schol-9ta.example'],
  ['http://[fd00::1]:4400', 'http://[fd00::1]:4400'],
  ['http://school_server:4400', 'http://school_server:4400'],
])('PUBLIC_URL %j is %s', (given, origin) => {
  expect(readConfig({ PUBLIC_URL: given }).PUBLIC_URL).toBe(origin)
})
