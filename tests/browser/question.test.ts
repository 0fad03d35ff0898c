import { CRITERIA } from '@kring/shared/methods/question/criteria'
import { expect, test } from 'vitest'
import { barriers, sideways } from './stage/accessibility.ts'
import { type Device, KEYBOARD, LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const HERS = 'Waarom lezen onze leerlingen zo weinig?'
const OTHER = 'Hoe krijgen we meer boeken?'
const AGREED = 'Wat zegt het over ons dat leerlingen zo weinig lezen?'
const NEED = 'Tijd om samen te lezen'

test('four people and a wall: a question that is written hidden, tested, heard and agreed on grows in sight', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const names = ['Anna', 'Bram', 'Chris', 'Dina']
  const meeting = await Prepared.open(stage, 'question', 'Waar lopen we op vast?', names, { drafts: 'alone' })
  await meeting.goes('draft')
  const [facilitator, screen, anna, bram] = await Promise.all([
    meeting.at('facilitator', LAPTOP),
    meeting.at('screen', WALL),
    meeting.at('Anna', PHONE),
    meeting.at('Bram', KEYBOARD),
  ])
  const seen = [facilitator, screen, anna, bram]

  // Each alone, hidden, with the examples at hand.
  await anna.presses(/^Onze vraag/)
  await anna.writes('Jullie zin', HERS)
  await anna.presses('Bewaar')
  await anna.hand.press(anna.page.getByText('Voorbeelden: taak of leervraag'))
  await anna.sees('Schoolfeest')
  for (const name of ['Bram', 'Chris', 'Dina'])
    meeting.by(name).say('pair.write', { ask: 'question', text: OTHER })
  await meeting.heard()
  for (const person of [facilitator, screen]) await person.knowsNothingOf([HERS, OTHER])
  await bram.knowsNothingOf([HERS])

  // Beside one another; a hand at the wall lays one in the middle, and the group holds it against what makes a good one.
  await facilitator.presses('Naar toetsen')
  for (const words of [HERS, OTHER]) await screen.sees(words)
  const put = screen.page.getByRole('button', { name: `Leg deze voor: ${HERS}` })
  if (await put.isVisible()) await screen.hand.press(put)
  await bram.sees(HERS)
  const [first] = CRITERIA
  await bram.presses('ja', bram.page.getByRole('group', { name: first?.title.nl ?? '' }))
  await screen.sees('1 van 10 besproken')
  await screen.presses(`${CRITERIA[1]?.short.nl}: nog niet besproken`)
  await anna.sees('2 van 10 besproken')
  await bram.presses('Anders verwoorden')
  await bram.writes(/^De vraag in andere woorden/, AGREED)
  await bram.presses('Zet neer')
  await screen.sees(AGREED)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  expect(await sideways(anna.page)).toEqual([])

  // In private; who cannot yet is heard, without a name, before the group agrees.
  await facilitator.presses('Naar afkloppen')
  await anna.presses(/^Nog niet/)
  await bram.presses(/^Ja/)
  for (const name of ['Chris', 'Dina']) {
    const client = meeting.by(name)
    const rating = () => client.rating()
    await client.until(() => rating()?.open === true, `${name} is asked`)
    const [item = ''] = rating()?.items ?? []
    client.say('rating.answer', { answers: { [item]: { level: 'yes' } }, rating: rating()?.number ?? 0 })
  }
  await screen.sees('3 ja, 0 met bezorgdheid, 1 nog niet')
  await facilitator.seesButton(/te horen: toch naar/)
  await facilitator.writes('Wat iemand nodig heeft', NEED)
  await facilitator.presses('Gehoord')
  for (const person of [screen, anna]) await person.sees(NEED)
  for (const person of seen) expect(await barriers(person.page), person.name).toEqual([])
  await facilitator.presses('Dit is onze leervraag')
  await screen.seesHeading('Onze leervraag')
  const height = () =>
    screen.page
      .getByText(AGREED, { exact: true })
      .first()
      .evaluate((said) => Number.parseFloat(getComputedStyle(said.closest('p') ?? said).fontSize))
  expect(await height(), 'read from the last row: 5 vh at least').toBeGreaterThanOrEqual(54)
})
