import type { Harvest } from '@kring/shared/harvest/harvest'
import { expect, test } from 'vitest'
import { PATIENCE, PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'
import { CALM, Whiteboard } from './stage/whiteboard.ts'

const QUESTION = 'De week van het lezen'
const MARKET = 'Boekenmarkt'
const BREAKFAST = 'Voorleesontbijt'
const WRITER = 'Schrijver op bezoek'
const SWAP = 'Boekruil'

test('four people, a facilitator and a wall at a free board: notes, ink, shapes, a picture, moved and deleted', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  const method = { title: 'Vrij bord', asks: 'Waar werken we aan?' }
  await facilitator.begins({ question: QUESTION, method })
  const screen = await facilitator.opensScreen()
  const table = await facilitator.table()
  const anna = await stage.participant('Anna', CALM)
  const bram = await stage.participant('Bram', PHONE)
  const chris = await stage.participant('Chris', CALM)
  const dina = await stage.participant('Dina', PHONE)
  const address = await screen.qrAddress()
  await Promise.all([anna, bram, chris, dina].map((person) => person.joinsByQr(address)))
  await screen.seesHeading(QUESTION)
  const annas = new Whiteboard(anna, table)
  const chriss = new Whiteboard(chris, table)

  // Notes: a double click and one types at once; on a phone by its button. All see them.
  await annas.notes({ x: 500, y: 300 }, MARKET)
  await annas.notes({ x: 900, y: 320 }, BREAKFAST)
  await chriss.notes({ x: 700, y: 620 }, WRITER)
  await dina.presses('Nieuw briefje')
  const dialog = await dina.dialog('Nieuw briefje')
  await dina.writes('Kort op het briefje', SWAP, dialog)
  await dina.presses('Leg op het bord', dialog)
  for (const label of [MARKET, BREAKFAST, WRITER, SWAP]) await bram.sees(label)

  // Ink and shapes.
  await annas.takes('Pen')
  // Space shifts the view whatever is in hand, also right after a tool was clicked.
  const stood = await annas.place({ x: 0, y: 0 })
  await annas.pushes({ x: 700, y: 500 }, { x: 640, y: 480 })
  await anna.finds(async () => (await annas.place({ x: 0, y: 0 })).x < stood.x - 20, true, 'the view shifts')
  await annas.draws({ x: 400, y: 450 }, { x: 800, y: 470 })
  await bram.hand.press(bram.page.getByRole('heading', { name: /^Tekeningen/ }))
  await bram.sees(/^Penstreek, /)
  await annas.takes('Lijnen en vormen')
  await annas.takes('Rechthoek')
  await annas.draws({ x: 1200, y: 550 }, { x: 1500, y: 750 })
  await table.until(
    ({ marks }) => Object.values(marks).some(({ drawing }) => drawing.shape === 'rectangle'),
    'the rectangle is there',
  )
  await bram.sees(/^Rechthoek/)

  // A picture comes from the clipboard to the wall, by way of the server.
  const fetched = screen.page.waitForResponse((response) => /\/images\//.test(response.url()))
  await annas.takes('Kiezen en verplaatsen')
  await annas.pastesPicture()
  expect((await fetched).ok(), 'the wall has the picture').toBe(true)
  await bram.sees('Afbeelding zonder beschrijving')

  // Two notes go together, and what is between them stays as it was.
  const before = [MARKET, BREAKFAST].map((label) => ({ ...table.card(label) }))
  await anna.page.keyboard.press('Escape')
  await annas.chooses(MARKET)
  await annas.chooses(BREAKFAST, true)
  await annas.moves(MARKET, { x: 60, y: 140 })
  const after = [MARKET, BREAKFAST].map((label) => table.card(label))
  const moved = before.map(({ x, y }, index) => ({
    x: Math.round((after[index]?.x ?? 0) - x),
    y: Math.round((after[index]?.y ?? 0) - y),
  }))
  expect(moved[0]).toEqual(moved[1])

  // Who looks at the list and comes back finds chosen what was, and the bar where it was.
  const bar = anna.page.getByRole('toolbar', { name: '2 gekozen kaarten' })
  const isAtThem = async () => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await bar.boundingBox()) ?? {}
    const [one, other] = await Promise.all([MARKET, BREAKFAST].map((label) => annas.place(table.card(label))))
    const isBetween = x + width / 2 > (one?.x ?? 0) && x + width / 2 < (other?.x ?? 0)
    return isBetween && Math.abs(y + height - Math.min(one?.y ?? 0, other?.y ?? 0)) < 160
  }
  await anna.finds(isAtThem, true, 'the bar stands at what is chosen')
  await anna.presses('Lijst')
  await anna.seesButton('Nieuw briefje')
  await anna.presses('Bord')
  await anna.finds(isAtThem, true, 'the bar stands at what was chosen')
  // Nor does the part of the board that is looked at change.
  const view = () => anna.page.locator('[data-view]').getAttribute('data-view')
  const scale = async () => Number((await view())?.split(' ')[0])
  const whole = await scale()
  await anna.presses('Dichterbij')
  await expect.poll(scale, { timeout: PATIENCE }).toBeCloseTo(whole * 1.4, 6)
  const closer = await view()
  await anna.presses('Lijst')
  await anna.seesButton('Nieuw briefje')
  await anna.presses('Bord')
  await anna.finds(view, closer, 'the same part is shown')
  await anna.presses('Verder weg')
  await expect.poll(scale, { timeout: PATIENCE }).toBeCloseTo(whole, 6)

  // Everybody may throw anything away, and take that back.
  await anna.page.keyboard.press('Escape')
  await chriss.chooses(SWAP)
  await chris.page.keyboard.press('Delete')
  await table.until(() => !table.lies(SWAP), 'it is gone')
  await chriss.undoes()
  await table.until(() => table.lies(SWAP), 'it is back')

  await facilitator.goesOn('Naar de oogst')
  await screen.sees('Dank jullie wel.')
  await bram.follows('Open de oogst')
  await bram.sees(WRITER)
  await facilitator.presses('Open de oogst')
  await facilitator.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
  // On paper nothing that may be longer than a page is laid out in a way an engine cannot break, nor taller than it is.
  await facilitator.page.emulateMedia({ media: 'print' })
  const paper = await facilitator.page.evaluate(() => ({
    height: getComputedStyle(document.body).minHeight,
    grids: [...document.querySelectorAll('main section, main dl, main dl > div, main ul')]
      .map((part) => getComputedStyle(part).display)
      .filter((display) => display !== 'block'),
  }))
  expect(paper).toEqual({ height: '0px', grids: [] })
  await facilitator.page.emulateMedia({ media: 'screen' })
  const png = await facilitator.downloads('Het bord als plaatje')
  expect(png.length).toBeGreaterThan(10_000)
  const file = await facilitator.downloads('Begin voor een volgende bijeenkomst')
  const harvest = JSON.parse(file.toString()) as Harvest
  expect(harvest.ranking[0]?.cards.map(({ label }) => label).sort()).toEqual(
    [MARKET, BREAKFAST, WRITER, SWAP].sort(),
  )
})
