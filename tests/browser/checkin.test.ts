import { expect, test } from 'vitest'
import { KEYBOARD, LAPTOP, type Person, PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

const ASKED = 'Hoe zit je er vandaag bij?'
const TIRED = 'Moe maar blij'
const CURIOUS = 'Benieuwd naar vandaag'
const FIELD = 'Een woord of een zin'

/** Shows a word to the group. */
async function shows(person: Person, word: string): Promise<void> {
  await person.writes(FIELD, word)
  await person.presses('Laat zien')
  await person.sees('De groep ziet dit nu.')
}

/** What this tab keeps. */
const keptBy = ({ page }: Person) =>
  page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))

test('four people, a seat, a facilitator and a wall: a whole check-in, and on to what the group came for', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  // The group brings no question: it is asked one.
  await facilitator.begins({ question: '', method: { title: 'Check-in', asks: 'Openingsvraag' } })
  const screen = await facilitator.opensScreen()
  await screen.seesHeading(ASKED)
  await screen.sees('Wie binnenkomt, komt in de kring.')
  const anna = await stage.participant('Anna', PHONE)
  const bram = await stage.participant('Bram', LAPTOP)
  const chris = await stage.participant('Chris', KEYBOARD)
  const dina = await stage.participant('Dina', PHONE)
  const people = [anna, bram, chris, dina]
  const code = await screen.code()
  for (const person of people) await person.joinsByCode(code)
  await facilitator.addsSeat('Ed')
  const circle = screen.page.getByRole('list', { name: 'De kring' })
  for (const name of ['Anna', 'Bram', 'Chris', 'Dina', 'Ed']) await screen.sees(name, circle)

  // Somebody types a word. All see it; a reload keeps it; taken back it is gone for all.
  await shows(anna, TIRED)
  await shows(chris, 'Liever niet')
  for (const person of [screen, facilitator, bram]) await person.sees(TIRED)
  await anna.reloads()
  await anna.sees('De groep ziet dit nu.')
  await screen.sees(TIRED, circle)
  // What is typed and shown to nobody yet stands there after a reload, on that device alone.
  await bram.writes(FIELD, 'Half een woord')
  await bram.reloads()
  const field = bram.page.getByRole('textbox', { name: FIELD })
  await bram.finds(() => field.inputValue(), 'Half een woord', 'the field holds what was typed')
  await chris.presses('Haal weg')
  await bram.page.getByText('Liever niet').waitFor({ state: 'detached' })

  // One by one. Who spoke and who passed press the same button; for Ed it is pressed at the wall.
  await facilitator.goesOn('Begin het rondje')
  await screen.showsTurnOf('Anna')
  const names = circle.getByRole('listitem').locator('strong')
  const sizes = await names.evaluateAll((all) =>
    all.map((name) => parseFloat(getComputedStyle(name).fontSize)),
  )
  expect(sizes[0], 'who has the word stands large at their own place').toBeGreaterThan(
    1.3 * Math.max(...sizes.slice(1)),
  )
  await bram.finds(() => field.inputValue(), 'Half een woord', 'the round goes on with what was typed')
  await anna.hasTurn()
  await anna.presses('Klaar, geef door')
  await bram.hasTurn()
  await shows(bram, CURIOUS)
  await screen.sees(`“${CURIOUS}”`)
  await bram.presses('Klaar, geef door')
  await chris.hasTurn()
  await chris.presses('Klaar, geef door')
  await facilitator.presses('Overslaan: Dina kan later alsnog')
  await screen.showsTurnOf('Ed')
  await screen.presses('Ed is klaar')
  await screen.sees('Nog niet geweest: Dina.')
  await facilitator.does('Dina', 'Geef alsnog de beurt')
  await dina.hasTurn()
  await dina.presses('Klaar, geef door')

  // Landing: what was typed is nowhere any more.
  await facilitator.goesOn('Iedereen geweest: landen')
  for (const person of [screen, anna, bram]) await person.sees('Wat mag nu even wachten?')
  for (const person of [screen, facilitator, ...people]) {
    await person.page.getByText(TIRED).waitFor({ state: 'detached' })
    await person.knowsNothingOf([TIRED, CURIOUS, 'Liever niet'])
    expect(await keptBy(person), person.name).not.toMatch(/Moe maar blij|Benieuwd|Liever|Half een/)
  }

  // Who wants it asks whoever leads, and nobody else, to come back to it.
  await anna.presses('Kom hier straks bij mij op terug')
  const asked = (person: Person) => person.page.getByText('Wil dat je er na afloop op terugkomt')
  await facilitator.page
    .getByRole('status')
    .filter({ has: asked(facilitator) })
    .getByText('Anna')
    .waitFor()
  for (const person of [screen, bram]) expect(await asked(person).count(), person.name).toBe(0)

  // On to what the group came for; the harvest of the check-in says that there is none.
  await facilitator.goesOn('Kies wat jullie nu gaan doen')
  const choice = await facilitator.dialog('Welke werkvorm nu?')
  await facilitator.presses(/^KanDoe/, choice)
  const planning = await facilitator.dialog('KanDoe')
  await facilitator.writes('Startvraag', 'Wat helpt ons verder?', planning)
  await facilitator.presses('Leg deze werkvorm op tafel', planning)
  for (const person of [screen, anna]) await person.seesHeading('Wat helpt ons verder?')
  await facilitator.presses('Werkvormen')
  const agenda = await facilitator.dialog('Werkvormen van deze bijeenkomst')
  await facilitator.follows(`Oogst van ${ASKED}`, agenda)
  await facilitator.seesHeading(ASKED)
  await facilitator.sees(/^Hiervan wordt niets bewaard/)
  await facilitator.knowsNothingOf([TIRED, CURIOUS])
})

test('a KanDoe that begins with a check-in: one switch, and both are on the agenda', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  await facilitator.begins({ question: 'Wat helpt ons verder?', first: 'Check-in' })
  await facilitator.seesHeading(ASKED)
  await facilitator.presses('Werkvormen')
  const agenda = await facilitator.dialog('Werkvormen van deze bijeenkomst')
  await facilitator.sees('Wat helpt ons verder?', agenda)
})
