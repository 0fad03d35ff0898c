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
  await sam.page.getByRole('checkbox', { name: /^Ik doe mee als schoolleider/ }).check()
  expect(await barriers(sam.page)).toEqual([])
  await album.take('joins', sam)
  await sam.presses('Doe mee')
  await sam.seesHeading('Dit deel is van de groep')
  for (const { page } of [anna, screen])
    await page.getByRole('status').filter({ hasText: 'Schoolleider erbij: Sam' }).waitFor()
  await facilitator.person('Sam').getByText('schoolleider').waitFor()
  expect(await barriers(sam.page)).toEqual([])
  await album.take('checkin', facilitator, anna, screen, sam)

  await facilitator.presses('Pas de agenda aan')
  const agenda = await facilitator.dialog('Werkvormen van deze bijeenkomst')
  await facilitator.presses('Leg op tafel: Vraag van kandoe', agenda)
  await sam.seesHeading('Vraag van kandoe')
  await facilitator.goesOn('Begin met stil schrijven')
  await sam.page.getByText('Als schoolleider schrijf je als laatste.', { exact: false }).waitFor()
  await album.take('writing', facilitator, anna, screen, sam)
  await anna.presses('Klaar, zonder kaart')
  await sam.page.getByRole('textbox', { name: 'Kort op de kaart' }).waitFor()
})
