import { meetingPage } from '@kring/shared/harvest/meeting-page'
import { itemsOf, sharedPage, standingsIn } from '@kring/shared/harvest/release'
import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { posterDocument } from './poster.ts'

const LABELS = ['Iedereen las voor', 'Ruzie bijgelegd', 'Ook Łukasz las voor']

test('METHODS M16 §14.12 a poster is one A3 sheet with what the group released, and nothing else', async () => {
  const table = new Table({}, 'celebrate').join('Alice', 'Bob', 'Charlie')
  for (const [index, label] of LABELS.entries()) table.write(['alice', 'bob', 'charlie'][index]!, label)
  table.next()
  const page = meetingPage(table.meeting, 'nl')
  const refs = standingsIn(table.meeting, page)
  const shared = itemsOf(page).filter(({ text }) => text !== 'Ruzie bijgelegd')
  table.say(FACILITATOR, 'release.mark', { refs: shared.map((item) => refs.get(item)!.ref), on: true })
  const bytes = new Uint8Array(await (await posterDocument(sharedPage(table.meeting, page))).arrayBuffer())
  const document = await getDocument({ data: bytes }).promise
  expect(document.numPages).toBe(1)
  const sheet = await document.getPage(1)
  expect(sheet.view.map(Math.round)).toEqual([0, 0, 842, 1191])
  const { items } = await sheet.getTextContent()
  const all = items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s+/g, '')
  for (const label of [LABELS[0]!, LABELS[2]!]) expect(all).toContain(label.replace(/\s+/g, ''))
  expect(all).not.toContain('Ruzie')
})
