import { harvestOf } from '@kring/shared/harvest/harvest'
import type { Meeting } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { type Device, LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const NAMES = ['Anna', 'Bram', 'Chris', 'Dina']
const AMBITION = 'Elke leerling leest graag'
const SHARPER = 'Elke leerling kiest zelf wat hij leest'

test('a second starting situation from the first: what came nearer, what was concluded and agreed then', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const first = await Prepared.open(stage, 'bsa', AMBITION, NAMES)
  await first.goes('write')
  const anna = first.by('Anna')
  for (const [card, zone] of Object.entries({ aloud: 'strength', club: 'strength', books: 'gap' }))
    anna.say('card.write', {
      card,
      label: { aloud: 'Voorlezen', club: 'Leesclub', books: 'Boeken' }[card] ?? '',
      text: '',
      zone,
    })
  await first.goes('order')
  const place = (meeting: Prepared, card: string, zone: string) =>
    meeting.by('Anna').must('cards.place', { places: [{ card, zone }] })
  await place(first, 'aloud', 'step-2')
  await place(first, 'club', 'step-4')
  await place(first, 'books', 'step-1')
  await anna.must('cards.detail', { cards: ['aloud'], detail: 'influence', value: 'us' })
  await first.goes('read')
  const about = { card: '', owner: '', due: '' } as const
  await anna.must('action.set', { ...about, action: 'c', type: 'conclusion', text: 'We lezen veel voor' })
  await anna.must('action.set', {
    ...about,
    action: 's',
    type: 'action',
    text: 'Boeken kopen',
    owner: 'Bram',
  })
  await first.goes('harvest')
  const harvest = harvestOf(anna.meeting() as Meeting, anna.activity().id)
  expect(harvest?.snapshot).toContain('2 + Voorlezen | | influence=us')

  const second = await Prepared.open(stage, 'bsa', SHARPER, NAMES, { earlier: harvest?.snapshot })
  await second.goes('write')
  await second
    .by('Bram')
    .must('card.write', { card: 'new', label: 'Ouders lezen mee', text: '', zone: 'strength' })
  await second.goes('order')
  const lying = (label: string) =>
    Object.values(second.by('Anna').activity().cards).find((card) => card.label === label)?.id ?? ''
  await place(second, 'new', 'step-3')
  await place(second, lying('Voorlezen'), 'step-5')
  await place(second, lying('Leesclub'), 'step-1')
  const wall = await second.at('screen', WALL)
  await new DrawnBoard(wall).shows(4)
  await wall.sees('1 dichterbij, 1 verder, 1 gebleven, 1 nieuw')
  await wall.sees(/^Toen: .*, 4 mensen$/)
  await wall.sees(`Toen: “${AMBITION}”`)
  await second.goes('read')
  const phone = await second.at('Bram', PHONE)
  await phone.sees('1 dichterbij, 1 verder, 1 gebleven, 1 nieuw')
  await phone.page.getByText('Wat toen opviel').click()
  await phone.sees('We lezen veel voor')
  await phone.page.getByText('Wat jullie toen gingen doen').click()
  await phone.sees('Boeken kopen · Bram')
  await second.goes('harvest')
  await wall.sees('1 dichterbij, 1 verder, 1 gebleven, 1 nieuw')
  await phone.follows('Open de oogst')
  await phone.seesHeading('Vergeleken met vorige keer')
  await phone.sees('Voorlezen: van Begonnen naar Onze ambitie (dichterbij)')
  await phone.sees('We lezen veel voor')
})
