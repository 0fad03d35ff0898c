import { meetingJson } from '@kring/shared/harvest/data'
import { csvOf, markdownOf } from '@kring/shared/harvest/harvest-text'
import { meetingPage } from '@kring/shared/harvest/meeting-page'
import type { Item, Page } from '@kring/shared/harvest/page'
import { FACILITATOR, type Meeting } from '@kring/shared/meeting'
import { wholeMeeting } from '@kring/shared/testing/whole-meeting'
import Zip from 'jszip'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, expect, test } from 'vitest'
import { pdfDocument } from './pdfDocument.ts'
import { wordDocument } from './wordDocument.ts'

/** A picture of one dot, as a board that was drawn. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const NAMES = 'Łukasz leest Øyvinds één café, Şule ook'

let meeting: Meeting
let page: Page
let pictures: Map<string, { blob: Blob; width: number; height: number; alt: string }>
beforeAll(() => {
  // Every method, in which everything was said.
  const table = wholeMeeting()
  const step = { action: 'names', card: '', type: 'action' as const, text: NAMES, owner: 'Łukasz | Øyvind' }
  table.say(FACILITATOR, 'action.set', { ...step, due: '2026-12-01' })
  meeting = table.meeting
  page = meetingPage(meeting, 'nl')
  const bytes = Uint8Array.from(atob(DOT), (letter) => letter.charCodeAt(0))
  const picture = { blob: new Blob([bytes], { type: 'image/png' }), width: 1200, height: 600 }
  pictures = new Map(
    page.chapters.flatMap(({ activity, hasPicture, question }) =>
      activity !== undefined && hasPicture ? [[activity, { ...picture, alt: `Het bord: ${question}` }]] : [],
    ),
  )
})

type Told = { headings: string[]; items: Item[] }

/** Everything that can be read on the page, in its order. */
function told({ title, facts, chapters }: Page): Told & { notes: string[] } {
  const sections = chapters.flatMap((chapter) => chapter.sections)
  return {
    headings: [
      title,
      ...chapters.flatMap((chapter) => [
        chapter.title,
        ...chapter.sections.flatMap((section) => [
          section.title,
          ...section.groups.map((group) => group.title),
        ]),
      ]),
    ].filter(Boolean),
    items: sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items)),
    notes: [
      ...facts,
      ...chapters.flatMap((chapter) => [chapter.question, ...chapter.sections.map(({ note }) => note)]),
    ].filter(Boolean),
  }
}

const wordsOf = ({ text, more, facts }: Item) =>
  [text, more, ...facts.flatMap(({ title, value }) => [title, value])].filter(Boolean)

/** What stands there says all of this, one after the other. */
function expectInOrder(text: string, words: readonly string[]): void {
  let at = 0
  for (const word of words) {
    const found = text.indexOf(word, at)
    expect(found, `“${word}” after “${text.slice(Math.max(0, at - 60), at)}”`).toBeGreaterThanOrEqual(0)
    at = found + word.length
  }
}

test('the page holds the question agreed on first, goals, decisions, steps, questions, agreements, the next step, and every method', () => {
  const [front, ...others] = page.chapters
  // What was agreed on, and what it needs.
  expect(front?.sections.map(({ id }) => id)).toEqual([
    'agreedWording',
    'agreedWording',
    'changes',
    'goals',
    'decisions',
    'actions',
    'crossings',
    'agreements',
    'next',
  ])
  const opened = Object.values(meeting.activities).filter((activity) => activity.opened)
  expect(others.map(({ activity }) => activity).sort()).toEqual(opened.map(({ id }) => id).sort())
  expect(others.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['SWOT', 'SWOT, groep 1', 'SWOT, groep 2']),
  )
})

test('Markdown has the items and words of the page, and no more items', () => {
  const text = markdownOf({ ...page, later: [] })
  const lines = text.split('\n').map((line) => line.replaceAll('\\', '').replaceAll('**', ''))
  const { headings, items, notes } = told(page)
  expect(lines.flatMap((line) => /^#+ (.*)$/.exec(line)?.[1] ?? [])).toEqual(headings)
  const first = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))
  expect(first).toEqual(items.map(({ text: said, more }) => (more ? `${said}: ${more}` : said)))
  const facts = lines.filter((line) => line.startsWith('  - ')).map((line) => line.slice(4))
  expect(facts).toEqual(items.flatMap((item) => item.facts.map(({ title, value }) => `${title}: ${value}`)))
  expectInOrder(lines.join('\n'), notes)
})

