import { expect, test } from 'vitest'
import { barriers } from './stage/accessibility.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Hoe hangt dit samen met onze vraag?'

test('a question of the kit is found by what happened, stands on wall and phones, and is followed by silence', async () => {
  const stage = await Stage.open()
  const { facilitator, people } = await stage.meeting({ question: 'Wat helpt ons verder?' }, ['Anna'])
  const [anna] = people as [(typeof people)[0]]
  const screen = await facilitator.opensScreen()
  const { page } = facilitator
  await page.getByRole('button', { name: 'Vragenkit' }).click()
  const kit = page.getByRole('dialog', { name: 'Vragenkit' })
  await kit.getByRole('button', { name: 'We dwalen af' }).click()
  await expect.poll(() => kit.getByRole('listitem').count()).toBe(2)
  expect(await barriers(page)).toEqual([])
  await kit.getByRole('button', { name: `Toon op het bord: ${QUESTION}` }).click()
  for (const one of [screen.page, anna.page]) await one.getByRole('status').getByText(QUESTION).waitFor()
  await page
    .getByRole('timer')
    .getByText(/^Stilte: nog \d seconden?$/)
    .waitFor()
  await page.getByRole('button', { name: 'Vragenkit' }).click()
  await kit.getByText('Er is nog stilte. Daarna kan de volgende vraag.').waitFor()
  expect(
    await kit
      .getByRole('button', { name: /^Toon op het bord/ })
      .first()
      .isDisabled(),
  ).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Haal van het bord' }).click()
  for (const one of [screen.page, anna.page])
    await one.getByRole('status').getByText(QUESTION).waitFor({ state: 'detached' })
})
