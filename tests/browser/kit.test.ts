import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { Stage } from './stage/stage.ts'

/** @returns whether a question on the wall lies beside the way in, or the panel, and not over it */
async function leavesFree(page: Page, role: 'img' | 'complementary'): Promise<boolean> {
  const [asked, beside] = await Promise.all([
    page.locator('[data-asked=true] p').boundingBox(),
    page.getByRole(role).first().boundingBox(),
  ])
  return asked !== null && beside !== null && asked.x + asked.width <= beside.x
}

const QUESTION = 'Hoe hangt dit samen met onze vraag?'

test('a question of the kit is found by what happened, stands on wall and phones, and is followed by silence', async () => {
  const album = new Album('kit-')
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: 'Wat helpt ons verder?' }, ['Anna'])
  const [anna] = people as [(typeof people)[0]]
  const screen = await facilitator.opensScreen()
  const { page } = facilitator
  const everywhere = [screen.page, anna.page]
  await facilitator.presses('Vragenkit')
  const kit = await facilitator.dialog('Vragenkit')
  await facilitator.presses('We dwalen af', kit)
  await expect.poll(() => kit.getByRole('listitem').count()).toBe(2)
  expect(await barriers(page)).toEqual([])
  await album.take('kit', facilitator)
  await facilitator.presses(`Toon op het bord: ${QUESTION}`, kit)
  for (const one of everywhere) await one.getByRole('status').filter({ hasText: QUESTION }).waitFor()
  await expect.poll(() => leavesFree(screen.page, 'img')).toBe(true)
  // On a slow machine the silence may be over by now: what is said and what can be pressed agree either way.
  await page
    .getByRole('timer')
    .getByText(/nog \d+ seconden?$|^Er was stilte genoeg/)
    .waitFor()
  await album.take('asked', facilitator, anna, screen)
  await facilitator.presses('Vragenkit')
  await kit.getByRole('listitem').first().waitFor()
  const silent = await kit.evaluate((dialog) => ({
    said: dialog.textContent?.includes('Er is nog stilte') ?? false,
    shut: [...dialog.querySelectorAll('li button')].every((button) => (button as HTMLButtonElement).disabled),
  }))
  expect(silent.shut).toBe(silent.said)
  await album.take('silent', facilitator)
  await page.keyboard.press('Escape')
  await facilitator.presses('Haal van het bord')
  for (const one of everywhere)
    await one.getByRole('status').filter({ hasText: QUESTION }).waitFor({ state: 'detached' })
  // A new step begins without silence; what it asks of people can be put before them as well.
  await facilitator.goesOn(/^Begin met stil schrijven$/)
  await facilitator.isAt('Stil schrijven')
  await facilitator.presses('Toon dit op het bord')
  const prompt = await page.getByRole('heading', { name: 'Om te zeggen' }).locator('+ p').textContent()
  await screen.page
    .getByRole('status')
    .filter({ hasText: prompt ?? '' })
    .waitFor()
  await expect.poll(() => leavesFree(screen.page, 'complementary')).toBe(true)
  await album.take('prompt', facilitator, anna, screen)
})
