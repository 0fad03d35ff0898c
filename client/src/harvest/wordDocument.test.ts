import { harvestOf } from '@kring/shared/harvest/harvest'
import { Table } from '@kring/shared/testing/table'
import Zip from 'jszip'
import { expect, test } from 'vitest'
import { harvest as dutch } from '../words/nl/harvest.ts'
import { wordingOf } from '../words/wording.ts'
import { wordDocument } from './wordDocument.ts'

const words = wordingOf('nl', { harvest: dutch })

test('a document that Word opens holds every card, also those in a pile', async () => {
  const table = new Table({ cards: 3 }).join('Alice', 'Bob')
  table.deal({ alice: ['Rust in de klas', 'Kalmte'], bob: ['Ruimte & tijd'] })
  table.merge('Stilte', ['rust-in-de-klas', 'kalmte'])
  const harvest = harvestOf(table.meeting, table.activity.id, 'nl')
  if (!harvest) throw new Error('no harvest')
  const text = await textOf(await wordDocument(harvest, words, undefined))
  for (const said of ['Stilte', 'Rust in de klas, Kalmte', 'Ruimte &amp; tijd', harvest.question])
    expect(text).toContain(said)
})

/** @returns the body of a document: the one file of the package that holds the text */
async function textOf(document: Blob): Promise<string> {
  const zip = await Zip.loadAsync(await document.arrayBuffer())
  return (await zip.file('word/document.xml')?.async('string')) ?? ''
}
