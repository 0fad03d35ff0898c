import { expect, test } from 'vitest'
import { Api } from '../simulation/api.ts'
import { barriers } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

test('§2, 14.20 a school leader joins as one, all see it, and they see nothing of a check-in', async () => {
  const album = new Album('roles-')
  const stage = await Stage.open()
  stage.keepsStill()
  const api = new Api(stage.server.origin)
  const made = await api.create({
    language: 'nl',
    activities: ['checkin', 'kandoe'].map((method) => ({
      method,
      question: `Vraag van ${method}`,
      settings: {},
    })),
  })
  const facilitator = await stage.facilitator()
  await facilitator.leads(made)
  const anna = await stage.participant('Anna', PHONE)
  await anna.comesByLink(await api.join({ code: made.code, name: 'Anna' }))
  const screen = await facilitator.opensScreen()

  const sam = await stage.participant('Sam', PHONE)
  await sam.goes(`/join/${made.code}`)
  await sam.seesHeading('Hoe heet je?')
  await sam.writes('Jouw naam', 'Sam')
  await sam.page.getByText('Schoolleider, of kom je meekijken?').tap()
  await sam.page.getByRole('radio', { name: /^Ik doe mee als schoolleider/ }).check()
  expect(await barriers(sam.page)).toEqual([])
  await album.take('joins', sam)
  await sam.presses('Doe mee')
  await sam.seesHeading('Dit deel is van de groep')
  for (const { page } of [anna, screen])
    await page.getByRole('status').filter({ hasText: 'Schoolleider erbij: Sam' }).waitFor()
  await facilitator.person('Sam').getByText('schoolleider').waitFor()
  expect(await barriers(sam.page)).toEqual([])
  await album.take('checkin', facilitator, anna, screen, sam)

  // A question of the coach stands in the middle of the circle, over nobody's name, and is spoken by what was there before.
  const news = await anna.page.locator('.sr-only > [role=status]').nth(2).elementHandle()
  await facilitator.presses('Toon dit op het bord')
  const prompt = await facilitator.page
    .getByRole('heading', { name: 'Om te zeggen' })
    .locator('+ p')
    .textContent()
  await screen.page
    .locator('h1[data-asked=true]')
    .getByText(prompt ?? '')
    .waitFor()
  await anna.finds(() => news?.textContent() ?? Promise.resolve(null), prompt, 'the first question is spoken')
  await album.take('asked', screen)

  await facilitator.presses('Pas de agenda aan')
  const agenda = await facilitator.dialog('Werkvormen van deze bijeenkomst')
  await facilitator.presses('Leg op tafel: Vraag van kandoe', agenda)
  await sam.seesHeading('Vraag van kandoe')
  // Whether somebody may look on is asked of all who are here: each answers for themselves, and only the outcome is told.
  await facilitator.does('Anna', 'Vraag de groep of Anna mag meekijken')
  for (const { page } of [sam, screen, facilitator])
    await page.getByRole('heading', { name: 'Mag Anna meekijken?' }).waitFor()
  await anna.seesHeading('Wil jij meekijken?')
  await sam.presses('Liever niet')
  await sam.page.getByText('Je hoort het als iedereen heeft gekozen.').waitFor()
  expect(await barriers(sam.page)).toEqual([])
  await album.take('may-look-on', facilitator, anna, screen, sam)
  await anna.presses('Ja, dat is goed')
  for (const { page } of [anna, sam, screen, facilitator])
    await page.getByText('Anna kijkt nu niet mee.', { exact: false }).waitFor()
  await album.take('declined', facilitator, screen)
  await facilitator.presses('Leg weg')

  // What anybody lets be known stands everywhere, with a name where the step shows names; the coach thanks for it.
  await anna.presses('Ik zie het anders')
  for (const { page } of [sam, screen, facilitator])
    await page.getByRole('status').getByText('Anna ziet het anders').waitFor()
  await anna.presses('Parkeerlijst')
  const parking = await anna.dialog('Parkeerlijst')
  await anna.writes('Wat parkeren we?', 'Het gebouw', parking)
  await anna.presses('Zet op de parkeerlijst', parking)
  await parking.getByRole('listitem').getByText('Het gebouw', { exact: true }).waitFor()
  expect(await barriers(anna.page)).toEqual([])
  await album.take('parking', anna)
  await anna.presses('Sluiten', parking)
  await album.take('voice', facilitator, anna, screen)
  await facilitator.presses('Dank, we hoorden het')
  for (const { page } of [anna, screen])
    await page.getByRole('status').getByText('Dank voor het andere geluid.').waitFor()
  await facilitator.presses('Parkeerlijst (1)')
  const list = await facilitator.dialog('Parkeerlijst')
  await facilitator.presses('Pak weer op: Het gebouw', list)
  expect(await barriers(facilitator.page)).toEqual([])
  await album.take('taken-up', facilitator)
  await facilitator.presses('Toon op het bord: Het gebouw', list)
  await screen.page.locator('[data-asked=true] p').getByText('Het gebouw').waitFor()
  await facilitator.presses('Haal van het bord')

  await facilitator.goesOn('Begin met stil schrijven')
  await sam.page.getByText('Als schoolleider schrijf je als laatste.', { exact: false }).waitFor()
  await album.take('writing', facilitator, anna, screen, sam)
  await anna.presses('Klaar, zonder kaart')
  await sam.page.getByRole('textbox', { name: 'Kort op de kaart' }).waitFor()

  // Who is here stands above a board, and on nothing of it.
  await facilitator.presses(/toch openleggen$/)
  await facilitator.presses('Leg ze toch open')
  await screen.page.locator('main canvas').first().waitFor()
  const edge = (of: string, at: 'top' | 'bottom') =>
    screen.page.locator(of).evaluate((element, side) => element.getBoundingClientRect()[side], at)
  expect(await edge('[role=status] > p[data-size=wall]', 'bottom')).toBeLessThanOrEqual(
    await edge('main', 'top'),
  )

  // What the group releases a school leader reads, as the server makes it, as soon as it is released.
  await sam.goes(`/m/${made.meeting}/harvest`)
  await sam.seesHeading('Nog niets vrijgegeven')
  await facilitator.goes(`/m/${made.meeting}/harvest`)
  await facilitator.presses('Kies wat jullie delen')
  await facilitator.page.getByRole('checkbox', { name: 'Delen: Het gebouw' }).check()
  await sam.page.getByText('Het gebouw').first().waitFor()
  await sam.page.getByText('Dit gaf de groep vrij.').waitFor()
  expect(await barriers(sam.page)).toEqual([])
  await album.take('released', sam)
})
