import { describe, expect, test } from 'vitest'
import { codeIn, hasStrangeLetter, isCode, spaced, typedCode } from './codeText.ts'

test.each([
  ['krm4t7', 'KRM4T7'],
  ['KRM 4T7', 'KRM4T7'],
  [' krm-4t7x ', 'KRM4T7'],
  ['https://kring.school/join/KRM4T7?x=1', 'KRM4T7'],
  ['', ''],
  ['Code: UJ5 JY9', 'UJ5JY9'],
  ['De code is UJ5JY9, tot zo', 'UJ5JY9'],
  ['kom mee aan uj5 jy9', 'UJ5JY9'],
  ['Mee aan UJ5–JY9!', 'UJ5JY9'],
  ['Your code: ABCDEF. Bring snacks, Gerben', 'ABCDEF'],
  ['KANDOE, 14 november, UJ5 JY9', 'UJ5JY9'],
  ['UJ5\u00a0JY9', 'UJ5JY9'],
  ['ＵＪ５　ＪＹ９', 'UJ5JY9'],
  ['ＵＪ５ＪＹ９', 'UJ5JY9'],
  ['КРМ 4Т7', 'KPM4T7'],
  ['https://kring.school/join/UJ5%20JY9', 'UJ5JY9'],
  ['kring.school/join/UJ5JY9\nGroet, Jan', 'UJ5JY9'],
  ['UJ5%20JY9', 'UJ5JY9'],
  ['Code: \u2066UJ5\u200bJY9\u2069', 'UJ5JY9'],
  ['Code: UJ5\u00adJY9', 'UJ5JY9'],
  ['https://kring.school/join?code=UJ5JY9', 'UJ5JY9'],
  ['*Code:* _UJ5 JY9_', 'UJ5JY9'],
  [
    'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkring.school%2Fjoin%2FUJ5JY9&data=05%7C02%7Cjan',
    'UJ5JY9',
  ],
  ['https://urldefense.com/v3/__https://kring.school/join/UJ5JY9__;!!abc$', 'UJ5JY9'],
  ['https://urldefense.proofpoint.com/v2/url?u=https-3A__kring.school_join_UJ5JY9&d=DwMF', 'UJ5JY9'],
  ['https://a.example/?u=https%253A%252F%252Fkring.school%252Fjoin%252FUJ5JY9', 'UJ5JY9'],
  ['100%zeker UJ5 JY9', 'UJ5JY9'],
  ['We beginnen om half drie in het lokaal', ''],
])('the code in %j is %j', (typed, code) => {
  expect(codeIn(typed)).toBe(code)
})

test('a code is shown in two halves while it is typed', () => {
  expect(['K', 'KRM', 'KRM4', 'KRM4T7'].map(spaced)).toEqual(['K', 'KRM', 'KRM 4', 'KRM 4T7'])
})

test('letters that look alike are in no code, and are noticed while one types', () => {
  expect([...'0O1IL'].map(hasStrangeLetter)).toEqual([true, true, true, true, true])
  expect(codeIn('KRM O')).toBe('KRMO')
  expect(['KRM4T7', 'KRM4T', 'KRM4TO'].map(isCode)).toEqual([true, false, false])
})

describe('the caret stays where one types', () => {
  /** @param at `|` is the caret in what stands in the field after the key */
  const type = (before: string, at: string) => {
    const { code, caret, isWhole } = typedCode(before, at.replace('|', ''), at.indexOf('|'))
    const shown = spaced(code)
    return `${shown.slice(0, caret)}|${shown.slice(caret)}${isWhole ? ' sent' : ''}`
  }

  test('erasing forward over the space erases the letter behind it', () => {
    expect(typedCode('KRM4T7', 'KRM4T7', 3, true)).toEqual({ code: 'KRMT7', caret: 3, isWhole: false })
  })

  test.each([
    ['', 'k|', 'K|'],
    ['KRM', 'KRM4|', 'KRM 4|'],
    ['KRM4T', 'KRM 4T7|', 'KRM 4T7| sent'],
    // One letter in the middle is put right, and nothing is sent before one says so.
    ['KRM4T7', 'KRX|M 4T7', 'KRX| 4T7'],
    ['KRM4T7', 'K|M 4T7', 'K|M4 T7'],
    ['KM4T7', 'KR|M4 T7', 'KR|M 4T7'],
    ['KRM4T7', 'KRM X|4T7', 'KRM X|T7'],
    ['KRM4T7', 'KRM 4T7X|', 'KRM 4T7|'],
    // Erasing over the space erases the letter before it.
    ['KRM4T7', 'KRM|4T7', 'KR|4 T7'],
    ['KRM4T7', 'KRM 4T|', 'KRM 4T|'],
    ['KRM4', 'KRM |', 'KRM|'],
    ['', '|', '|'],
    // Pasted, into what was there already too.
    ['', 'Code: UJ5 JY9|', 'UJ5 JY9| sent'],
    ['KR', 'KR Code: UJ5 JY9|', 'UJ5 JY9| sent'],
    ['', 'KRM 4TO|', 'KRM 4TO|'],
    ['KRM4T', 'KRM 4TO|', 'KRM 4TO|'],
  ])('%j, then %j: %j', (before, field, after) => {
    expect(type(before, field)).toBe(after)
  })
})
