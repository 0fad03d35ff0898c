import type { Page } from '@kring/shared/harvest/page'
import { itemsOf } from '@kring/shared/harvest/release'
import type { Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces'
import { pdfFile } from './pdf.ts'
import { words } from './pdfText.ts'

const INK = '#20242b'
const SOFT = '#5a5f68'
const ACCENT = '#0b6b72'
/** Points, 72 an inch; an A3 sheet on its narrow side is 842 wide. */
const MARGIN = 70
const WIDE = 842
/** Of the largest letters for few items, and the smallest that is read from a step away. */
const LARGE = 44
const SMALL = 18

/**
 * A poster for a wall of the school: what a group released, in letters as large as they find room (METHODS M16).
 * @param shared the harvest to share; nothing that was not released is in it
 * @returns an A3 sheet, or more where so much was released
 */
export async function posterDocument(shared: Page): Promise<Blob> {
  const items = itemsOf(shared)
  const size = Math.max(SMALL, Math.round(LARGE - items.length * 2.4))
  const definition: TDocumentDefinitions = {
    info: { title: shared.title, creator: 'Kring' },
    language: shared.language,
    pageSize: 'A3',
    pageMargins: MARGIN,
    background: (_page, { width, height }) => ({
      canvas: [
        { type: 'rect', x: 28, y: 28, w: width - 56, h: height - 56, r: 26, lineWidth: 6, lineColor: ACCENT },
      ],
    }),
    content: [
      said(shared.title, 54, { bold: true, color: ACCENT, margin: [0, 10, 0, 30] }),
      ...items.map(({ text, more, facts }) => ({
        stack: [
          said(text, size, { bold: true }),
          ...(more ? [said(more, size * 0.62, {})] : []),
          ...facts.map(({ title, value }) => said(`${title}: ${value}`, size * 0.55, { color: SOFT })),
        ],
        margin: [0, 0, 0, size * 0.7] as [number, number, number, number],
        unbreakable: true,
      })),
    ],
    defaultStyle: { font: 'Roboto', lineHeight: 1.15, color: INK },
  }
  return pdfFile(shared, definition)
}

/** A text as wide as the sheet, in letters of this size. */
function said(text: string, size: number, style: Style): Content {
  return words(text, { ...style, fontSize: size }, { size, width: WIDE - 2 * MARGIN })
}
