import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../testing/runs.ts'
import { piecesOf } from './line-breaks.ts'
import { graphemes, tidy } from './text.ts'

/** The parts of a text, each with the hyphen it would get at the end of a line. */
const parts = (text: string) =>
  piecesOf(text).map(({ text: part, after }) => part + (after === '-' ? '-' : ''))

const EMOJI = ['👩‍👩‍👧‍👦', '🇳🇱', '👍🏽', '❤️‍🔥', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩🏿‍🏫', '🙂']

describe('where a line may end', () => {
  test.each(EMOJI)('never within %s', (emoji) => {
    expect(parts(emoji.repeat(28))).toEqual(Array(28).fill(emoji))
    expect(parts(`verantwoordelijkheid${emoji}`).some((part) => part.endsWith(emoji))).toBe(true)
  })

  test('never within what a person sees as one character, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        const text = tidy(typed)
        const pieces = piecesOf(text)
        expect(pieces.map((piece) => piece.text + (piece.after === ' ' ? ' ' : '')).join('')).toBe(text)
        expect(
          pieces.flatMap((piece) => [...graphemes(piece.text), ...(piece.after === ' ' ? [' '] : [])]),
        ).toEqual(graphemes(text))
      }),
      runs(200),
    )
  })

  test.each([
    ['Arabic', 'استراتيجياتالتعليمالتعاوني'],
    ['Hebrew', 'אסטרטגיותלמידהשיתופיתבכיתה'],
    ['Devanagari', 'अंतरराष्ट्रीयकरणविश्वविद्यालयसहयोग'],
    ['Chinese', '学校发展计划与教师合作学习'],
    ['Japanese', 'コミュニケーションについて、話す'],
    ['Korean', '자기주도학습역량강화프로그램'],
    ['Thai', 'ห้องเรียนและครูทำงานร่วมกันดี'],
    ['digits', '12345678901234567890'],
    ['a web address', 'https://www.voorbeeldschoolvoorbeeld.nl'],
    ['a mail address', 'voornaamachternaamlang@voorbeeldschool.nl'],
    ['a joined address', 'www.eenheellangedomeinnaamzonderstreepjes.nl'],
  ])('with a hyphen in no %s', (_, text) => {
    expect(parts(text).filter((part) => part.endsWith('-'))).toEqual([])
  })

  test.each([
    ['ответственностьшколы', 'Cyrillic'],
    ['συνεργασιακαιεπικοινωνια', 'Greek'],
    ['verantwoordelijkheid', 'Latin'],
    ['Entwicklungsmöglichkeiten', 'German'],
  ])('with a hyphen in %s (%s), between letters, four on either side', (word) => {
    const [before, after] = parts(word)
    expect(before).toMatch(/^\p{L}{4,}-$/u)
    expect(after).toMatch(/^\p{L}{4,}$/u)
  })

  test('where a word has its own hyphen or another sign, there and with no second one', () => {
    expect(parts('oudergesprek-voorbereiding')).toEqual(['oudergesprek-', 'voorbereiding'])
    expect(parts('leerling/ouder/leerkracht')).toEqual(['leerling/', 'ouder/', 'leerkracht'])
    expect(parts('e-mail')).toEqual(['e-mail'])
    expect(parts('(verantwoordelijkheden)?')[1]).toMatch(/[a-z]{4,}\)\?$/)
  })

  test('of Chinese and Japanese not before what closes, nor after what opens', () => {
    for (const part of parts('学校发展计划，与教师（合作）学习。')) {
      expect(part).not.toMatch(/^[，）。]/)
      expect(part).not.toMatch(/（$/)
    }
  })

  test('of Thai between words', () => {
    expect(parts('ห้องเรียนและครูทำงานร่วมกันดี')).toEqual(['ห้องเรียน', 'และ', 'ครู', 'ทำงาน', 'ร่วม', 'กัน', 'ดี'])
  })
})

test('soft hyphens, which a page shows its long words with, are gone from what somebody copies back', () => {
  expect(tidy('verantwoor\u00addelijkheden')).toBe('verantwoordelijkheden')
})
