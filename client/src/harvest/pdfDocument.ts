import { columnsOf, type Item, type Page, type Section, saidUnder } from '@kring/shared/harvest/page'
import { harvestWord } from '@kring/shared/harvest/words'
import type { ActivityId } from '@kring/shared/meeting'
import type { Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces'
import { pdfFile } from './pdf.ts'
import { type Bookmark, scriptsIn, words } from './pdfText.ts'
import type { DocumentPicture } from './pictures.ts'

/** What the text of an A4 page takes within its margins; points, 72 an inch. */
const TEXT = { width: 495, height: 680 }
const MARGIN = 50
/** Of the letters, where nothing is said of them. */
const SIZE = 10.5
const INK = '#20242b'
const SOFT = '#5a5f68'

/**
 * The harvest as a PDF file.
 * @param pictures of the boards, by activity; left out where one could not be drawn
 */
export async function pdfDocument(
  page: Page,
  pictures: ReadonlyMap<ActivityId, DocumentPicture>,
): Promise<Blob> {
  const content: Content[] = [
    said(page.title, 20, { style: 'title' }),
    said(page.facts.join(' · '), 9, { style: 'soft' }),
  ]
  for (const [at, { activity, title, question, sections }] of page.chapters.entries()) {
    const chapter = title ? `chapter-${at}` : undefined
    if (title) content.push(said(title, 16, { style: 'chapter', ...bookmark(title), id: chapter }))
    if (question) content.push(said(question, 12, { style: 'question' }))
    for (const section of sections) content.push(...sectionBlocks(section, page.language, chapter))
    const picture = activity === undefined ? undefined : pictures.get(activity)
    if (picture)
      content.push({
        image: await dataUrl(picture.blob),
        fit: [TEXT.width, TEXT.height],
        alignment: 'center',
        margin: [0, 14, 0, 2],
      })
    // What a picture shows stands under it: a reader that is read aloud cannot be told otherwise by this library.
    if (picture) content.push(said(picture.alt, 9, { style: 'soft', alignment: 'center' }))
  }
  const definition: TDocumentDefinitions = {
    info: { title: page.title, creator: 'Kring' },
    // What a window of it is called, instead of the name of the file.
    displayTitle: true,
    language: page.language,
    pageSize: 'A4',
    pageMargins: MARGIN,
    content,
    footer: (current, count) => ({ text: `${current} / ${count}`, style: 'soft', alignment: 'center' }),
    // A heading never ends a page.
    pageBreakBefore: (node, following) =>
      node.headlineLevel !== undefined && following.getFollowingNodesOnPage().length === 0,
    defaultStyle: { font: 'Roboto', fontSize: SIZE, lineHeight: 1.2, color: INK },
    styles: {
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      chapter: { fontSize: 16, bold: true, margin: [0, 22, 0, 2] },
      question: { fontSize: 12, margin: [0, 0, 0, 4] },
      heading: { fontSize: 13, bold: true, margin: [0, 14, 0, 4] },
      group: { bold: true, margin: [0, 8, 0, 2] },
      soft: { fontSize: 9, color: SOFT },
    },
  }
  return pdfFile(page, definition)
}

/** A text as wide as the page, in letters of this size. */
function said(
  text: string,
  size: number,
  style: Style & Bookmark & { style?: string; headlineLevel?: number },
): Content {
  return words(text, style, { size, width: TEXT.width })
}

function bookmark(title: string): Bookmark {
  return { outline: true, outlineText: title, outlineExpanded: true }
}

/** @param chapter the bookmark they stand under, where their chapter has one */
function sectionBlocks(
  { title, look, note, groups }: Section,
  language: Page['language'],
  chapter: string | undefined,
): Content[] {
  const under = chapter === undefined ? {} : { outlineParentId: chapter }
  return [
    ...(title ? [{ text: title, style: 'heading', headlineLevel: 1, ...bookmark(title), ...under }] : []),
    ...(note ? [{ text: note, italics: true }] : []),
    ...groups.flatMap(({ title: group, items }): Content[] => [
      ...(group ? [said(group, SIZE, { style: 'group', headlineLevel: 2 })] : []),
      items.length === 0
        ? { text: harvestWord(language, 'none'), style: 'soft' }
        : look === 'table'
          ? table(items, language)
          : { ul: items.map(itemBlock) },
    ]),
  ]
}

/** What it says, and under it what was said of it. */
function itemBlock({ text, more, facts }: Item): Content {
  return {
    stack: [
      ...(scriptsIn(text + more).length > 0
        ? [said(text, SIZE, { bold: true }), ...(more ? [said(more, SIZE, {})] : [])]
        : [{ text: [{ text, bold: true }, ...(more ? [`  ${more}`] : [])] }]),
      ...facts.map(({ title, value }) => said(`${title}: ${value}`, 9, { style: 'soft' })),
    ],
    margin: [0, 0, 0, 3],
    // What was said of a card stays with it.
    unbreakable: true,
  }
}

function table(items: readonly Item[], language: Page['language']): Content {
  const columns = columnsOf(items)
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', ...columns.map(() => 'auto')],
      body: [
        [harvestWord(language, 'what'), ...columns].map((text) => ({ text, bold: true, fontSize: 9 })),
        ...items.map((item) => [
          cell(item.text, { bold: true }),
          ...columns.map((column) => cell(saidUnder(item, column), {})),
        ]),
      ],
    },
  }
}

/** Words in a table, whose columns are as wide as they need to be. */
function cell(text: string, style: Style): Content {
  return words(text, style, { size: SIZE, width: TEXT.width / 4 })
}

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  // As many at once as a call takes.
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return `data:${blob.type};base64,${btoa(binary)}`
}
