import { describe, expect, test } from 'vitest'
import { pastedLines, pastedRows } from './pastedRows.ts'

const THREE = ['Rust', 'Ruimte', 'Tijd']

describe('a list, from', () => {
  test.each([
    ['Word, with its bullets', '·\tRust\r\n·\tRuimte\r\n·\tTijd'],
    ['Word, with round bullets', '•\tRust\r\n•\tRuimte\r\n•\tTijd\r\n'],
    ['Word, with symbols that have no character', '\uf0b7\tRust\r\n\uf0b7\tRuimte\r\n\uf0a7\tTijd'],
    ['Word, with levels', '•\tRust\r\no\tRuimte\r\n§\tTijd'],
    ['Word, numbered', '1.\tRust\r\n2.\tRuimte\r\n3.\tTijd'],
    ['Word, numbered in levels', '1.\tRust\r\n1.1.\tRuimte\r\n1.1.1.\tTijd'],
    ['Word, lettered', 'a.\tRust\r\nb.\tRuimte\r\nc.\tTijd'],
    ['Word, by Roman numbers', 'i.\tRust\r\nii.\tRuimte\r\niii.\tTijd'],
    ['Word, with check boxes', '☐\tRust\r\n☒\tRuimte\r\n☐ Tijd'],
    ['Pages and Notes', '\t•\tRust\n\t◦\tRuimte\n\t⁃\tTijd'],
    ['Outlook', 'o   Rust\r\n•\u00a0\u00a0 Ruimte\r\n*  Tijd'],
    ['a PDF, bullets on lines of their own', '•\nRust\n•\nRuimte\n•\nTijd'],
    ['Markdown', '- Rust\n* Ruimte\n+ Tijd'],
    ['Markdown, to do', '- [ ] Rust\n- [x] Ruimte\n- [ ] Tijd'],
    ['a mail, dashes', '– Rust\n– Ruimte\n– Tijd'],
    ['a mail, numbers', '1) Rust\n(2) Ruimte\n3) Tijd'],
    ['a mail, letters', 'a) Rust\nb) Ruimte\nc) Tijd'],
    ['an old Mac: a carriage return alone', 'Rust\rRuimte\rTijd'],
    ['a phone, direction marked', '\u200e• Rust\n\u200e• Ruimte\n\u200e• Tijd'],
    ['Japanese', '１．Rust\n２．Ruimte\n３．Tijd'.replaceAll('．', '．\u3000')],
    ['Chinese', '一、Rust\n二、Ruimte\n三、Tijd'],
    ['circled numbers', '①Rust\n② Ruimte\n③Tijd'],
    ['Arabic', '١- Rust\n٢- Ruimte\n٣- Tijd'],
    ['a PDF, bullets close to their text', '•Rust\n●Ruimte\n▪\ufe0fTijd'],
    ['Word, with its other bullets', '❖\tRust\n⮚\tRuimte\n⦁\tTijd'],
    ['a chat, checked', '✔️ Rust\n✔ Ruimte\n✔️ Tijd'],
    ['a phone, numbers close to their text', '1.Rust\n2.Ruimte\n3.Tijd'],
    ['Word, with arrow heads', '>\tRust\r\n»\tRuimte\r\n>\tTijd'],
    ['a mail, letters between brackets', '(a) Rust\n(b) Ruimte\n(c) Tijd'],
    ['Japanese, numbers between brackets', '（１）Rust\n（２）Ruimte\n（３）Tijd'],
    ['Russian, lettered', 'а) Rust\nб) Ruimte\nв) Tijd'],
    ['Hebrew, lettered', 'א. Rust\nב. Ruimte\nג. Tijd'],
    ['Japanese, with middle dots', '・Rust\n・Ruimte\n・Tijd'.replaceAll('・', '・\u3000')],
    ['nowhere: plain lines, empty ones between', '\n Rust\r\n\r\n\tRuimte\n  Tijd  \n\n'],
  ])('%s', (_, pasted) => {
    expect(pastedLines(pasted)).toEqual(THREE)
    expect(pastedRows(pasted)).toEqual(THREE.map((line) => [line]))
  })

  test.each([
    ['- 5 graden'],
    ['-5 graden'],
    ['– 2 leerlingen, + 1 leraar'],
    ['+ 3 punten'],
    ['1,5 meter afstand'],
    ['1.5 liter'],
    ['(a) of (b)?'],
    ['> 80 % aanwezig'],
    ['3 keer per week'],
    ['J. de Vries'],
    ['o ja, de toetsen'],
    ['*nieuw* rooster'],
    ['2025. Een jaar later'],
    ['e-mail en -5'],
    ['"Ja" en "nee"'],
    ['"Ja", zei hij'],
    ['"Rust"'],
    ['zeg "nee"'],
    ['[ ]haakjes'],
    ['2.Havo doet mee'],
    ['А. Петров'],
    ['★★★ van de vijf'],
    ['→5 stappen'],
  ])('a line that only looks like one stays as it is: %s', (line) => {
    expect(pastedLines(line)).toEqual([line])
    expect(pastedLines(`Rust\n${line}`)).toEqual(['Rust', line])
  })

  test('names with initials stay names', () => {
    expect(pastedLines('J. de Vries\nP. Jansen')).toEqual(['J. de Vries', 'P. Jansen'])
  })

  test('numbers in a list of dashes are text of that list', () => {
    expect(pastedLines('- Rust\n- 5 graden\n- Tijd')).toEqual(['Rust', '5 graden', 'Tijd'])
  })

  test('numbers with their signs are no list', () => {
    expect(pastedLines('- 5 graden\n- 10 graden\n+ 3 graden')).toEqual([
      '- 5 graden',
      '- 10 graden',
      '+ 3 graden',
    ])
  })

  test('PowerPoint, with a break within a line', () => {
    expect(pastedRows('Rust\vin de klas\rTijd')).toEqual([['Rust\nin de klas'], ['Tijd']])
    expect(pastedLines('Rust\vin de klas\rTijd')).toEqual(['Rust in de klas', 'Tijd'])
  })
})

