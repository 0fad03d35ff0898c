import { type Harvest, harvestOf } from '@kring/shared/harvest/harvest'
import { harvestCsv, harvestJson, harvestMarkdown } from '@kring/shared/harvest/harvest-text'
import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import Zip from 'jszip'
import { expect, test } from 'vitest'
import { harvest as dutch } from '../words/nl/harvest.ts'
import { surfaces } from '../words/nl/surfaces.ts'
import { wordingOf } from '../words/wording.ts'
import { wordDocument } from './wordDocument.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora']

/** METHODS M2: what a check-out leaves, as it stands in every file. Headings first, then what stands under each. */
const LEFT: Record<string, readonly (readonly string[])[]> = {
  'Wat we gaan doen': [['Samen lezen', 'Bram', '2026-12-01']],
  'Onze doelen': [
    ['Weten wat telt', 'deels 3, bereikt 1'],
    ['Elkaar horen', ''],
  ],
  'Afspraken over hoe we praten': [
    ['Uitpraten', 'gehouden: deels'],
    ['Eerst vragen', 'afgerond'],
    ['Op tijd beginnen', 'nog niet bekeken'],
  ],
  'Wat we leerden': [['Doorvragen zonder oordeel', '']],
  Houden: [['Het rondje', '']],
  Anders: [['Meer tijd', '']],
}
/** How it was, and what nobody shared, leave in none. */
const STAYS = ['Zwaluwnest']

function looksBack(): Harvest {
  const settings = { form: 'written', goals: ['Weten wat telt', 'Elkaar horen'], agreements: ['Uitpraten'] }
  const table = new Table(settings, 'checkout').join('Alice', 'Bob', 'Charlie', 'Dora')
  for (const [index, who] of PEOPLE.entries())
    table.say(who, 'rating.answer', {
      answers: { 'goal-1': { level: index === 0 ? 'reached' : 'partly' } },
    })
  table.goTo('written').say('bob', 'word.show', { text: 'Zwaluwnest' })
  for (const who of PEOPLE) table.say(who, 'ready.set', { ready: true })
  table.goTo('keepchange').write('alice', 'Het rondje', { zone: 'keep' })
  table.write('bob', 'Meer tijd', { zone: 'change' })
  table
    .goTo('learned')
    .say('dora', 'note.share', { note: 'n1', field: 'skill', text: 'Doorvragen zonder oordeel' })
  table.goTo('next').say('bob', 'agreement.rate', { agreement: 'agreement-1', kept: 'partly' })
  table.say('alice', 'agreement.set', { agreement: 'x2', text: 'Eerst vragen' })
  table.say(FACILITATOR, 'agreement.close', { agreement: 'x2', closed: true })
  table.say('alice', 'agreement.set', { agreement: 'x3', text: 'Op tijd beginnen' })
  const step = { action: 'x1', card: '', text: 'Samen lezen', owner: 'Bram', due: '2026-12-01' }
  table.say('alice', 'action.set', { ...step, type: 'action' })
  const harvest = harvestOf(table.meeting, 'a1', 'nl')
  if (!harvest) throw new Error('there is no harvest')
  return harvest
}

/** @returns the sections of a page: each heading with the text under it, up to the next one */
function sections(headed: readonly (readonly [heading: string | undefined, text: string])[]) {
  const found = new Map<string, string>()
  let now = ''
  for (const [heading, text] of headed) {
    if (heading !== undefined) now = heading
    found.set(now, `${found.get(now) ?? ''}\n${text}`)
  }
  return found
}

function expectAll(found: ReadonlyMap<string, string>, dated = (day: string) => day): void {
  for (const [heading, all] of Object.entries(LEFT))
    for (const said of all.flat())
      expect(found.get(heading), `${heading}: ${said}`).toContain(/^\d{4}-/.test(said) ? dated(said) : said)
  for (const text of STAYS) expect([...found.values()].join('\n')).not.toContain(text)
}

test('M2 the page in Markdown has all that a check-out leaves', () => {
  const lines = harvestMarkdown(looksBack()).split('\n')
  expectAll(
    sections(
      lines.map((line) => [/^#+ (.*)$/.exec(line)?.[1], line.replaceAll('\\', '').replaceAll('- ', '')]),
    ),
  )
})

test('M2 the spreadsheet has it, each part in rows of its own', () => {
  const rows = harvestCsv(looksBack())
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((row) => row.split(';').map((cell) => cell.replace(/^"|"$/g, '')))
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  // A next step has no card to stand with.
  expectAll(sections(rows.map((row) => [row[0] || 'Wat we gaan doen', row.join('\n')])))
})

test('M2 the data has it, and the agreements that still stand are ready for a next meeting', () => {
  const data: Harvest = JSON.parse(harvestJson(looksBack()))
  expectAll(
    new Map([
      [
        'Wat we gaan doen',
        data.actions.map(({ text, owner, due }) => [text, owner, due].join('\n')).join('\n'),
      ],
      ...data.parts.map(
        ({ title, lines }) => [title, lines.map(({ text, said }) => `${text}\n${said}`).join('\n')] as const,
      ),
      ...data.ranking.map(({ zone, cards }) => [zone, cards.map(({ label }) => label).join('\n')] as const),
    ]),
  )
  expect(data.agreements).toEqual(['Uitpraten | vorige keer: deels', 'Op tijd beginnen'])
})

test('M2 the document for Word has it, under headings', async () => {
  const words = wordingOf('nl', { harvest: dutch, surfaces })
  const document = await wordDocument(looksBack(), words, undefined)
  const zip = await Zip.loadAsync(await document.arrayBuffer())
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const paragraphs = xml.split('</w:p>').map((paragraph) => {
    const text = paragraph.replace(/<[^>]*>/g, '')
    const heading = /<w:pStyle w:val="Heading/.test(paragraph) ? text : undefined
    return [heading, text] as const
  })
  expectAll(sections(paragraphs), () => '1 december 2026')
})
