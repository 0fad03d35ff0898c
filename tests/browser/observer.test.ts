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
  const meeting = await Prepared.open(stage, 'observer', 'Hoe praten we over lezen?', [
    'Anna',
    'Bram',
    'Olga',
  ])
  await meeting.by('facilitator').must('seat.add', { member: 'ed', name: 'Ed' })
  const facilitator = await meeting.at('facilitator', LAPTOP)
  const screen = await meeting.at('screen', WALL)
  const olga = await meeting.at('Olga', PHONE)
  const anna = await meeting.at('Anna', LAPTOP)
  const seen = [screen, facilitator, olga, anna]

  await olga.page.getByText('Ik kijk vandaag mee').tap()
  await olga.writes('Met welk doel kijk je mee?', GOAL)
  await album.take('contract', ...seen)
  await olga.presses('Stel dit doel voor')
  await anna.sees(`Het doel: ${GOAL}`)
  await album.take('asked', ...seen)
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

  await meeting.goes('share')
  await olga.presses('Toon dit aan de groep')
  await screen.sees('Er mag stilte zijn')
  await anna.presses('Herkennen we: Er mag stilte zijn')
  await anna.presses('Wat bedoel je? Vaker doorvragen op een idee')
  await screen.sees('Herkennen we')
  await album.take('share', ...seen)
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
