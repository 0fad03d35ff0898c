import { saying } from '@kring/shared/testing/answers'
import { expect, test } from 'vitest'
import { barriers } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { type Device, LAPTOP, type Person, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const NAMES = ['Anna', 'Bram', 'Chris', 'Dina']
const CARDS = { keep: 'Warme ontvangst', stop: 'Lezen als straf', start: 'Vrij lezen elke dag' } as const
const COLUMNS = ['keep', 'stop', 'start'] as const
const ALL = COLUMNS.flatMap((zone) => [zone, `${zone}-2`])

/** A group in which two wrote a card in each column; it said why, with its value, and what takes the place of what. */
async function settling(): Promise<Prepared> {
  const values = { anchors: ['Leren van leerlingen', 'Welbevinden'] }
  const stage = await Stage.open()
  stage.keepsStill()
  const meeting = await Prepared.open(stage, 'bbb', 'Hoe lezen we?', NAMES, values)
  await meeting.goes('write')
  const writer = meeting.by('Anna')
  for (const zone of COLUMNS) {
    writer.say('card.write', { card: zone, label: CARDS[zone], text: '', zone })
    meeting.by('Bram').say('card.write', { card: `${zone}-2`, label: `Ook ${zone}`, text: '', zone })
  }
  await meeting.goes('start')
  const founds = (card: string, detail: string, value: string) =>
    meeting.by('facilitator').say('cards.detail', { cards: [card], detail, value })
  for (const card of ALL) {
    founds(card, 'why', `Omdat dit telt: ${card}`)
    founds(card, 'anchor', 'anchor-2')
  }
  founds('start', 'replaces', 'stop')
  await meeting.goes('settle')
  return meeting
}

async function everywhere(meeting: Prepared): Promise<Person[]> {
  return [
    await meeting.at('screen', WALL),
    await meeting.at('facilitator', LAPTOP),
    await meeting.at('Bram', PHONE),
  ]
}

test('a Borgen Bannen Beginnen without a vote, and one with a refused card: nothing is said to be agreed', async () => {
  const meeting = await settling()
  await meeting.goes('harvest')
  const people = await everywhere(meeting)
  const [, , phone] = people as [Person, Person, Person]
  for (const person of people) await person.sees('Er is nog niets besloten.')
  await meeting.goes('settle')
  for (const name of NAMES)
    meeting.by(name).say('rating.answer', {
      answers: saying({ stop: 'notYet' }),
      rating: meeting.by(name).rating()?.number ?? 0,
    })
  await meeting.goes('harvest')
  for (const person of people) {
    await person.sees('Er is nog niets besloten.')
    expect(await person.page.getByText('Stoppen we mee').count()).toBe(0)
  }
  await phone.follows('Open de oogst')
  await phone.sees('Er is nog niets besloten.')
})

test('what a Borgen Bannen Beginnen chose stands in its column with its verb, its why and its value', async () => {
  const meeting = await settling()
  const people = await everywhere(meeting)
  const [wall, facilitator, phone] = people as [Person, Person, Person]
  // METHODS M6: what was said of a card stands on it while it is talked about.
  meeting.by('facilitator').say('spotlight.set', { card: 'start' })
  const lit = [
    wall.page.getByRole('region', { name: 'Uitgelichte kaart' }),
    phone.page.locator('section').filter({ hasText: 'Hier praten we over' }).last(),
  ]
  for (const card of lit)
    for (const words of ['Omdat dit telt: start', 'Welbevinden', CARDS.stop])
      await card.getByText(words).first().waitFor()
  meeting.by('facilitator').say('choice.set', { cards: ['start', 'start-2', 'stop', 'stop-2'] })
  await meeting.goes('next')
  // METHODS M6: why each was decided is read with it, on the wall as well, while steps are made.
  for (const card of ['start', 'start-2', 'stop', 'stop-2'])
    await wall.page.getByText(`Omdat dit telt: ${card}`, { exact: true }).waitFor()
  meeting.by('facilitator').say('action.set', {
    action: 'x1',
    card: 'keep',
    type: 'action',
    text: 'Rondvraag bij de deur',
    owner: 'Chris',
    due: '2027-01-15',
  })
  await meeting.goes('harvest')
  for (const person of people) {
    for (const words of ['Stoppen we mee', 'Beginnen we mee', 'Omdat dit telt: start', 'Welbevinden'])
      await person.page.getByText(words).first().waitFor()
    await person.page.getByText(`Komt in de plaats van: ${CARDS.stop}`).first().waitFor()
    expect(await person.page.getByText('Houden we').count(), 'what has only a step was not chosen').toBe(0)
  }
  await wall.sees('Rondvraag bij de deur')
  await phone.follows('Open de oogst')
  await phone.seesHeading('Stoppen we mee')

  // What has no room on the wall beside the steps is one tap away there.
  await meeting.goes('settle')
  const long = (card: string) => `${'Omdat wij dit samen heel belangrijk vinden. '.repeat(3)}(${card})`
  const says = meeting.by('facilitator')
  for (const card of ALL) says.say('cards.detail', { cards: [card], detail: 'why', value: long(card) })
  says.say('choice.set', { cards: ALL })
  await meeting.goes('next')
  const about = { card: '', type: 'action', owner: 'Chris', due: '2027-01-15' } as const
  for (const step of ['x2', 'x3', 'x4', 'x5'])
    says.say('action.set', { action: step, text: `Stap ${step} bij de deur`, ...about })
  await meeting.goes('harvest')
  await wall.presses('Beginnen we mee')
  await wall.sees(long('start'))
  // What is announced as new may still say it, in a sentence.
  const step = wall.page.getByText('Rondvraag bij de deur', { exact: true })
  expect(await step.count(), 'by itself').toBe(0)
  await wall.presses('Beginnen we mee')
  await step.waitFor()

  // What was decided goes on: as cards of a method that is chosen for it, and everybody sees from where.
  const album = new Album('bring-')
  await facilitator.presses('Neem mee naar …')
  const dialog = (title: string) => facilitator.dialog(title)
  await facilitator.presses('Naar een andere werkvorm', await dialog('Wat neem je mee?'))
  await facilitator.presses(/^KanDoe/, await dialog('Welke werkvorm nu?'))
  await facilitator.writes('Startvraag', 'Waar beginnen we?')
  await facilitator.presses('Zet op de agenda')
  const bring = await dialog('Wat neem je mee?')
  await bring.getByRole('checkbox', { name: 'Ook keep' }).uncheck()
  expect(await barriers(facilitator.page)).toEqual([])
  await album.take('what', facilitator)
  await facilitator.presses('Neem mee', bring)
  // What comes next has the primary button: the harvest is opened beside it.
  await facilitator.page.getByRole('link', { name: 'Open de oogst' }).waitFor()
  await facilitator.presses('Verder met KanDoe')
  await phone.follows('Terug naar de bijeenkomst')
  for (const person of [wall, phone])
    await person.sees('5 kaarten komen uit Borgen Bannen Beginnen: Hoe lezen we?')
  await album.take('came', facilitator, wall, phone)
})