test('the table has them, a row of each', () => {
  const rows = csvOf(page)
    .slice(1, -2)
    .split('\r\n')
    .map((row) =>
      row
        .slice(1, -1)
        .split('";"')
        .map((cell) => cell.replaceAll('""', '"')),
    )
  const [head = [], , ...body] = rows
  const { items, notes } = told(page)
  const asItem = (cells: string[]): string[] => [
    cells[3] ?? '',
    cells[4] ?? '',
    ...head.slice(5).flatMap((title, at) => (cells[5 + at] ? [title, cells[5 + at] ?? ''] : [])),
  ]
  const wanted = items.map(({ text, more, facts }) => {
    const titles = head.slice(5).filter((title) => facts.some((fact) => fact.title === title))
    const value = (title: string) => facts.filter((fact) => fact.title === title).map((fact) => fact.value)
    return [text, more, ...titles.flatMap((title) => [title, value(title).join(' | ')])]
  })
  const said = body.map(asItem)
  for (const item of wanted) expect(said).toContainEqual(item)
  const empty = page.chapters
    .flatMap(({ sections }) => sections.flatMap(({ groups }) => groups))
    .filter(({ items: none }) => none.length === 0)
  const apart = notes.length - page.facts.length + empty.length
  expect(body).toHaveLength(wanted.length + apart)
  for (const note of notes.slice(page.facts.length)) expect(body.map((cells) => cells[3])).toContain(note)
})

test('the data is the page', () => {
  expect(JSON.parse(meetingJson(meeting, page)).page).toEqual(JSON.parse(JSON.stringify(page)))
})

test('Word has them under real headings, tables with a header row, its language, and what a picture shows', async () => {
  const zip = await Zip.loadAsync(await (await wordDocument(page, pictures)).arrayBuffer())
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const xml = await read('word/document.xml')
  const plain = (part: string) =>
    part
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
  const paragraphs = xml.split('</w:p>')
  const { headings, items, notes } = told(page)
  const styled = paragraphs.filter((one) => /<w:pStyle w:val="(Heading\d|Title)"/.test(one)).map(plain)
  expect(styled).toEqual(headings)
  const rows = xml.split('<w:tr>').slice(1)
  // No card and no row is on two pages.
  expect(rows.filter((row) => row.includes('<w:cantSplit/>'))).toHaveLength(rows.length)
  for (const one of paragraphs.filter((one) => one.includes('<w:numPr>')))
    expect(one).toContain('<w:keepLines/>')
  const tables = page.chapters.flatMap(({ sections }) =>
    sections.filter(({ look, groups }) => look === 'table' && groups.length > 0),
  )
  expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(tables.length)
  const listed = new Set(tables.flatMap(({ groups }) => groups.flatMap((group) => group.items)))
  const bullets = paragraphs.filter((one) => /<w:numPr>/.test(one)).map(plain)
  expect(bullets).toEqual(
    items
      .filter((item) => !listed.has(item))
      .flatMap(({ text, more, facts }) => [
        more ? `${text}  ${more}` : text,
        ...facts.map(({ title, value }) => `${title}: ${value}`),
      ]),
  )
  for (const item of listed) {
    const row = rows.map(plain).find((one) => one.includes(item.text)) ?? ''
    for (const { value } of item.facts) expect(row).toContain(value)
  }
  expectInOrder(paragraphs.map(plain).join('\n'), notes)
  expect(await read('word/styles.xml')).toContain('w:val="nl-NL"')
  const alts = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt)
  expect(alts).toEqual([...pictures.values()].map(({ alt }) => alt))
})

/** Everything written in a PDF file, page by page. */
async function written(of: Page): Promise<{ text: string; said: string[]; fonts: Set<string> }[]> {
  return pagesOf(await opened(of))
}

async function opened(of: Page): Promise<PDFDocumentProxy> {
  const bytes = new Uint8Array(await (await pdfDocument(of, pictures)).arrayBuffer())
  return getDocument({ data: bytes }).promise
}

