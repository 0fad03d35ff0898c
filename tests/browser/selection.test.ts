import { expect, test } from 'vitest'
import { barriers } from './stage/accessibility.ts'
import { Fingers } from './stage/fingers.ts'
import { type Device, LAPTOP, Person } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'

const TOUCHED: Device = { ...LAPTOP, context: { ...LAPTOP.context, hasTouch: true } }
const BOX = { shape: 'rectangle', x: 900, y: 600, width: 240, height: 140, colour: 5, text: 'Doel' } as const
/** How long a finger lies still that asks what can be done, ms, and some more. */
const HELD = 800
/** From the middle of a note to one of its ends, where nothing of it lies once it stands on its side. World units. */
const END = 75

test('notes and drawings are one selection: by keys, by a menu, and by a finger that is held', {
  timeout: 240_000,
}, async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const meeting = await Prepared.open(stage, 'free', 'De week van het lezen', ['Anna'])
  const anna = meeting.by('Anna')
  anna.say('card.write', { card: 'market', label: 'Boekenmarkt', text: '', x: 400, y: 300, colour: 1 })
  anna.say('card.write', { card: 'swap', label: 'Boekruil', text: '', x: 800, y: 300, colour: 2 })
  anna.say('mark.draw', { mark: 'box', drawing: BOX })
  const ends = { from: { x: 400, y: 300 }, to: { x: 900, y: 600 }, start: 'market', end: 'box' }
  anna.say('mark.draw', { mark: 'arrow', drawing: { shape: 'line', ...ends, arrow: true, colour: 5 } })
  await meeting.heard()
  const person = await meeting.at('Anna', TOUCHED)
  const { page } = person
  const board = new DrawnBoard(person)
  await board.shows(2)
  const things = () => {
    const { cards, marks } = anna.activity()
    return [...Object.values(cards), ...Object.values(marks)]
  }
  const menu = page.getByRole('menu', { name: '4 gekozen dingen' })

  const chooseAll = async () => {
    const bare = await board.at({ x: 1100, y: 250 })
    await page.mouse.click(bare.x, bare.y)
    const bar = page.getByRole('toolbar', { name: '4 gekozen dingen' })
    // On a busy machine the keys of the board may come after the board: whoever sees nothing chosen presses again.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('ControlOrMeta+A')
          return bar.waitFor({ timeout: 3_000 }).then(
            () => true,
            () => false,
          )
        },
        { timeout: 60_000 },
      )
      .toBe(true)
  }

  // What a hand turns lies as it lay once the handle goes from under that hand.
  const swapAt = (aside: number) => {
    const { x = 0, y = 0 } = anna.activity().cards.swap ?? {}
    return board.at({ x: x + aside, y })
  }
  const one = page.getByRole('toolbar', { name: '1 gekozen kaart', exact: true })
  const [left, middle] = [await swapAt(-END), await swapAt(0)]
  await page.mouse.click(left.x, left.y)
  await one.waitFor()
  await page.getByTitle('Naar rechts draaien').hover()
  await page.mouse.down()
  await page.mouse.move(middle.x, middle.y + 300, { steps: 4 })
  await person.sees(/^\d+° gedraaid$/)
  await page.keyboard.press('Escape')
  await page.getByTitle('Naar rechts draaien').waitFor({ state: 'detached' })
  await page.mouse.up()
  await board.liesStill()
  const right = await swapAt(END)
  await page.mouse.click(right.x, right.y)
  await one.waitFor()
  expect(anna.activity().cards.swap?.angle, 'nothing was said').toBeUndefined()

  // All is chosen by keys, and what can be done with it is asked by keys.
  await chooseAll()
  await page.keyboard.press('Shift+F10')
  await menu.waitFor()
  expect(await barriers(page)).toEqual([])
  await menu.getByRole('menuitem', { name: /^Samen als groep/ }).click()
  await anna.until(() => new Set(things().map(({ group }) => group)).size === 1, 'they are a group')
  await menu.waitFor({ state: 'detached' })

  // The doubles are what is chosen, and what goes; it all comes back at once, whatever is still on its way.
  const made = things().map(({ id }) => id)
  const isAsMade = () => things().length === 4 && things().every(({ id }) => made.includes(id))
  await chooseAll()
  await page.keyboard.press('ControlOrMeta+D')
  await anna.until(() => things().length === 8, 'they are doubled')
  await board.shows(4)
  // Drawings may be there a moment before the notes beside them: what goes is what the bar says is chosen.
  await page.getByRole('toolbar', { name: '4 gekozen dingen' }).waitFor()
  const before = new Set(things().flatMap(({ id, touched }) => (made.includes(id) ? [] : [touched])))
  await page.keyboard.press('Delete')
  await page.keyboard.press('ControlOrMeta+Z')
  const isBack = () => things().length === 8 && things().every(({ touched }) => !before.has(touched))
  await anna.until(isBack, 'the doubles are gone and back')
  await board.shows(4)
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await anna.until(isAsMade, 'only the doubles go, all of them')
  await board.shows(2)

  // Words are found, whatever was chosen: what has them is chosen.
  await person.presses('Zoeken')
  await page.getByRole('searchbox', { name: 'Zoek op het bord' }).fill('boekruil')
  await person.sees('1 van 1')
  await page.getByRole('toolbar', { name: '1 gekozen kaart', exact: true }).waitFor()
  await person.presses('Zoeken sluiten')

  // The board is taken along as text, and as a file.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await person.presses('Meenemen')
  const taking = await person.dialog('Neem het bord mee')
  await person.presses('Kopieer als tekst', taking)
  await person.sees('Gekopieerd.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Boekruil')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    person.presses('Bewaar als tekening (SVG)', taking),
  ])
  expect(file.suggestedFilename()).toBe('kring.svg')
  await person.closes()

  // A drag with Alt leaves all of the group where it lies, and carries a double.
  const from = await board.at({ x: 800, y: 300 })
  await page.mouse.move(from.x, from.y)
  await page.keyboard.down('Alt')
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 120, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await anna.until(() => things().length === 8, 'the group is there twice')
  await board.shows(4)
  await page.keyboard.press('ControlOrMeta+Z')
  await anna.until(isAsMade, 'the double is gone')
  await board.shows(2)

  // What is copied in one tab is laid down in another.
  await chooseAll()
  await page.keyboard.press('ControlOrMeta+C')
  await person.sees('4 dingen gekopieerd')
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  const other = new DrawnBoard(new Person(stage, 'Anna', tab, TOUCHED))
  await other.shows(2)
  const spot = await other.at({ x: 1100, y: 250 })
  await tab.mouse.click(spot.x, spot.y)
  await tab.keyboard.press('ControlOrMeta+V')
  await anna.until(() => things().length === 8, 'all of it is laid down there')
  await other.shows(4)
  await tab.keyboard.press('ControlOrMeta+Z')
  await anna.until(isAsMade, 'and taken back there')
  await tab.close()
  await board.shows(2)

  // A finger held on one of a group asks what can be done with all of it.
  const fingers = await Fingers.of(person)
  const { x, y } = anna.activity().cards.swap ?? { x: 0, y: 0 }
  await expect
    .poll(
      async () => {
        await fingers.press(1, await board.at({ x, y }))
        await page.waitForTimeout(HELD)
        await fingers.lift(1)
        // On a busy machine a finger may be lifted before the page heard of it: whoever sees no menu holds again.
        return menu.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        )
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  await menu.getByRole('menuitem', { name: /^Vastzetten/ }).click()
  await anna.until(() => things().every(({ locked }) => locked === true), 'all of them stay where they are')
})
