import { partsOf } from '@kring/shared/groups'
import type { Activity } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { barriers } from './stage/accessibility.ts'
import { Album } from './stage/album.ts'
import { LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const NAMES = [
  'Lotte',
  'Joris',
  'Samira',
  'Pieter',
  'Noor',
  'Hilde',
  'Anna',
  'Bram',
  'Cas',
  'Dina',
  'Els',
  'Fem',
]
const WALL = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }

test('twelve people do a SWOT in three groups, and lay together what they chose in a KanDoe', {
  timeout: 300_000,
}, async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const meeting = await Prepared.open(stage, 'swot', 'Wat telt dit jaar?', NAMES, {})
  const coach = await meeting.at('facilitator', LAPTOP)
  const wall = await meeting.at('screen', WALL)
  const phone = await meeting.at('Bram', PHONE)
  const laptop = await meeting.at('Anna', LAPTOP)
  const album = new Album('groups-')
  const lead = meeting.by('facilitator')
  const parts = (): Activity[] => {
    const now = lead.meeting()
    return now ? partsOf(now, now.current) : []
  }

  // By chance, and then one person by hand.
  await coach.presses('In groepen')
  const dividing = await coach.dialog('In groepen werken')
  await coach.finds(() => dividing.getByText('Groep 3', { exact: true }).isVisible(), true, 'three groups')
  await album.take('split', coach)
  await coach.presses('Bram', dividing)
  await coach.presses(
    'Zet Bram hier',
    dividing.getByRole('listitem').filter({ hasText: 'Zet Bram hier' }).last(),
  )
  await coach.presses('Begin in groepen', dividing)
  await coach.seesHeading('De groepen')
  await phone.sees(/Je zit in groep \d/)
  await laptop.sees(/Je zit in groep \d/)
  await wall.seesHeading('Groep 3')
  await album.take('apart', coach, wall, phone, laptop)

  // All are called to a step, and write for their own group.
  await coach.page.getByRole('combobox', { name: 'Roep alle groepen naar' }).selectOption({ index: 1 })
  // A double press calls once: nobody is told that somebody else was first.
  await coach.page.getByRole('button', { name: 'Roep iedereen' }).dblclick()
  await lead.until(() => parts().every(({ phase }) => phase.stamp === 2), 'all groups are at the step')
  await coach.finds(() => coach.page.locator('[data-notice]').count(), 1, 'one thing is told')
  for (const [index, name] of NAMES.entries()) {
    const card = { card: `k${index}`, label: `Van ${name}`, text: '', zone: 'strength' }
    meeting.by(name).say('card.write', card)
  }
  await meeting.heard()
  const refused = NAMES.flatMap((name) => [...meeting.by(name).receipts.values()].filter(({ ok }) => !ok))
  expect(refused).toEqual([])
  expect(await barriers(coach.page)).toEqual([])
  expect(await coach.page.getByRole('timer').count(), 'each tile has its time').toBe(3)
  await album.take('writing', coach, wall, phone, laptop)

  // Somebody calls the coach, who comes and goes on with this group alone.
  await phone.presses('Roep de procescoach')
  await coach.presses(/Ik kom, Bram/)
  await coach.sees(/^Groep \d$/)
  await album.take('at-a-group', coach)
  await coach.presses('Alle groepen')
  await coach.seesHeading('De groepen')
  const steps = await coach.page
    .getByRole('combobox', { name: 'Roep alle groepen naar' })
    .getByRole('option')
    .allTextContents()
  await coach.page
    .getByRole('combobox', { name: 'Roep alle groepen naar' })
    .selectOption({ index: steps.findIndex((step) => /orden|ordenen|sorteer/i.test(step)) })
  await coach.presses('Roep iedereen')
  const bram = meeting.by('Bram')
  await bram.until(() => Object.keys(bram.activity().cards).length > 0, 'the cards of a group lie open')
  await lead.until(() => parts().every(({ cards }) => Object.keys(cards).length > 0), 'all cards lie open')
  const own = Object.values(bram.activity().cards).map(({ label }) => label)
  expect(own).toContain('Van Bram')
  expect(own.length).toBeLessThan(NAMES.length)
  await album.take('open', coach, wall, phone, laptop)

  // One group large on the wall, and all of them back.
  await coach.presses(/^Groot op het scherm: Groep 1/)
  await wall.sees('Wat telt dit jaar?')
  await wall.finds(() => wall.page.getByRole('heading', { name: 'Groep 3' }).count(), 0, 'one group is large')
  await album.take('large', wall)
  await coach.presses('Iedereen terug')
  await coach.presses('Leg samen')
  const laying = await coach.dialog('Leg samen wat de groepen kozen')
  for (const name of ['Lotte', 'Bram', 'Fem'])
    await coach.hand.tick(laying.getByRole('checkbox', { name: `Van ${name}` }))
  await album.take('together', coach)
  await coach.presses('Leg samen', laying)
  await coach.presses('Ga verder: KanDoe')
  await lead.until(() => lead.activity().method === 'kandoe', 'the KanDoe lies on the table')
  const laid = Object.values(lead.activity().cards)
  expect(laid.map(({ label }) => label).sort()).toEqual(['Van Bram', 'Van Fem', 'Van Lotte'])
  expect(laid.every(({ brought }) => (brought?.group ?? 0) > 0)).toBe(true)
  await phone.seesHeading('Wat telt dit jaar?')
  await album.take('kandoe', coach, wall, phone)
})
