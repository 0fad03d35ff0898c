import { harvestOf } from '@kring/shared/harvest/harvest'
import { pageOf } from '@kring/shared/harvest/page'
import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import Zip from 'jszip'
import { expect, test } from 'vitest'
import { wordDocument } from './wordDocument.ts'

test('a document that Word opens holds every card, also those in a pile', async () => {
  const table = new Table({ cards: 3 }).join('Alice', 'Bob')
  table.deal({ alice: ['Rust in de klas', 'Kalmte'], bob: ['Ruimte & tijd'] })
  table.merge('Stilte', ['rust-in-de-klas', 'kalmte'])
  const harvest = harvestOf(table.meeting, table.activity.id, 'nl')
  if (!harvest) throw new Error('no harvest')
  const text = await textOf(await wordDocument(pageOf(harvest), new Map()))
  for (const said of ['Stilte', 'Rust in de klas, Kalmte', 'Ruimte &amp; tijd', harvest.question])
    expect(text.replace(/<[^>]*>/g, '')).toContain(said)
})

test('what was decided stands under its verb, and that nothing was is said', async () => {
  const table = new Table({ anchors: [] }, 'bbb').join('Alice', 'Bob').goTo('write')
  table.write('alice', 'Lezen als straf', { zone: 'stop' }).goTo('settle')
  const text = async () => {
    const harvest = harvestOf(table.meeting, table.activity.id, 'nl')
    return harvest && (await textOf(await wordDocument(pageOf(harvest), new Map()))).replace(/<[^>]*>/g, ' ')
  }
  expect(await text()).toContain('Er is nog niets besloten.')
  expect(await text()).not.toContain('Stoppen we mee')
  expect(await text()).toMatch(/Wat we gaan doen\s+Er is nog niets afgesproken\./)
  const step = { action: 'a', card: '', type: 'action', text: 'Navragen', owner: '', due: '' } as const
  table.goTo('next').say(FACILITATOR, 'action.set', step).goTo('settle')
  expect(await text()).toMatch(/Navragen\s+actie\s+Het hele bord\s+nog niemand\s+nog niet bepaald/)
  const why = { cards: ['lezen-als-straf'], detail: 'why', value: 'Lezen is een feest' }
  table.say(FACILITATOR, 'cards.detail', why).say(FACILITATOR, 'choice.set', { cards: ['lezen-als-straf'] })
  expect(await text()).toMatch(/Stoppen we mee\s+Lezen als straf\s+Waarom:\s+Lezen is een feest/)
})

test('a picture of a tall board stays on its page, a wide one in its width', async () => {
  const sizeOf = async (width: number, height: number) => {
    const text = await textOf(
      await wordDocument(
        pageOf(plain(), 'a1'),
        new Map([['a1', { blob: new Blob(['x']), width, height, alt: 'Het bord aan het einde' }]]),
      ),
    )
    const [, cx = '', cy = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(text) ?? []
    // English Metric Units: 9525 a pixel.
    return { width: Number(cx) / 9525, height: Number(cy) / 9525 }
  }
  expect(await sizeOf(1200, 600)).toEqual({ width: 600, height: 300 })
  expect(await sizeOf(1000, 8000)).toEqual({ width: 100, height: 800 })
})

test('words from right to left run so, and those beside them do not', async () => {
  const harvest = plain()
  const card = { ...harvest.ranking.flatMap(({ cards }) => cards)[0]!, label: 'שלום כיתה', text: 'Rust' }
  const text = await textOf(
    await wordDocument(
      pageOf({ ...harvest, question: 'مدرسة', ranking: [{ zone: 'Midden', cards: [card] }] }),
      new Map(),
    ),
  )
  const paragraphOf = (said: string) => text.split('</w:p>').find((one) => one.includes(said)) ?? ''
  for (const said of ['مدرسة', 'שלום כיתה']) expect(paragraphOf(said)).toMatch(/<w:bidi\/>/)
  const runs = paragraphOf('שלום').split('</w:r>')
  expect(runs.find((one) => one.includes('שלום'))).toMatch(/<w:rtl\/>/)
  expect(runs.find((one) => one.includes('Rust'))).not.toMatch(/<w:rtl\/>/)
  expect(paragraphOf('Midden')).not.toMatch(/<w:bidi\/>/)
})

function plain() {
  const table = new Table({ cards: 3 }).join('Alice', 'Bob')
  table.deal({ alice: ['Rust'], bob: ['Ruimte'] })
  const harvest = harvestOf(table.meeting, table.activity.id, 'nl')
  if (!harvest) throw new Error('no harvest')
  return harvest
}

/** @returns the body of a document: the one file of the package that holds the text */
async function textOf(document: Blob): Promise<string> {
  const zip = await Zip.loadAsync(await document.arrayBuffer())
  return (await zip.file('word/document.xml')?.async('string')) ?? ''
}
