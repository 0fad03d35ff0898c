import type { Harvest, HarvestCard } from '@kring/shared/harvest/harvest'
import { partsOf } from '@kring/shared/harvest/harvest-text'
import {
  Document,
  HeadingLevel,
  ImageRun,
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

/** Width of the text on an A4 page at 96 points an inch, in CSS pixels. */
const TEXT_WIDTH = 600

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
          new Paragraph({ text: harvest.question, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: facts.filter(Boolean).join(' · ') }),
          ...section(
            harvest.core.length > 0 ? harvest.coreTitle : '',
            harvest.core.flatMap((card) => cardLines(card, t, true)),
          ),
          ...section(t('harvest.crossings'), crossings.map(sentence)),
          ...section(t('harvest.conclusions'), conclusions.map(sentence)),
          ...section(
            t('harvest.actions'),
            agreements.length > 0 ? [agreementTable(agreements, t, harvest)] : [],
          ),
          ...(picture ? [await image(picture)] : []),
          ...section(
            t(ranked ? 'harvest.ranking' : 'harvest.byZone'),
            harvest.ranking.flatMap(({ zone, cards }) => [
              new Paragraph({ text: zone, heading: HeadingLevel.HEADING_2 }),
              ...(cards.length === 0
                ? [new Paragraph({ text: t('harvest.none') })]
                : cards.flatMap((card) => cardLines(card, t, false))),
            ]),
          ),
          ...section(
            t('harvest.parked'),
            harvest.parked.map(({ label }) => bullet([new TextRun(label)])),
          ),
        ],
      },
    ],
  })
  return Packer.toBlob(document)
}

type Block = Paragraph | Table

/** A heading with what stands under it; nothing where there is nothing to say. */
function section(title: string, blocks: Block[]): Block[] {
  return blocks.length === 0
    ? []
    : [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), ...blocks]
}

function bullet(children: TextRun[], level = 0): Paragraph {
  return new Paragraph({ children, bullet: { level } })
}

/** A card with all that was said of it, and what a pile or a new name stands for. */
function cardLines(card: HarvestCard, t: Wording, withZone: boolean): Paragraph[] {
  const about = [card.text, withZone ? card.zone : ''].filter(Boolean).join(' · ')
  const said = [
    ...card.details.map(({ title, value }) => `${title}: ${value}`),
    ...card.reasons.map((reason) => `${t('harvest.reasons')}: ${reason}`),
    ...(card.originals.length > 0
      ? [`${t('harvest.together')}: ${card.originals.map(({ label }) => label).join(', ')}`]
      : []),
  ]
  return [
    bullet([new TextRun({ text: card.label, bold: true }), ...(about ? [new TextRun(`  ${about}`)] : [])]),
    ...said.map((line) => bullet([new TextRun(line)], 1)),
  ]
}

function sentence({ text, card, across }: Harvest['actions'][number]): Paragraph {
  return bullet([
    new TextRun(text),
    ...(across ? [new TextRun({ text: `  ${card} × ${across}`, italics: true })] : []),
  ])
}

function agreementTable(agreements: Harvest['actions'], t: Wording, { language }: Harvest): Table {
  const row = (cells: string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      children: cells.map(
        (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row([t('harvest.what'), t('harvest.about'), t('harvest.who'), t('harvest.when')], true),
      ...agreements.map(({ text, card, owner, due }) =>
        row([text, card, owner, due ? readableDate(due, language, true) : ''], false),
      ),
    ],
  })
}

async function image({ blob, width, height }: DocumentPicture): Promise<Paragraph> {
  const data = await blob.arrayBuffer()
  const transformation = { width: TEXT_WIDTH, height: Math.round((height / width) * TEXT_WIDTH) }
  return new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation })] })
}
