import { CRITERIA } from '@kring/shared/methods/question/criteria'
import { expect, test } from 'vitest'
import { barriers, outOfReachOnWalls, sideways, smallPrint } from './stage/accessibility.ts'
import { type Device, KEYBOARD, LAPTOP, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
const HERS = 'Waarom lezen onze leerlingen zo weinig?'
const OTHER = 'Hoe krijgen we meer boeken?'
const AGREED = 'Wat zegt het over ons dat leerlingen zo weinig lezen?'
const CHANGE = 'Elke klas leest elke dag'
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
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  const inTheMiddle = () => {
    const { inMiddle, wordings } = meeting.by('facilitator').activity()
    return Object.values(wordings).some(({ id, texts }) => texts.at(-1) === HERS && id === inMiddle)
  }
  for (let asked = 0; asked < 4 && !inTheMiddle(); asked++) {
    const before = meeting.by('facilitator').activity().inMiddle
    await screen.presses('Leg een andere voor')
    await meeting
      .by('facilitator')
      .until(() => meeting.by('facilitator').activity().inMiddle !== before, 'another one lies in the middle')
  }
  await bram.sees(HERS)
  const [first] = CRITERIA
  await bram.presses('ja', bram.page.getByRole('group', { name: first?.title.nl ?? '' }))
  await screen.sees('1 van 10 besproken')
  // The wall begins where nothing was said yet.
  await screen.presses('bespreken', screen.page.getByRole('group', { name: CRITERIA[1]?.title.nl ?? '' }))
  await screen.presses('Volgende')
  await screen.page.getByRole('group', { name: CRITERIA[2]?.title.nl ?? '' }).waitFor()
  await anna.sees('2 van 10 besproken')
  expect(await outOfReachOnWalls(screen.page)).toEqual([])
  await bram.presses('Anders verwoorden')
  await bram.writes(/^De vraag in andere woorden/, AGREED)
  await bram.presses('Zet neer')
  await screen.sees(AGREED)
  // What its words make one ask stands on the wall as well, and stops nobody.
  await screen.sees('Waarom willen we dit?')
  expect(await smallPrint(screen.page)).toEqual([])
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

  // Who types a day as it is written elsewhere has a wrong year, and no year that nobody knows.
  await facilitator.presses('Naar stip en tijdlijn')
  await bram.presses('Zet erbij wat anders is')
  const dialog = await bram.dialog('Zet erbij wat anders is')
  await bram.writes('Wat is er dan zichtbaar anders', CHANGE, dialog)
  await bram.writes('Op welke datum', '2027-11-30', dialog)
  const day = dialog.getByLabel('Op welke datum')
  expect(await day.inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  await day.fill('2027-11-30')
  await bram.presses('Bewaar', dialog)
  for (const person of [screen, anna]) await person.sees(CHANGE)

  await facilitator.presses('Naar de oogst')
  for (const words of [AGREED, CHANGE, '30 november 2027']) await screen.sees(new RegExp(words))
  expect(await height(), 'in the harvest as well').toBeGreaterThanOrEqual(54)
  expect(await screen.page.locator('main').textContent()).toMatch(
    new RegExp(`^Onze leervraag${AGREED.replace('?', '\\?')}`),
  )
  await facilitator.presses('Open de oogst')
  await facilitator.sees(AGREED)
})
