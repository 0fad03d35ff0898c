import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { COUNTER, type Counted } from '../bench/client/counting.ts'
import { LAPTOP } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'

const counted = (page: Page) => page.evaluate('benchCount()') as Promise<Counted>

/** What is counted is the same however busy the machine is; what it costs is in `bench:client`. */
test('a card that somebody else puts elsewhere travels there, and each canvas of the board is painted anew once', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'swot', 'Ons leesonderwijs', ['Anna', 'Bram'])
  const anna = meeting.by('Anna')
  await meeting.goes('inside')
  const cards = ['a', 'b', 'c', 'd', 'e', 'f']
  for (const [index, card] of cards.entries())
    await meeting
      .by(index < 3 ? 'Anna' : 'Bram')
      .must('card.write', { card, label: `Kaart ${card}`, text: '', zone: 'strength' })
  await meeting.goes('outside')
  await meeting.goes('order')
  const laptop = await meeting.at('Bram', LAPTOP)
  const { page } = laptop
  await page.addInitScript(COUNTER)
  await page.reload()
  const board = new DrawnBoard(laptop)
  await board.shows(cards.length)
  await board.liesStill()

  for (const card of ['a', 'b', 'c']) {
    await counted(page)
    await anna.must('cards.place', { places: [{ card, zone: 'weakness' }] })
    await page.waitForFunction(() => document.querySelector('[class*="_moving_"]'))
    await board.liesStill()
    const { painted } = await counted(page)
    // Those in the page: what is on its way has one of its own.
    const canvases = Object.entries(painted).filter(([name]) => /^clearRect \d/.test(name))
    expect(Object.fromEntries(canvases.filter(([, times]) => times > 1))).toEqual({})
  }
})
