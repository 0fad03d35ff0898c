import { type Harvest, harvestOf } from '@kring/shared/harvest/harvest'
import { pageOf } from '@kring/shared/harvest/page'
import { FACILITATOR } from '@kring/shared/meeting'
import { harvestCsv, harvestJson, harvestMarkdown } from '@kring/shared/testing/harvest-files'
import { Table } from '@kring/shared/testing/table'
import Zip from 'jszip'
import { expect, test } from 'vitest'
import { wordDocument } from './wordDocument.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora']

/** METHODS M2: what a check-out leaves, as it stands in every file. Headings first, then what stands under each. */
const LEFT: Record<string, readonly (readonly string[])[]> = {
  'Wat we gaan doen': [['Samen lezen', 'Bram', '1 december 2026']],
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

function expectAll(found: ReadonlyMap<string, string>): void {
  for (const [heading, all] of Object.entries(LEFT))
    for (const said of all.flat()) expect(found.get(heading), `${heading}: ${said}`).toContain(said)
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

test('M2 the spreadsheet has it, each thing in a row of its own', () => {
  const rows = harvestCsv(looksBack())
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((row) => row.split(';').map((cell) => cell.replace(/^"|"$/g, '')))
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  expectAll(sections(rows.map((row) => [row[2] || row[1], row.join('\n')])))
})

test('M2 the data has it, and the agreements that still stand are ready for a next meeting', () => {
  const data: Harvest = JSON.parse(harvestJson(looksBack()))
  expectAll(
    new Map([
      [
        'Wat we gaan doen',
        [...data.actions.flatMap(({ text, owner }) => [text, owner]), '1 december 2026'].join('\n'),
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
  const document = await wordDocument(pageOf(looksBack()), new Map())
  const zip = await Zip.loadAsync(await document.arrayBuffer())
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const paragraphs = xml.split('</w:p>').map((paragraph) => {
    const text = paragraph.replace(/<[^>]*>/g, '')
    const heading = /<w:pStyle w:val="Heading/.test(paragraph) ? text : undefined
    return [heading, text] as const
  })
  expectAll(sections(paragraphs))
})
