import { columnsOf, type Item, type Page, type Section, saidUnder } from '@kring/shared/harvest/page'
import { harvestWord } from '@kring/shared/harvest/words'
import type { ActivityId } from '@kring/shared/meeting'
import pdfMake from 'pdfmake/build/pdfmake'
import fonts from 'pdfmake/build/vfs_fonts'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DocumentPicture } from './pictures.ts'

/** What the text of an A4 page takes within its margins; points, 72 an inch. */
const TEXT = { width: 495, height: 680 }
const MARGIN = 50
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
    { text: page.title, style: 'title' },
    { text: page.facts.join(' · '), style: 'soft' },
  ]
  for (const { activity, title, question, sections } of page.chapters) {
    if (title) content.push({ text: title, style: 'chapter' })
    if (question) content.push({ text: question, style: 'question' })
    for (const section of sections) content.push(...sectionBlocks(section, page.language))
    const picture = activity === undefined ? undefined : pictures.get(activity)
    if (picture)
      content.push({
        image: await dataUrl(picture.blob),
        fit: [TEXT.width, TEXT.height],
        alignment: 'center',
        margin: [0, 14, 0, 0],
      })
  }
  const definition: TDocumentDefinitions = {
    info: { title: page.title, creator: 'Kring' },
    language: page.language,
    pageSize: 'A4',
    pageMargins: MARGIN,
    content,
    footer: (current, count) => ({ text: `${current} / ${count}`, style: 'soft', alignment: 'center' }),
    // A heading never ends a page.
    pageBreakBefore: (node, following) =>
      node.headlineLevel !== undefined && following.getFollowingNodesOnPage().length === 0,
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.2, color: INK },
    styles: {
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      chapter: { fontSize: 16, bold: true, margin: [0, 22, 0, 2] },
      question: { fontSize: 12, margin: [0, 0, 0, 4] },
      heading: { fontSize: 13, bold: true, margin: [0, 14, 0, 4] },
      group: { bold: true, margin: [0, 8, 0, 2] },
      soft: { fontSize: 9, color: SOFT },
    },
  }
  pdfMake.addVirtualFileSystem(fonts)
  return pdfMake.createPdf(definition).getBlob()
}

function sectionBlocks({ title, look, note, groups }: Section, language: Page['language']): Content[] {
  return [
    ...(title ? [{ text: title, style: 'heading', headlineLevel: 1 }] : []),
    ...(note ? [{ text: note, italics: true }] : []),
    ...groups.flatMap(({ title: group, items }): Content[] => [
      ...(group ? [{ text: group, style: 'group', headlineLevel: 2 }] : []),
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
      { text: [{ text, bold: true }, ...(more ? [`  ${more}`] : [])] },
      ...facts.map(({ title, value }) => ({ text: `${title}: ${value}`, style: 'soft' })),
    ],
    margin: [0, 0, 0, 3],
  }
}

function table(items: readonly Item[], language: Page['language']): Content {
  const columns = columnsOf(items)
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      widths: ['*', ...columns.map(() => 'auto')],
      body: [
        [harvestWord(language, 'what'), ...columns].map((text) => ({ text, bold: true, fontSize: 9 })),
        ...items.map((item) => [
          { text: item.text, bold: true },
          ...columns.map((column) => ({ text: saidUnder(item, column) })),
        ]),
      ],
    },
  }
}

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let binary = ''
  // As many at once as a call takes.
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return `data:${blob.type};base64,${btoa(binary)}`
}