async function pagesOf(document: PDFDocumentProxy): ReturnType<typeof written> {
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent()
    const strings = items.flatMap((item) => ('str' in item ? [item] : []))
    const said = strings.map(({ str }) => str.normalize('NFKC'))
    return {
      text: said.join(''),
      said,
      fonts: new Set(strings.map(({ fontName }) => fontName)),
    }
  })
  return Promise.all(pages)
}

/** The whole meeting as a PDF file: every method, which takes long to make, and is made once for all that read it. */
let made: Promise<PDFDocumentProxy> | undefined
async function whole(): ReturnType<typeof written> {
  made ??= opened(page)
  return pagesOf(await made)
}

/** Where a line is broken says nothing, nor whether letters are joined. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** A harvest of so many cards with what was said of each. */
function harvestOfMany(count: number, of: (number: number) => string): Page {
  const items = Array.from({ length: count }, (_, index) => ({
    text: of(index),
    more: `Uitleg ${index}`,
    facts: [{ title: 'Omdat', value: `reden ${index}.` }],
  }))
  const section = {
    id: 'cards',
    title: 'Kaarten',
    look: 'cards' as const,
    note: '',
    groups: [{ title: '', items }],
  }
  return { ...page, chapters: [{ ...page.chapters[0]!, activity: undefined, sections: [section] }] }
}

test('Arabic and Hebrew stand in the PDF file in their own letters, each word whole', async () => {
  const texts = ['שלום לכולם', 'مرحبا بكم من محمد', 'Groep 3 zegt: שלום', 'فارسی: پنجره']
  const pages = await written(harvestOfMany(texts.length, (index) => texts[index] ?? ''))
  const words = pages.flatMap(({ said }) => said.flatMap((one) => one.match(/\p{L}+/gu) ?? []))
  for (const word of texts.flatMap((text) => text.match(/\p{L}+/gu) ?? [])) expect(words).toContain(word)
})

test('the letters of every name are in a font of the file: none is left to a box', async () => {
  const names = ['שרה', 'محمد', 'Łukasz', 'Øyvind', 'Ştefan']
  const pages = await written(harvestOfMany(names.length, (index) => names[index] ?? ''))
  for (const name of names) expect(pages.flatMap(({ said }) => said)).toContain(name)
  expect(Math.max(...pages.map(({ fonts }) => fonts.size))).toBeGreaterThanOrEqual(4)
})

test('of two hundred cards each stands whole on one page', async () => {
  const pages = await written(harvestOfMany(200, (index) => `Kaart nummer ${index}.`))
  expect(pages.length).toBeGreaterThan(5)
  for (let index = 0; index < 200; index++) {
    const on = (said: string) => pages.findIndex(({ text }) => text.includes(said))
    const [card, more] = [on(`Kaart nummer ${index}.`), on(`reden ${index}.`)]
    expect([index, card >= 0, more]).toEqual([index, true, card])
  }
})

test('the PDF file says under each picture what it shows', async () => {
  const all = bare((await whole()).map(({ text }) => text).join(''))
  expect(pictures.size).toBeGreaterThan(3)
  for (const { alt } of pictures.values()) expect(all).toContain(bare(alt))
})

test('the PDF file has them all, also with the letters of Łukasz and Øyvind', async () => {
  const all = bare((await whole()).map(({ text }) => text).join(''))
  const { headings, items, notes } = told(page)
  for (const word of [...headings, ...notes, ...items.flatMap(wordsOf)]) expect(all).toContain(bare(word))
  expect(all).toContain(bare(NAMES))
})

test('the PDF file has a list of its headings to find one’s way by, each under its chapter', async () => {
  made ??= opened(page)
  const document = await made
  const outline = await document.getOutline()
  const titles = (list: typeof outline): string[] =>
    list.flatMap(({ title, items }) => [title, ...titles(items)])
  expect(titles(outline)).toEqual(
    page.chapters
      .flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)])
      .filter(Boolean),
  )
  const [chapter] = page.chapters.filter(({ title, sections }) => title && sections.some((one) => one.title))
  expect(outline.find(({ title }) => title === chapter?.title)?.items.length).toBeGreaterThan(0)
  expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
})