describe('cells', () => {
  test('stay in their columns, empty ones too', () => {
    expect(pastedRows('Sterk\tZwak\r\nTeam\t\r\n\tTijd\r\n')).toEqual([
      ['Sterk', 'Zwak'],
      ['Team', ''],
      ['', 'Tijd'],
    ])
  })

  test('one with a line break comes between quotes and moves no column', () => {
    expect(pastedRows('"Rust\nin de klas"\tTijd\r\n"zei ""ja""\nen nee"\tRuimte')).toEqual([
      ['Rust\nin de klas', 'Tijd'],
      ['zei "ja"\nen nee', 'Ruimte'],
    ])
  })

  test('one with quotes of its own keeps them', () => {
    expect(pastedRows('"Ja" en "nee"\tTijd\n"Rust"\t5" scherm')).toEqual([
      ['"Ja" en "nee"', 'Tijd'],
      ['"Rust"', '5" scherm'],
    ])
  })

  test('a quote that is never closed swallows nothing', () => {
    expect(pastedRows('"Rust\tTijd\nRuimte')).toEqual([['"Rust', 'Tijd'], ['Ruimte']])
  })

  test('a numbered table loses its numbers, a table of numbers does not', () => {
    expect(pastedRows('1.\tSterk\tZwak\n2.\tTeam\tTijd')).toEqual([
      ['Sterk', 'Zwak'],
      ['Team', 'Tijd'],
    ])
    expect(pastedRows('5\t3\n4\t2')).toEqual([
      ['5', '3'],
      ['4', '2'],
    ])
  })

  test('each is a line where lines are asked for', () => {
    expect(pastedLines('"Rust\nin de klas"\tTijd\n\tRuimte')).toEqual(['Rust in de klas', 'Tijd', 'Ruimte'])
  })
})
