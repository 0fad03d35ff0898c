import { expect, test } from 'vitest'
import { barriers } from './stage/accessibility.ts'
import { KEYBOARD } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

test('whoever does not know how, answers, and is in a meeting after three presses, by keys alone', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const coach = await stage.participant('Anna', KEYBOARD)
  await coach.goes('/')
  await coach.chooses('Besluiten wat we doen')
  await coach.seesButton('Zet deze bijeenkomst klaar')
  expect(await barriers(coach.page)).toEqual([])
  await coach.chooses('Het moet geregeld worden')
  await coach.seesHeading('Een werkgroep is genoeg')
  await coach.chooses('Een half uur')
  await coach.seesHeading('Een korte brainstorm is genoeg')

  await coach.reloads()
  await coach.chooses('Vieren en terugblikken')
  await coach.presses('Zet deze bijeenkomst klaar')
  // Only what it is about has to be written, and Enter begins.
  await coach.writes('Onze ambitie', 'Elke leerling leest graag')
  await coach.page.keyboard.press('Enter')
  await coach.page.waitForURL(/\/m\//)
})
