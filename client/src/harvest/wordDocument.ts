import { isRightToLeft } from '@kring/shared/basis/direction'
import { columnsOf, type Item, type Page, type Section, saidUnder } from '@kring/shared/harvest/page'
import { harvestWord } from '@kring/shared/harvest/words'
import type { ActivityId } from '@kring/shared/meeting'
import {
  Document,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentPicture } from './pictures.ts'

/** What the text of a page takes on A4 and on Letter both, with the margins of the document; CSS pixels, 96 an inch. */
const TEXT = { width: 600, height: 800 }
const LANGUAGES = { nl: 'nl-NL', en: 'en-GB' } as const

type Block = Paragraph | Table

/**
 * The harvest as a Word document people can go on writing in.
 * @param pictures of the boards, by activity; left out where one could not be drawn
 */
export async function wordDocument(
  page: Page,
  pictures: ReadonlyMap<ActivityId, DocumentPicture>,
): Promise<Blob> {
  const children: Block[] = [
    paragraph([run(page.title)], { heading: HeadingLevel.TITLE }),
    paragraph(page.facts.flatMap((fact, index) => [run(index > 0 ? ' · ' : ''), run(fact)])),
  ]
  for (const { activity, title, question, sections } of page.chapters) {
    if (title) children.push(paragraph([run(title)], { heading: HeadingLevel.HEADING_1 }))
    if (question) children.push(paragraph([run(question)]))
    for (const section of sections) children.push(...sectionBlocks(section, title !== '', page.language))
    const picture = activity === undefined ? undefined : pictures.get(activity)
    if (picture) children.push(await image(picture))
  }
  const language = { value: LANGUAGES[page.language] }
  const document = new Document({
    creator: 'Kring',
    title: page.title,
    styles: { default: { document: { run: { font: 'Calibri', size: 24, language } } } },
    sections: [{ children }],
  })
  return Packer.toBlob(document)
}

/** @param isUnder whether it stands under the name of an activity */
function sectionBlocks(
  { title, look, note, groups }: Section,
  isUnder: boolean,
  language: Page['language'],
): Block[] {
  const [heading, under] = isUnder
    ? [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
    : [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2]
  return [
    ...(title ? [paragraph([run(title)], { heading })] : []),
    ...(note ? [paragraph([run(note, { italics: true })])] : []),
    ...groups.flatMap(({ title: group, items }) => [
      ...(group ? [paragraph([run(group)], { heading: under })] : []),
      ...(items.length === 0
        ? [paragraph([run(harvestWord(language, 'none'))])]
        : look === 'table'
          ? [table(items, language)]
          : items.flatMap(itemLines)),
    ]),
  ]
}

/** Words in one direction, that of their own script: beside others they stay in order. */
type Words = { text: string; style: Omit<IRunOptions, 'text'> }

function run(text: string, style: Words['style'] = {}): Words {
  return { text, style }
}

/** A paragraph that runs as what it begins with. */
function paragraph(words: readonly Words[], style: IParagraphOptions = {}): Paragraph {
  const said = words.filter(({ text }) => text !== '')
  return new Paragraph({
    ...style,
    ...(isRightToLeft(said[0]?.text ?? '') && { bidirectional: true }),
    children: said.map(
      ({ text, style: own }) =>
        new TextRun({ ...own, text, ...(isRightToLeft(text) && { rightToLeft: true }) }),
    ),
  })
}

function bullet(words: readonly Words[], level: number, style: IParagraphOptions): Paragraph {
  return paragraph(words, { ...style, bullet: { level } })
}

/** What it says, and under it what was said of it. */
function itemLines({ text, more, facts }: Item): Paragraph[] {
  // What was said of a card stays with it on one page.
  const stays = (at: number) => ({ keepLines: true, keepNext: at < facts.length })
  return [
    bullet([run(text, { bold: true }), ...(more ? [run('  '), run(more)] : [])], 0, stays(0)),
    ...facts.map(({ title, value }, at) => bullet([run(`${title}: `), run(value)], 1, stays(at + 1))),
  ]
}

function table(items: readonly Item[], language: Page['language']): Table {
  const columns = columnsOf(items)
  const row = (cells: string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((text) => new TableCell({ children: [paragraph([run(text, { bold })])] })),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row([harvestWord(language, 'what'), ...columns], true),
      ...items.map((item) => row([item.text, ...columns.map((column) => saidUnder(item, column))], false)),
    ],
  })
}

async function image({ blob, width, height, alt }: DocumentPicture): Promise<Paragraph> {
  const data = await blob.arrayBuffer()
  const scale = Math.min(TEXT.width / width, TEXT.height / height)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const altText = { name: alt, title: alt, description: alt }
  return new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation, altText })] })
}
