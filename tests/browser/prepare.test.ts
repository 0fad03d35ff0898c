import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { barriers, sideways } from './stage/accessibility.ts'
import { type Device, PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

/** A phone on which Kring stays. */
const INSTALLED: Device = { ...PHONE, context: { ...PHONE.context, serviceWorkers: 'allow' } }

test('a hard talk is prepared on a phone without a network, read from it, taken along and deleted', async () => {
  const stage = await Stage.alone()
  stage.keepsStill()
  const teacher = await stage.participant('Anselma', INSTALLED)
  const { page } = teacher
  const sent: string[] = []
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()))
  await teacher.goes('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  stage.expects(/./, teacher)
  await stage.server.stop()

  await teacher.goes('/')
  await teacher.follows('Bereid voor jezelf een gesprek voor')
  await teacher.presses('Nieuw gesprek')
  await teacher.writes('Met wie, en waarover?', 'ouder van M., huiswerk')
  await teacher.writes('Wat wil je écht bereiken?', 'Dat Sanne')
  await teacher.sees(/^Staat hier een naam: Sanne/)
  await teacher.sees(/^Schrijf je doel op/)
  await teacher.writes('Wat wil je écht bereiken?', 'Dat we samen zien hoe een avond thuis verloopt')
  await teacher.writes('Wat is er na afloop anders?', 'Eén afspraak')
  await page.getByText(/^Staat hier een naam/).waitFor({ state: 'detached' })
  expect(await barriers(page)).toEqual([])
  expect(await sideways(page)).toEqual([])
  await teacher.presses('Binnenkant')
  await teacher.presses('Aanpak')
  await teacher.writes('Welke open vragen stel je?', 'Hoe gaat een avond?\nWat heb je van mij nodig?')

  // Everything is still there when the phone was away for a while.
  await page.reload()
  await teacher.presses('Spiekbriefje')
  await teacher.presses('Open het spiekbriefje')
  for (const said of ['Dat we samen zien hoe een avond thuis verloopt', 'Hoe gaat een avond?']) {
    await teacher.sees(said)
    await page.keyboard.press('ArrowRight')
  }
  await teacher.sees('Wat heb je van mij nodig?')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await teacher.presses('Terugblik')
  await teacher.writes('Wat was jouw aandeel?', 'Ik luisterde eerst')
  await teacher.presses('Bewaar dit')
  await teacher.sees('Bewaard op dit toestel.')

  // On paper and in a file stands what was written, and no button.
  await page.emulateMedia({ media: 'print' })
  const written = ['ouder van M., huiswerk', 'Hoe gaat een avond?', 'Eén afspraak', 'Ik luisterde eerst']
  for (const said of written) await teacher.sees(said)
  expect(await page.locator('button, textarea').filter({ visible: true }).count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  const download = page.waitForEvent('download')
  await teacher.picks('Bewaar als bestand', /^Tekst/)
  const text = await readFile(await (await download).path(), 'utf8')
  expect(written.filter((said) => !text.includes(said))).toEqual([])

  await teacher.presses('Verwijder')
  await teacher.presses('Verwijder', await teacher.dialog('Deze voorbereiding verwijderen?'))
  await teacher.sees('Hier staat nog niets.')
  const left = () => JSON.stringify({ ...localStorage, ...sessionStorage, state: history.state })
  expect(await page.evaluate(left)).not.toMatch(/huiswerk|avond/)
  expect(sent).toEqual([])
})

test('a buddy by link sees what is shared with them as it is written, asks, and gives feedback', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const teacher = await stage.participant('Anselma', PHONE)
  const buddy = await stage.participant('Bram')
  await teacher.goes('/prepare')
  await teacher.presses('Nieuw gesprek')
  await teacher.writes('Wat wil je écht bereiken?', 'Dat we samen zien hoe het gaat')
  await teacher.writes('Wat is er na afloop anders?', 'Dit blijft van mij')
  await teacher.presses('Vraag een buddy mee te kijken')
  await teacher.sees('Je buddy is er nog niet.')
  const share = teacher.page.getByRole('switch', { name: 'Wat wil je écht bereiken?' })
  await teacher.hand.tick(share)
  await buddy.goes(
    new URL(await teacher.page.getByRole('textbox', { name: /^Geef deze link/ }).inputValue()).href,
  )
  await buddy.sees('Dat we samen zien hoe het gaat')
  await buddy.sees('Vraag door tot het scherp is.')
  await teacher.sees('Je buddy kijkt mee.')
  await teacher.writes('Wat wil je écht bereiken?', 'Dat we samen één avond kiezen')
  await buddy.sees('Dat we samen één avond kiezen')
  await buddy.knowsNothingOf(['Dit blijft van mij'])
  expect([...(await barriers(buddy.page)), ...(await barriers(teacher.page))]).toEqual([])

  // Feedback is for afterwards.
  expect(await buddy.page.getByRole('textbox', { name: 'Bevestig' }).count()).toBe(0)
  await teacher.follows('Terugblik')
  await buddy.writes('Bevestig', 'Je bleef rustig')
  await buddy.presses('Geef feedback')
  await buddy.sees('Aangekomen, en daar bewaard.')
  await teacher.sees('Je bleef rustig')
  await teacher.writes('Wil je er iets over vragen?', 'Wanneer zag je dat?')
  await teacher.presses('Vraag')
  await buddy.sees('Gevraagd: Wanneer zag je dat?')

  await teacher.presses('Stop met delen')
  await buddy.sees('Er wordt niets meer gedeeld.')
  await buddy.knowsNothingOf(['Dat we samen één avond kiezen'])
  expect(await buddy.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('avond')
})
