import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { Stage } from './stage/stage.ts'
import { CALM, Whiteboard } from './stage/whiteboard.ts'

/** Enter that takes a word of an input method, as WebKit tells of it: the composition is over by then. */
const composes = (field: Locator) =>
  field.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
    ),
  )

test('Enter that takes a composed word neither begins a meeting nor lays a note, and keys work in every script', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  const { page } = facilitator
  await facilitator.goes('/')
  await facilitator.presses('Begin een bijeenkomst')
  await facilitator.follows(/Kies KanDoe/)
  await facilitator.writes('Startvraag', '学校')
  await composes(page.getByRole('textbox', { name: 'Startvraag' }))
  await page.keyboard.type('の目標')
  await page.keyboard.press('Enter')
  await facilitator.seesHeading('Mensen')
  await facilitator.sees('学校の目標')

  await facilitator.begins({
    question: 'Wat nemen we mee?',
    method: { title: 'Vrij bord', asks: 'Waar werken we aan?' },
  })
  const table = await facilitator.table()
  const anna = await stage.participant('Anna', CALM)
  await anna.joinsByCode(facilitator.made.code)
  const board = new Whiteboard(anna, table)
  const { keyboard, mouse } = anna.page
  await board.notes({ x: 600, y: 300 }, 'Eerst')
  const at = await board.place({ x: 1200, y: 700 })
  await mouse.dblclick(at.x, at.y)
  const note = anna.page.getByRole('textbox', { name: 'Nieuw briefje' })
  await note.waitFor()
  await keyboard.type('東京')
  await composes(note)
  await keyboard.type('駅')
  await keyboard.press('Enter')
  await table.until(() => table.lies('東京駅'), 'the whole word lies on the board')

  await anna.page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'я',
        code: 'KeyZ',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  )
  await table.until(() => !table.lies('東京駅'), 'Ctrl+Z on a Cyrillic layout takes it back')

  // A text box: what was typed outlives a reload, and Command+Enter lays it down.
  const begins = async () => {
    await board.takes('Tekst')
    const { x, y } = await board.place({ x: 1200, y: 200 })
    await mouse.click(x, y)
    const box = anna.page.getByRole('textbox', { name: 'Tekst' })
    await box.waitFor()
    return box
  }
  await begins()
  await keyboard.type('Half een zin')
  await anna.reloads()
  const box = await begins()
  await anna.finds(() => box.inputValue(), 'Half een zin', 'the text box holds what was typed')
  await keyboard.press('Meta+Enter')
  const hasText = () =>
    Object.values(table.activity().marks).some(
      ({ drawing }) => drawing.shape === 'text' && drawing.text === 'Half een zin',
    )
  await table.until(hasText, 'the text stands on the board')
})

test('what is typed in a dialog is there again after a change of step, a reload and closing it', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  // A plan that is being made, before there is a meeting.
  await facilitator.goes('/new/kandoe')
  await facilitator.writes('Startvraag', 'Half een vraag')
  await facilitator.presses('Meer instellingen')
  await facilitator.writes('Voorraad kaarten', 'Rust')
  await facilitator.reloads()
  const supply = facilitator.page.getByRole('textbox', { name: 'Voorraad kaarten' })
  const question = facilitator.page.getByRole('textbox', { name: 'Startvraag' })
  await facilitator.presses('Meer instellingen')
  await facilitator.finds(() => question.inputValue(), 'Half een vraag', 'the question is there')
  await facilitator.finds(() => supply.inputValue(), 'Rust', 'the cards are there')

  await facilitator.begins({ question: 'Wat telt?', supply: [] })
  // And one for the meeting that is under way.
  const plans = async () => {
    await facilitator.presses('Werkvormen')
    await facilitator.presses('Andere werkvorm', await facilitator.dialog('Werkvormen van deze bijeenkomst'))
    await facilitator.presses(/SWOT/, await facilitator.dialog('Welke werkvorm nu?'))
    return facilitator.page.getByRole('textbox', { name: 'Waar kijken we naar?' })
  }
  await facilitator.hand.write(await plans(), 'Ons leesonderwijs')
  await facilitator.closes()
  await facilitator.reloads()
  await facilitator.finds(async () => (await plans()).inputValue(), 'Ons leesonderwijs', 'the plan is there')
  await facilitator.closes()
  const opens = async () => {
    await facilitator.presses('Zet een stap erbij')
    return facilitator.dialog('Zet een stap erbij')
  }
  await facilitator.jumpsTo(/Vervolg/)
  const field = (dialog: Locator) => dialog.getByRole('textbox', { name: 'Wat doen we' })
  await facilitator.hand.write(field(await opens()), 'Rooster vragen')
  await facilitator.closes()
  await facilitator.jumpsTo(/Stil schrijven/)
  await facilitator.reloads()
  await facilitator.jumpsTo(/Vervolg/)
  const dialog = await opens()
  await facilitator.finds(() => field(dialog).inputValue(), 'Rooster vragen', 'the step is there')
  await facilitator.presses('Bewaar', dialog)
  await dialog.waitFor({ state: 'hidden' })
  // Said is said: the next one begins empty.
  expect(await field(await opens()).inputValue()).toBe('')
})
