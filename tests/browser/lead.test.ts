import { expect, test } from 'vitest'
import { Api } from '../simulation/api.ts'
import { barriers, sideways } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

/** Too long for a card yet, so that it is in no notebook. */
const HALF = 'Lezen voor plezier, elke dag een half uur'
/** For the coach alone. */
const PRIVATE = 'Grutto-88 zwijgt vandaag'
const MINUTES = { checkin: 8, kandoe: 48, checkout: 13 }

test('who leads sees the agenda and changes it; nobody joins anew, and nobody is taken away from a word', async () => {
  const album = new Album('lead-')
  const stage = await Stage.open()
  stage.keepsStill()
  const api = new Api(stage.server.origin)
  const made = await api.create({
    language: 'nl',
    activities: Object.entries(MINUTES).map(([method, minutes]) => ({
      method,
      minutes,
      question: `Vraag van ${method}`,
      settings: {},
    })),
  })
  const facilitator = await stage.facilitator()
  const anna = await stage.participant('Anna', PHONE)
  await anna.comesByLink(await api.join({ code: made.code, name: 'Anna' }))
  await facilitator.leads(made)
  const { page } = facilitator
  const column = page.getByRole('complementary').getByRole('list').filter({ hasText: 'Check-out' })
  await column.getByText(/^\d+ van 8 min$/).waitFor()
  await column.getByText(/^rond \d\d:\d\d · 48 min$/).waitFor()
  await page.getByText('Op tijd', { exact: true }).waitFor()
  await album.take('column', facilitator)

  // What the coach writes down for themselves is in nothing this device sends, and on no page of anybody.
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')))
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  wire.on('Network.webSocketFrameSent', ({ response }) =>
    sent.push(Buffer.from(response.payloadData, 'base64').toString('latin1')),
  )
  await facilitator.presses('Meer')
  await facilitator.presses('Wat ik opschreef')
  const notes = await facilitator.dialog('Wat ik voor mezelf opschreef')
  await notes.getByRole('textbox').fill(PRIVATE)
  await page.keyboard.press('Escape')

  await facilitator.presses('Pas de agenda aan')
  const agenda = await facilitator.dialog('Werkvormen van deze bijeenkomst')
  const questions = () => agenda.getByRole('listitem').locator('strong').allTextContents()
  await facilitator.presses('Eerder: Vraag van checkout', agenda)
  await expect.poll(questions).toEqual(['Vraag van checkin', 'Vraag van checkout', 'Vraag van kandoe'])
  await facilitator.presses('Haal van het plan: Vraag van checkout', agenda)
  await agenda.getByText(/Check-out · 13 min · van het plan/).waitFor()
  // The button went; the focus stays with what it was about.
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.textContent ?? '')
  await facilitator.finds(
    focused,
    expect.stringContaining('Vraag van checkout'),
    'what was taken off has the focus',
  )
  expect(await barriers(page)).toEqual([])
  await album.take('agenda', facilitator)
  await facilitator.presses('Zet terug op het plan: Vraag van checkout', agenda)
  await agenda.getByText(/Check-out · 13 min · nog niet begonnen/).waitFor()

  await facilitator.presses('Leg op tafel: Vraag van kandoe', agenda)
  await anna.seesHeading('Vraag van kandoe')
  await column.getByText('overgeslagen').waitFor()
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writes('Kort op de kaart', HALF)
  await facilitator.presses('Pas de agenda aan')
  await facilitator.presses('Leg op tafel: Vraag van checkout', agenda)
  const left = anna.page.getByRole('complementary', { name: 'Je was nog aan het schrijven' })
  await left.getByText(HALF, { exact: true }).waitFor()
  await anna.seesHeading('Vraag van checkout')
  expect(await anna.page.getByText(/^Fijn dat je er bent/).count(), 'greeted anew').toBe(0)
  expect(await barriers(anna.page)).toEqual([])
  await album.take('left', facilitator, anna)
  // Back where it was typed it stands in its field; what is left again is put away.
  const lays = async (question: string) => {
    await facilitator.presses('Pas de agenda aan')
    await facilitator.presses(`Leg op tafel: ${question}`, agenda)
    await anna.seesHeading(question)
  }
  await lays('Vraag van kandoe')
  const field = anna.page.getByRole('textbox', { name: 'Kort op de kaart' })
  await anna.finds(() => field.inputValue(), HALF, 'what was typed still stands there')
  await left.waitFor({ state: 'detached' })
  await field.press('End')
  await anna.page.keyboard.type(' lang')
  await lays('Vraag van checkout')
  await anna.sees(`${HALF} lang`, left)
  await anna.presses('Leg weg', left)
  await left.waitFor({ state: 'detached' })

  // What it left is one page, of all of it or of one activity.
  for (const person of [facilitator, anna]) {
    await person.goes(`/m/${made.meeting}/harvest`)
    for (const method of ['Check-in', 'KanDoe', 'Check-out']) await person.seesHeading(method)
    // Nothing was laid on it.
    expect(await person.page.getByRole('img', { name: /^Het bord aan het einde/ }).count()).toBe(0)
    expect(await barriers(person.page)).toEqual([])
    expect(await sideways(person.page)).toEqual([])
  }
  await album.take('harvest', facilitator, anna)
  for (const person of [facilitator, anna])
    expect(await person.page.locator('body').textContent()).not.toContain(PRIVATE)
  expect(sent.length, 'what is sent is seen').toBeGreaterThan(10)
  expect(sent.join('\n')).not.toContain(PRIVATE)
  await facilitator.presses(/^KanDoe Vraag van kandoe/)
  await facilitator.seesHeading('Vraag van kandoe')
  expect(await facilitator.page.getByRole('heading', { name: 'Check-out' }).count()).toBe(0)
})
