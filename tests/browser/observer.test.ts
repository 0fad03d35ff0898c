import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, outOfReachOnWalls, sideways } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { type Device, LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const GOAL = 'Kijken hoe we elkaars ideeën gebruiken'
const RAW = 'Anna begint, daarna valt het stil'

test('somebody looks on with a goal all agree to, writes for themselves, and gives back as many of each', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const album = new Album('observer-')
  const meeting = await Prepared.open(stage, 'observer', 'Hoe praten we over lezen?', ['Anna', 'Bram'])
  await meeting.by('facilitator').must('seat.add', { member: 'ed', name: 'Ed' })
  const facilitator = await meeting.at('facilitator', LAPTOP)
  const screen = await meeting.at('screen', WALL)
  const anna = await meeting.at('Anna', LAPTOP)
  const olga = await stage.participant('Olga', PHONE)
  const sent = sentBy(olga.page)
  const seen = [screen, facilitator, olga, anna]

  // Whoever looks on waits at the door: all see it, and they see nothing.
  await olga.goes(`/join/${meeting.by('Anna').meeting()?.code}`)
  await olga.writes('Jouw naam', 'Olga')
  await olga.page.getByText('Schoolleider, of kom je meekijken?').tap()
  await olga.page.getByRole('radio', { name: /^Ik kom meekijken/ }).check()
  await album.take('joins', olga)
  await olga.presses('Meld je aan de deur')
  await olga.seesHeading('Dag Olga, fijn dat je komt')
  for (const { page } of [anna, screen])
    await page.getByRole('status').filter({ hasText: 'Olga wacht aan de deur' }).waitFor()
  await facilitator.page.getByText('wacht aan de deur', { exact: true }).waitFor()
  await olga.writes('Met welk doel kijk je mee?', GOAL)
  await album.take('contract', ...seen)
  await olga.knowsNothingOf(['Hoe praten we over lezen?', 'Anna', 'Bram'])
  expect(await barriers(olga.page)).toEqual([])
  await olga.presses('Stel dit doel voor')
  await anna.sees(`Het doel: ${GOAL}`)
  await album.take('asked', ...seen)
  await olga.sees('Jouw voorstel')
  await anna.presses('Ja, dat is goed')
  const bram = meeting.by('Bram')
  await bram.until(() => bram.activity().onlooker != null, 'Bram is asked')
  bram.say('onlooker.answer', { ask: bram.activity().onlooker?.id ?? '', agrees: true })
  // Who has no device answers at the wall, where no answer stays in view.
  await screen.presses('Ed kiest: meekijken')
  await screen.presses('Ja, dat is goed', await screen.dialog('Ed kiest: meekijken'))
  await screen.sees('Olga kijkt mee')
  await facilitator.presses('Naar luisteren')

  // Notes open after twenty minutes; who would rather opens them before.
  await olga.sees(/^Luister eerst: nog 20 minuten/)
  await album.take('listen', ...seen)
  await olga.presses('Open mijn notities nu al')
  await olga.writes('Reflecteren', RAW)
  await meeting.goes('choose')
  await olga.writes('Dit gaat sterk 1', 'Anna laat stilte')
  await olga.sees(/^Hier staat een naam: Anna/)
  await olga.writes('Dit gaat sterk 1', 'Er mag stilte zijn')
  await olga.sees('Nu 1 sterk en 0 beter. Maak het evenveel.')
  await olga.writes('Dit kan sterker 1', 'Vaker doorvragen op een idee')
  await album.take('choose', ...seen)
  for (const person of [screen, anna, facilitator])
    await person.knowsNothingOf([RAW, 'Er mag stilte zijn', 'Vaker doorvragen'])
  // What is one's own never leaves the device; what was said does.
  expect(sent()).toContain(GOAL)
  for (const own of [RAW, 'Anna laat stilte', 'Er mag stilte zijn', 'Vaker doorvragen'])
    expect(sent(), own).not.toContain(own)

  await meeting.goes('share')
  await olga.presses('Toon dit aan de groep')
  await screen.sees('Er mag stilte zijn')
  await anna.presses('Herkennen we: Er mag stilte zijn')
  await anna.presses('Wat bedoel je? Vaker doorvragen op een idee')
  await screen.sees('Herkennen we')
  await album.take('share', ...seen)
  expect(sent()).toContain('Er mag stilte zijn')
  expect(sent()).not.toContain(RAW)
  // What was written on the way is gone.
  await olga.finds(() => olga.page.getByLabel('Reflecteren').first().inputValue(), '', 'notes are erased')
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  expect(await sideways(olga.page)).toEqual([])
  await meeting.goes('own')
  await anna.writes('Een afspraak over hoe we praten', 'We vragen door op elk idee')
  await anna.presses('Spreek af')
  await screen.sees('We vragen door op elk idee')
  await album.take('own', ...seen)
})

/** @returns a look at all a page sent so far, over sockets and by HTTP */
function sentBy(page: Page): () => string {
  const frames: Buffer[] = []
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => frames.push(Buffer.from(payload))))
  page.on('request', (request) => frames.push(Buffer.from(`${request.url()} ${request.postData() ?? ''}`)))
  return () => Buffer.concat(frames).toString()
}
