import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const read = (given: string) => readConfig({ EMBED_ORIGINS: given }).EMBED_ORIGINS

test('nobody is named: nobody may frame Kring', () => {
  expect(readConfig({}).EMBED_ORIGINS).toEqual([])
  expect(read('')).toEqual([])
  expect(read(' , ')).toEqual([])
})

test.each([
  ['https://Moodle.Example.School/', ['https://moodle.example.school']],
  [
    'https://moodle.example.school, http://192.168.1.9:8080',
    ['https://moodle.example.school', 'http://192.168.1.9:8080'],
  ],
  ['https://a.example:443\n https://a.example', ['https://a.example']],
  ['https://schôol.example', ['https://xn--schol-8ta.example']],
])('EMBED_ORIGINS %j is %j', (given, origins) => {
  expect(read(given)).toEqual(origins)
})

test.each([
  ['*', /many sites/],
  ['https://*.example.school', /many sites/],
  ['moodle.example.school', /no web address/],
  ['null', /no web address/],
  ["'self'", /no web address/],
  ['ftp://moodle.example', /http:/],
  ['javascript:alert(1)', /http:/],
  ['https://kring:geheim@moodle.example', /password/],
  ['https://moodle.example/course', /anything behind the host.*https:\/\/moodle\.example$/],
  ['https://moodle.example/?a=1', /anything behind/],
  ['https://moodle.example/#', /anything behind/],
  ['https://[2001:db8::1]', /IPv6/],
  ["https://moodle.example;script-src'unsafe-eval'", /no name of a site/],
  ['https://good.example https://bad.example/x', /“https:\/\/bad\.example\/x”/],
])('EMBED_ORIGINS %s is refused in words', (given, why) => {
  expect(() => read(given)).toThrow(/^EMBED_ORIGINS: /)
  expect(() => read(given)).toThrow(why)
})
