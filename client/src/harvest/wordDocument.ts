import { isRightToLeft } from '@kring/shared/basis/direction'
import { comparisonSaid } from '@kring/shared/harvest/compare'
import type { Harvest, HarvestCard } from '@kring/shared/harvest/harvest'
import { asksAgreements, decidedOf, partsOf } from '@kring/shared/harvest/harvest-text'
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
import { readableDate } from '../words/readableDate.ts'
import type { Wording } from '../words/wording.ts'

/** A picture to put in, in its own pixels. */
export type DocumentPicture = { blob: Blob; width: number; height: number }

/** What the text of a page takes on A4 and on Letter both, with the margins of the document; CSS pixels, 96 an inch. */
const TEXT = { width: 600, height: 800 }

/**
 * The harvest as a Word document people can go on writing in.
 * @param picture the board; left out where it could not be drawn
 */
export async function wordDocument(
  harvest: Harvest,
  t: Wording,
  picture: DocumentPicture | undefined,
): Promise<Blob> {
  const { crossings, conclusions, agreements } = partsOf(harvest)
  const date = readableDate(harvest.createdAt, harvest.language, true)
  const facts = [harvest.methodTitle, harvest.title, date, t('harvest.people', { count: harvest.people })]
  const ranked = harvest.coreKind === 'proposed'
  const document = new Document({
    creator: 'Kring',
    title: harvest.question,
    styles: { default: { document: { run: { font: 'Calibri', size: 24 } } } },
    sections: [
      {
        children: [
          paragraph([run(harvest.question)], { heading: HeadingLevel.TITLE }),
          paragraph(facts.filter(Boolean).flatMap((fact, index) => [run(index > 0 ? ' · ' : ''), run(fact)])),
          ...section(
            harvest.coreTitle,
            harvest.isUndecided
              ? [paragraph([run(t('surfaces.harvest.undecided'))])]
              : decidedOf(harvest).flatMap(({ title, cards }) => [
                  ...(title ? [paragraph([run(title)], { heading: HeadingLevel.HEADING_2 })] : []),
                  ...cards.flatMap((card) => cardLines(card, t)),
                ]),
          ),
          ...comparison(harvest),
          ...section(t('harvest.crossings'), crossings.map(sentence)),
          ...section(t('harvest.conclusions'), conclusions.map(sentence)),
          ...section(
            t('harvest.actions'),
            agreements.length > 0
              ? [agreementTable(agreements, t, harvest)]
              : asksAgreements(harvest.method)
                ? [paragraph([run(t('harvest.actionsNone'))])]
                : [],
          ),
          ...harvest.parts.flatMap(({ title, lines }) =>
            section(
              title,
              lines.flatMap(({ text, said, examples }) => [
                bullet([run(text), ...(said ? [run('  '), run(said)] : [])]),
                ...examples.map((example) => bullet([run(example)], 1)),
              ]),
            ),
          ),
          ...(picture ? [await image(picture)] : []),
          ...section(
            t(ranked ? 'harvest.ranking' : 'harvest.byZone'),
            harvest.ranking.flatMap(({ zone, cards }) => [
              paragraph([run(zone)], { heading: HeadingLevel.HEADING_2 }),
              ...(cards.length === 0
                ? [paragraph([run(t('harvest.none'))])]
                : cards.flatMap((card) => cardLines(card, t))),
            ]),
          ),
          ...section(
            t('harvest.parked'),
            harvest.parked.map(({ label }) => bullet([run(label)])),
          ),
        ],
      },
    ],
  })
  return Packer.toBlob(document)
}

type Block = Paragraph | Table

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

/** How it stands against the last time; nothing where the group began anew. */
function comparison({ compared, question, language }: Harvest): Block[] {
  if (!compared) return []
  const said = comparisonSaid(compared, question, language)
  const bullets = (lines: readonly string[]) => lines.map((line) => bullet([run(line)]))
  return section(said.title, [
    ...[...said.before, ...said.counts].map((line) => paragraph([run(line)])),
    ...bullets(said.moved),
    ...said.lists.flatMap(({ title, items }) => [
      paragraph([run(title)], { heading: HeadingLevel.HEADING_2 }),
      ...bullets(items),
    ]),
  ])
}

/** A heading with what stands under it; nothing where there is nothing to say. */
function section(title: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [paragraph([run(title)], { heading: HeadingLevel.HEADING_1 }), ...blocks]
}

function bullet(words: readonly Words[], level = 0): Paragraph {
  return paragraph(words, { bullet: { level } })
}

/** A card with all that was said of it, and what a pile or a new name stands for. */
function cardLines(card: HarvestCard, t: Wording): Paragraph[] {
  const said = [
    ...card.details.map(({ title, value }) => [`${title}: `, value]),
    ...card.reasons.map((reason) => [`${t('harvest.reasons')}: `, reason]),
    ...(card.originals.length > 0
      ? [
          [
            `${t('harvest.together')}: `,
            ...card.originals.flatMap(({ label }, index) => (index > 0 ? [', ', label] : [label])),
          ],
        ]
      : []),
  ]
  return [
    bullet([run(card.label, { bold: true }), ...(card.text ? [run('  '), run(card.text)] : [])]),
    ...said.map((words) =>
      bullet(
        words.map((text) => run(text)),
        1,
      ),
    ),
  ]
}

function sentence({ text, card, across }: Harvest['actions'][number]): Paragraph {
  const crossed = across ? ['  ', card, ' × ', across] : []
  return bullet([run(text), ...crossed.map((one) => run(one, { italics: true }))])
}

function agreementTable(agreements: Harvest['actions'], t: Wording, { language }: Harvest): Table {
  const row = (cells: string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      children: cells.map((text) => new TableCell({ children: [paragraph([run(text, { bold })])] })),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row([t('harvest.what'), t('harvest.about'), t('harvest.who'), t('harvest.when')], true),
      ...agreements.map(({ type, text, card, along, owner, due }) => {
        const about = card || t('sorting.wholeBoard')
        return row(
          [
            `${text} (${t(`harvest.${type}`)})`,
            along ? `${about} (${along})` : about,
            owner || t('harvest.nobody'),
            due ? readableDate(due, language, true) : t('harvest.noDate'),
          ],
          false,
        )
      }),
    ],
  })
}

async function image({ blob, width, height }: DocumentPicture): Promise<Paragraph> {
  const data = await blob.arrayBuffer()
  const scale = Math.min(TEXT.width / width, TEXT.height / height)
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation })] })
}
