import { expect, test } from 'vitest'
import { fileName } from './fileName.ts'

const AT = Date.UTC(2026, 10, 29, 12)
const named = (question: string) => fileName(question, AT, 'md').replace(/^kring-2026-11-29-|\.md$/g, '')

test.each([
  ['Wat telt voor ons, één idee?', 'wat-telt-voor-ons-een-idee'],
  ['Façade & Größe', 'facade-große'],
  ['学校发展计划', '学校发展计划'],
  ['한국어 질문', '한국어-질문'],
  ['क्या विद्यालय में हिंदी?', 'क्या-विद्यालय-में-हिंदी'],
  ['ห้องเรียนที่ดี', 'ห้องเรียนที่ดี'],
  ['Что важно для школы?', 'что-важно-для-школы'],
  ['Й и ё', 'й-и-ё'],
  ['שָׁלוֹם כיתה', 'שָׁלוֹם-כיתה'],
  ['كيف نتعلم؟', 'كيف-نتعلم'],
  ['👩‍👩‍👧‍👦 samen', 'samen'],
  ['???', 'oogst'],
])('the name of a file keeps the letters of %s', (question, name) => {
  expect(named(question)).toBe(name.normalize('NFC'))
})

test('a long question is cut between whole letters, and the name is no longer than systems allow', () => {
  for (const letter of ['a', 'क्षि', '𠮷', 'é', '한']) {
    const name = fileName(letter.repeat(200), AT, 'docx')
    expect(new TextEncoder().encode(name).length).toBeLessThan(255)
    expect(name.isWellFormed()).toBe(true)
    const rest = name.replace(/^kring-2026-11-29-|\.docx$/g, '')
    expect(rest.replaceAll(letter === 'é' ? 'e' : letter.normalize('NFC'), '')).toBe('')
  }
})
