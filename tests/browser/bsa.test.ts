import type { Harvest } from '@kring/shared/harvest/harvest'
import { expect, test } from 'vitest'
import { dropsOnto } from './stage/mover.ts'
import { PHONE } from './stage/person.ts'
import { placesByStep, placesOnWall } from './stage/reader.ts'
import { choosesOnBoard } from './stage/reviewer.ts'
import { isReady, seesIn, writesIn } from './stage/sorter.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'

const AMBITION = 'Over drie jaar leest elke leerling graag en goed'
const SHARPER = 'Over drie jaar leest elk kind graag en goed'
const CLUB = 'Leesclub op vrijdag'
const ALOUD = 'Elke dag voorlezen'
const HOURS = 'Taalcoördinator met uren'
const BOOKS = 'Weinig nieuwe boeken'
const RULES = 'Regels van het ministerie'

test('four people, a facilitator and a wall: a starting situation, from the ambition to the harvest', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  const method = { title: 'Beginsituatie', asks: 'Onze ambitie' }
  await facilitator.begins({ question: AMBITION, method })
  const screen = await facilitator.opensScreen()
  const table = await facilitator.table()
  const anna = await stage.participant('Anna')
  const bram = await stage.participant('Bram', PHONE)
  const chris = await stage.participant('Chris')
  const dina = await stage.participant('Dina', PHONE)
  const people = [anna, bram, chris, dina]
  const code = await screen.code()
  await Promise.all(people.map((person) => person.joinsByCode(code)))
  for (const { name } of people) await facilitator.seesPerson(name)

  // The ambition is everybody's to say better.
  await bram.writes('Onze ambitie', SHARPER)
  await bram.presses('Zo is het goed')
  await screen.seesHeading(SHARPER)

  // What is there, then what is not there yet.
  await facilitator.goesOn('Begin met stil schrijven')
  await dina.sees('Begin met een kracht.')
  await writesIn(anna, 'Dit is er al', CLUB)
  await writesIn(anna, 'Dit is er nog niet', BOOKS)
  await writesIn(bram, 'Dit is er al', ALOUD)
  await writesIn(chris, 'Dit is er al', HOURS)
  await writesIn(chris, 'Dit is er nog niet', RULES)
  for (const person of [screen, facilitator, dina]) await person.knowsNothingOf([CLUB, BOOKS, ALOUD, RULES])
  for (const person of [anna, bram, chris]) await isReady(person)
  await dina.presses('Klaar, zonder kaart')
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')

  // Card by card: who has the turn reads one out and gives it a place; all hear the same one.
  const ways = {
    Anna: (zone: string) => placesByStep(anna, zone),
    Bram: (zone: string) => placesByStep(bram, zone),
    Chris: () => placesOnWall(screen, 'Chris', 'Halverwege', table),
    Dina: (zone: string) => placesByStep(dina, zone),
  }
  await table.until((now) => now.turn !== null, 'the round begins')
  const places = ['Begonnen', 'Nu nog ver weg', 'Bijna', 'Halverwege', 'Onze ambitie']
  for (let step = 0; table.dealt() !== undefined; step++) {
    const name = table.turnOf() as keyof typeof ways
    await screen.showsTurnOf(name)
    await bram.sees(table.dealt()?.label ?? '')
    const number = table.activity().turn?.number
    await ways[name](places[step] ?? 'Begonnen')
    // Who placed it says why; hands at the wall end the turn of who placed it there.
    await screen.sees('vertelt waarom')
    const there = { Anna: anna, Bram: bram, Chris: screen, Dina: dina }[name]
    await there.presses('Klaar')
    await table.until((now) => now.turn?.number !== number, `the turn of ${name} ends`)
  }
  await screen.sees('Alle kaarten hebben een plek')

  // What nobody here can change goes beside the line; some cards belong together.
  await facilitator.goesOn(/ordenen$/)
  await new DrawnBoard(screen).shows(5)
  const chosen = await choosesOnBoard(anna, RULES, table)
  await anna.presses('Niet wij', chosen)
  await table.until(() => table.card(RULES).zone === 'aside', 'it lies beside the line')
  await seesIn(bram, 'Hier gaan wij niet over', RULES)
  // Two steps of the line lie apart: putting them together is for who keeps the board.
  await dropsOnto(facilitator, CLUB, ALOUD, table)
  await dina.sees('Stapel van 2 kaarten')
  for (const label of [BOOKS, HOURS, ALOUD]) {
    const one = await choosesOnBoard(chris, label, table)
    await chris.presses('Wij zelf', one)
    await table.until(() => table.card(label).details.influence === 'us', `${label} is ours`)
  }
  // Two who say otherwise of one card are told so, both of them: the last one does not win in silence.
  const otherwise = await choosesOnBoard(anna, BOOKS, table)
  const told = Promise.all([
    anna.sees(`“${BOOKS}” was voor iemand anders ‘Wij zelf’. Bespreek het verschil.`),
    chris.sees(`Iemand anders koos bij “${BOOKS}” ‘Met hulp’, jij ‘Wij zelf’. Bespreek het verschil.`),
  ])
  await anna.presses('Met hulp', otherwise)
  await told

  // One conclusion makes it a picture to come back to.
  await facilitator.goesOn('Naar duiden')
  await bram.writes('Een conclusie in één zin', 'We lezen veel voor, kinderen kiezen nog weinig.')
  await bram.presses('Zet erbij')
  await screen.sees('We lezen veel voor, kinderen kiezen nog weinig.')
  await dina.addsStep('Kinderen kiezen elke maand een boek', 'Chris')
  await facilitator.goesOn('Naar de oogst')
  await screen.sees('Dank jullie wel.')
  await anna.follows('Open de oogst')
  await anna.seesHeading('Wat ons opviel')
  await anna.sees('Hier gaan wij niet over')
  await facilitator.presses('Open de oogst')
  await facilitator.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
  const file = await facilitator.downloads('Begin voor een volgende bijeenkomst')
  const harvest = JSON.parse(file.toString()) as Harvest
  expect(harvest.question).toBe(SHARPER)
  expect(harvest.actions.map(({ type }) => type).sort()).toEqual(['action', 'conclusion'])

  // In a year one goes on from here.
  await facilitator.goes('/new/bsa')
  await facilitator.takesKept('Vorige keer uit een eerdere oogst', file)
  await facilitator.sees(/^\d+ regels gelezen\.$/)
})
