import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Device, LAPTOP, type Person, PHONE } from './stage/person.ts'
import { differs } from './stage/picture.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'
import { CALM } from './stage/whiteboard.ts'

const wall = (width: number, height: number): Device => ({
  ...LAPTOP,
  context: { viewport: { width, height }, reducedMotion: 'reduce' },
})
const POCKET: Device = {
  ...PHONE,
  context: { ...PHONE.context, deviceScaleFactor: 1, reducedMotion: 'reduce' },
}

/** What is never the same twice: the code in all its forms, and the time that is left. */
const changing = ({ page }: Person) => [
  page.getByRole('button', { name: /^Toon de code groot/ }),
  page.getByRole('timer'),
  page.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/),
  page.getByText(/^\d+:\d\d$/),
]

/** @returns what does not look as it did */
async function changed(pages: Record<string, Person>): Promise<string[]> {
  const found: string[] = []
  for (const [name, person] of Object.entries(pages)) {
    const difference = await differs(person, name, changing(person))
    if (difference) found.push(difference)
  }
  return found
}

test('the gallery and planning look as they did', async () => {
  const stage = await Stage.open()
  const anna = await stage.participant('Anna', CALM)
  const bram = await stage.participant('Bram', POCKET)
  for (const person of [anna, bram]) {
    await person.goes('/new')
    await person.seesHeading('Welke werkvorm past vandaag?')
  }
  expect(await changed({ 'gallery-laptop': anna, 'gallery-phone': bram })).toEqual([])
})

test('a SWOT being sorted looks as it did, on walls, laptop and phone', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'swot', 'Ons leesonderwijs over twee jaar', ['Anna', 'Bram'])
  const anna = meeting.by('Anna')
  const cards = {
    a: { label: 'Elke dag voorlezen', zone: 'strength', x: 200, y: 220 },
    b: { label: 'Leesclub op vrijdag', zone: 'strength', x: 450, y: 320 },
    c: { label: 'Weinig boeken', zone: 'weakness', x: 950, y: 240 },
    d: { label: 'Bibliotheek dichtbij', zone: 'opportunity', x: 300, y: 700 },
    e: { label: 'Schermtijd thuis', zone: 'threat', x: 1000, y: 700 },
  }
  const write = (phase: string[]) => {
    for (const [card, { label, zone }] of Object.entries(cards))
      if (phase.includes(zone)) anna.say('card.write', { card, label, text: '', zone })
  }
  await meeting.goes('inside')
  write(['strength', 'weakness'])
  await meeting.goes('outside')
  write(['opportunity', 'threat'])
  await meeting.goes('order')
  // How cards fall when they are laid open is chance: here they lie where somebody put them.
  const places = Object.entries(cards).map(([card, { zone, x, y }]) => ({ card, zone, x, y }))
  await anna.must('cards.place', { places })
  await anna.must('cards.colour', { cards: ['b', 'e'], colour: 3 })
  const pages = {
    'swot-wall-1920': await meeting.at('screen', wall(1920, 1080)),
    'swot-wall-3840': await meeting.at('screen', wall(3840, 2160)),
    'swot-facilitator': await meeting.at('facilitator', CALM),
    'swot-phone': await meeting.at('Bram', POCKET),
  }
  for (const [name, person] of Object.entries(pages)) {
    if (name === 'swot-phone') await person.sees(/^Klopt het vak/)
    else await new DrawnBoard(person).shows(5)
  }
  expect(await changed(pages)).toEqual([])
})

test('a starting situation looks as it did, card by card and on the line', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'bsa', 'Elke leerling leest graag', ['Anna', 'Bram'])
  const anna = meeting.by('Anna')
  await meeting.goes('write')
  anna.say('card.write', { card: 'a', label: 'Leesclub op vrijdag', text: '', zone: 'strength' })
  anna.say('card.write', { card: 'b', label: 'Weinig nieuwe boeken', text: '', zone: 'gap' })
  await meeting.goes('round')
  await meeting.goes('order')
  const places = [
    { card: 'a', zone: 'step-4', x: 1000, y: 400 },
    { card: 'b', zone: 'step-1', x: 150, y: 500 },
  ]
  await anna.must('cards.place', { places })
  const pages = {
    'bsa-wall-1920': await meeting.at('screen', wall(1920, 1080)),
    'bsa-phone': await meeting.at('Bram', POCKET),
  }
  await new DrawnBoard(pages['bsa-wall-1920']).shows(2)
  await pages['bsa-phone'].sees('Kaart voor kaart')
  expect(await changed(pages)).toEqual([])
})

test('a free board looks as it did', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'free', 'De week van het lezen', ['Anna', 'Bram'])
  const anna = meeting.by('Anna')
  anna.say('card.write', { card: 'a', label: 'Boekenmarkt', text: '', x: 300, y: 300, colour: 3 })
  anna.say('card.write', { card: 'b', label: 'Voorleesontbijt', text: '', x: 1000, y: 350, colour: 6 })
  const frame = { shape: 'frame', x: 600, y: 700, width: 700, height: 400, text: 'Eerst' } as const
  anna.say('mark.draw', { mark: 'f', drawing: frame })
  const from = { x: 300, y: 340 }
  anna.say('mark.draw', {
    mark: 'l',
    drawing: { shape: 'line', from, to: { x: 500, y: 650 }, arrow: true, colour: 5 },
  })
  await meeting.heard()
  const pages = {
    'free-wall-1920': await meeting.at('screen', wall(1920, 1080)),
    'free-laptop': await meeting.at('Anna', CALM),
  }
  // A board waits a while for its letters: what would move it is there once it can be moved.
  await pages['free-laptop'].page.route('**/*.woff2', async (route) => {
    await setTimeout(1000)
    await route.continue()
  })
  await pages['free-laptop'].reloads()
  for (const person of Object.values(pages)) {
    await new DrawnBoard(person).shows(2)
    await person.presses('Verder weg')
    await person.presses('Hele bord')
  }
  expect(await changed(pages)).toEqual([])
})
