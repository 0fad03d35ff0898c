import { WORLD } from '@kring/shared/ground/world'
import { expect, test } from 'vitest'
import { headLines } from './boardPicture.ts'

/** Every character is half as wide as it is high. */
const measure = (text: string, size: number) => (text.length * size) / 2
const HEAD = { size: 50, most: 3 }

test.each([
  ['without spaces', 'a'.repeat(240)],
  ['of one long word among others', `Hoe ${'verantwoordelijkheid'.repeat(8)} verder?`],
  ['in Chinese', '学校发展计划与教师合作学习'.repeat(20)],
  ['of emoji', '👩‍👩‍👧‍👦'.repeat(60)],
  ['of many words', 'wat telt voor ons '.repeat(30)],
])('a heading %s stays within the picture', (_, question) => {
  const lines = headLines(question, HEAD, measure)
  expect(lines.length).toBeLessThanOrEqual(3)
  for (const line of lines) expect(measure(line, HEAD.size)).toBeLessThanOrEqual(WORLD.width)
})

test('a short one is one line; a long one ends with …', () => {
  expect(headLines('Wat telt?', HEAD, measure)).toEqual(['Wat telt?'])
  expect(headLines('wat telt voor ons '.repeat(30), HEAD, measure).at(-1)).toMatch(/ …$/)
})
