import { expect, test } from 'vitest'
import { barriers, settled, sideways } from './stage/accessibility.ts'
import { LAPTOP, PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

test('a whole meeting is planned from a recipe, by keys, kept as a link, and begun from it on another device', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const page = await (await stage.device(LAPTOP)).newPage()
  await page.goto(`${stage.server.origin()}/new`)
  await page.getByRole('link', { name: /plan een hele bijeenkomst/i }).click()
  await page.getByRole('button', { name: 'Neem dit recept: Kiezen wat eerst komt' }).click()
  const order = page.getByRole('list', { name: 'Wat jullie doen' })
  const names = () => order.getByRole('heading').allTextContents()
  await expect.poll(names).toEqual(['Check-in', 'KanDoe', 'Check-out'])

  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByText('Schrijf dit eerst op. Eén zin is genoeg.').waitFor()
  await page.keyboard.type('Waar beginnen we?')
  await page.getByRole('textbox', { name: 'Doelen van deze bijeenkomst' }).fill('Eén ding kiezen')
  await page.getByRole('button', { name: /^KanDoe verplaatsen/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(names).toEqual(['Check-in', 'Check-out', 'KanDoe'])
  await page.keyboard.press('ArrowUp')
  await expect.poll(names).toEqual(['Check-in', 'KanDoe', 'Check-out'])
  // At the end it goes no further: the focus stays in its row, and no other is moved by pressing again.
  await page.getByRole('button', { name: 'Later: KanDoe' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(['Check-in', 'Check-out', 'KanDoe'])
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await expect.poll(focused).toBe('Eerder: KanDoe')
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(['Check-in', 'KanDoe', 'Check-out'])
  await page.getByRole('button', { name: 'Haal weg: Check-in' }).click()
  await expect.poll(names).toEqual(['KanDoe', 'Check-out'])
  expect(await barriers(page)).toEqual([])

  const asked: string[] = []
  const phone = await (await stage.device(PHONE)).newPage()
  phone.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  const link = await page.evaluate(() => {
    const kept = new Promise<string>((resolve) => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => resolve(text) },
      })
    })
    const buttons = [...document.querySelectorAll('button')]
    buttons.find((button) => button.textContent === 'Kopieer een link')?.click()
    return kept
  })
  await phone.goto(link)
  await phone.getByRole('heading', { name: 'Jouw plan' }).waitFor()
  await settled(phone)
  expect(asked.join('\n'), 'the plan is in no request').not.toContain('plan=')
  expect(await sideways(phone)).toEqual([])
  // What is changed since is not taken over by the link once more, nor by one that cannot be read.
  const goals = phone.getByRole('textbox', { name: 'Doelen van deze bijeenkomst' })
  await goals.fill('Twee dingen kiezen')
  await phone.reload()
  await expect.poll(() => goals.inputValue()).toBe('Twee dingen kiezen')
  await phone.goto('about:blank')
  await phone.goto(`${stage.server.origin()}/plan#plan=broken`)
  await phone.getByText(/^Dit is geen plan en geen bijeenkomst/).waitFor()
  expect(await goals.inputValue()).toBe('Twee dingen kiezen')
  await phone.getByRole('button', { name: 'Begin', exact: true }).click()
  await phone.getByRole('button', { name: 'Werkvormen' }).click()
  await phone
    .getByRole('dialog')
    .getByText(/Check-out · \d+ min · nog niet begonnen/)
    .waitFor()
})
