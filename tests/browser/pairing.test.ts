import { expect, test } from 'vitest'
import { Album } from './stage/album.ts'
import { button, LAPTOP, Person } from './stage/person.ts'
import { Screen } from './stage/screen.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Wat helpt ons verder?'

/** A computer on which nobody ever opened Kring. */
async function newComputer(stage: Stage): Promise<Screen> {
  const context = await stage.device(LAPTOP)
  return new Screen(stage, await context.newPage())
}

/** @returns the code and the names of the two pictures, as they stand on a computer that waits */
async function shown(computer: Person): Promise<{ code: string; sign: string }> {
  const code = computer.page.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/)
  await code.waitFor()
  const sign = computer.page.getByText(/^\S+ · \S+$/)
  return { code: (await code.textContent()) ?? '', sign: (await sign.textContent()) ?? '' }
}

test('a wall by its code, taken away again; a second console; and the back row asked for once', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const album = new Album('pairing-')
  const facilitator = await stage.facilitator()
  await facilitator.begins({ question: QUESTION })

  const wall = await newComputer(stage)
  await wall.goes('/')
  await wall.seesHeading('Samen denken, om de beurt')
  await wall.page.getByRole('link', { name: 'Dit is het scherm' }).waitFor()
  await album.take('first-page', wall)
  await wall.follows('Dit is het scherm')
  const waiting = await shown(wall)
  await album.take('waiting', wall)
  expect(await wall.page.getByText(QUESTION).count(), 'the meeting is not known before').toBe(0)

  await facilitator.presses('Meer')
  await facilitator.presses('Koppel een andere computer', await facilitator.dialog('Deze bijeenkomst'))
  const dialog = await facilitator.dialog('Een andere computer koppelen')
  await facilitator.writes('Code op die computer', waiting.code, dialog)
  await facilitator.sees('Deze computer wil het scherm worden.', dialog)
  await facilitator.sees(waiting.sign, dialog)
  await album.take('confirm', facilitator)
  await facilitator.presses('Ja, maak dit het scherm', dialog)
  await wall.seesHeading(QUESTION)
  await facilitator.sees('Scherm, verbonden', dialog)
  await album.take('paired', facilitator, wall)

  const asked = button(wall.page, 'Hoe ver zit de achterste rij?')
  await asked.waitFor()
  expect((await asked.boundingBox())?.height, 'a finger at the wall hits it').toBeGreaterThan(63)
  await wall.hand.press(asked)
  const sight = await wall.dialog('Leesbaar tot achterin')
  await wall.writes('Achterste stoel (meter)', '7', sight)
  await wall.page.keyboard.press('Tab')
  await wall.sees(/^Groter past niet/, sight)
  await album.take('back-row', wall)
  await wall.presses('Zo is het goed', sight)
  await wall.reloads()
  await wall.seesHeading(QUESTION)
  const type = () => wall.page.evaluate(() => document.documentElement.style.getPropertyValue('--wall-type'))
  await wall.finds(async () => Number(await type()) > 1, true, 'the type follows, also after a reload')
  expect(await wall.page.getByText('Hoe ver zit de achterste rij?').count(), 'it is asked once').toBe(0)

  await facilitator.presses(/^Haal weg: Scherm/, dialog)
  await wall.seesHeading('Deze computer is niet meer het scherm')
  await album.take('taken-away', wall)
  await wall.presses('Koppel dit scherm opnieuw')
  const again = await shown(wall)
  expect(again.code).not.toBe(waiting.code)

  const page = await facilitator.page.context().newPage()
  const scanned = new Person(stage, 'scanned', page, LAPTOP)
  await scanned.goes(`/pair#${again.code.replace(' ', '')}`)
  await scanned.sees('Deze computer wil het scherm worden.')
  await scanned.reloads()
  await scanned.sees('Deze computer wil het scherm worden.')
  await scanned.sees(again.sign)
  await album.take('by-link', scanned)
  await scanned.presses('Ja, maak dit het scherm')
  await wall.seesHeading(QUESTION)
  await scanned.seesHeading('Het scherm is gekoppeld.')
  expect(new URL(page.url()).hash, 'the code is of no more use').toBe('')
  await page.close()

  const second = await newComputer(stage)
  await second.goes('/')
  await second.follows('Begeleid mee op deze computer')
  const asking = await shown(second)
  await album.take('waiting-console', second)
  await facilitator.writes('Code op die computer', asking.code, dialog)
  await facilitator.sees('Deze computer wil mee begeleiden.', dialog)
  await album.take('confirm-console', facilitator)
  await facilitator.presses('Nee', dialog)
  await facilitator.sees(/^Dan was het een andere computer/, dialog)
  await facilitator.presses('Zoek', dialog)
  await facilitator.presses('Ja, laat deze computer mee begeleiden', dialog)
  await second.seesHeading('Mensen')
  await second.presses('Begin met stil schrijven')
  await second.presses('Meer')
  const more = await second.dialog('Deze bijeenkomst')
  expect(await more.getByText('Koppel een andere computer').count(), 'it lets nobody else in').toBe(0)
  await facilitator.presses(/^Haal weg: Begeleidt mee/, dialog)
  await second.seesHeading('Je doet niet meer mee aan deze bijeenkomst.')
})
