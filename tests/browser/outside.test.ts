import { expect, test } from 'vitest'
import { barriers, outOfReachOnWalls, sideways, smallPrint } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { type Device, LAPTOP, Person, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const QUESTIONS = {
  q1: 'Welke boeken kiezen jongens zelf, en wanneer?',
  q2: 'Wat doet voorlezen in het secundair?',
  q3: 'Hoe betrek je ouders die zelf niet lezen?',
}
const NOTE = 'Voorlezen werkt ook bij zestienjarigen'

test('three people, a wall and a guest: questions first, then a source, and nobody leaves without translating', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const album = new Album('outside-')
  const meeting = await Prepared.open(stage, 'outside', 'Waarom haken lezers af?', ['Anna', 'Bram', 'Chris'])
  const [facilitator, screen, anna] = await Promise.all([
    meeting.at('facilitator', LAPTOP),
    meeting.at('screen', WALL),
    meeting.at('Anna', PHONE),
  ])
  const seen = [screen, facilitator, anna]
  for (const [card, label] of Object.entries(QUESTIONS))
    meeting.by('Bram').say('card.write', { card, label, text: '', zone: 'question' })
  await meeting.heard()
  for (const person of seen) await person.knowsNothingOf(Object.values(QUESTIONS))
  await album.take('ask', ...seen)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await smallPrint(screen.page)).toEqual([])
  await meeting.goes('choose')
  await album.take('choose', ...seen)

  // A link for a guest: the questions and nothing else, until it is withdrawn.
  await facilitator.presses('Open een link voor de gast')
  await anna.sees('Een gast kan meekijken: alleen met de vragen.')
  await facilitator.presses('Toon de link')
  const address = facilitator.page.getByRole('textbox', { name: /^Voor de gast/ })
  const link = await address.inputValue()
  await album.take('link', ...seen)
  expect(await barriers(facilitator.page)).toEqual([])
  const device = await stage.device(LAPTOP)
  const guest = new Person(stage, 'guest', await device.newPage(), LAPTOP)
  await guest.page.goto(link)
  await guest.sees(QUESTIONS.q1)
  await album.take('guest', guest)
  expect(await barriers(guest.page)).toEqual([])
  expect(await sideways(guest.page)).toEqual([])
  await anna.presses('Wie, of welke tekst?')
  await anna.writes('Wie, of welke tekst?', 'Mia Claes')
  await album.take('source', anna)
  await anna.presses('Bewaar')
  await screen.sees(/Mia Claes/)

  await meeting.goes('meet')
  meeting.by('Chris').say('card.write', { card: 'n1', label: NOTE, text: '', zone: 'against' })
  await meeting.heard()
  for (const person of [...seen, guest]) await person.knowsNothingOf([NOTE])
  await album.take('meet', ...seen)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await facilitator.presses('Naar wat hoorden we')
  await album.take('heard', ...seen)
  await meeting.goes('translate')
  await guest.sees('Deze link is gesloten')
  await guest.knowsNothingOf(Object.values(QUESTIONS))
  await album.take('closed', guest)
  await album.take('translate', ...seen)

  // METHODS §14.17: the translation is not left without a word, neither onward nor by the agenda.
  await facilitator.presses(/openleggen$/)
  await facilitator.sees('Nog niemand is klaar met vertalen naar jullie eigen school.')
  await album.take('unfinished', facilitator)
  expect(await barriers(facilitator.page)).toEqual([])
  await facilitator.presses('Toch niet')
  await meeting.by('facilitator').must('agenda.add', {
    added: 'a2',
    method: 'swot',
    question: 'En nu?',
    settings: {},
  })
  await facilitator.presses('Werkvormen')
  await facilitator.presses(
    'Leg op tafel: En nu?',
    await facilitator.dialog('Werkvormen van deze bijeenkomst'),
  )
  await facilitator.sees('Nog niemand is klaar met vertalen naar jullie eigen school.')
  await album.take('leaving', facilitator)
  await facilitator.presses('Toch niet')
  await facilitator.closes()
  for (const name of ['Anna', 'Bram', 'Chris']) {
    const client = meeting.by(name)
    if (name === 'Bram')
      client.say('card.write', { card: 't1', label: 'Elke dag voorlezen', text: '', zone: 'try' })
    client.say('ready.set', { ready: true })
  }
  await facilitator.presses('Iedereen klaar: leg de kaarten open')
  await screen.sees('Samen kijken')
  await album.take('together', ...seen)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  expect(await sideways(anna.page)).toEqual([])
  await meeting.goes('harvest')
  await screen.sees(/Mia Claes/)
  await album.take('harvest', ...seen)
  expect(await smallPrint(screen.page)).toEqual([])
  await facilitator.goes(`${new URL(facilitator.page.url()).pathname}/harvest`)
  await facilitator.sees('Mia Claes')
  await album.take('downloads', facilitator)
})
