import type { Harvest } from '@kring/shared/harvest/harvest'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { dragsInto, dropsOnto } from './stage/mover.ts'
import { button, LAPTOP, PHONE } from './stage/person.ts'
import {
  isReady,
  joins,
  picksMost,
  seesIn,
  sendsTo,
  sitsWith,
  writesIn,
  writesInPair,
} from './stage/sorter.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'

const QUESTION = 'Ons leesonderwijs over twee jaar'
const READING = 'Elke dag voorlezen'
const CLUB = 'Leesclub op vrijdag'
const QUIET = 'Rust in de gang'
const PARENTS = 'Ouders lezen mee'
const BOOKS = 'Weinig nieuwe boeken'
const LIBRARY = 'Bibliotheek dichtbij'
const CUTS = 'Bezuinigingen'
const SCREENS = 'Schermtijd thuis'
const ALIVE = 'Lezen leeft hier'
const OWN = 'Hoe houden wij lezen leuk thuis?'

/** @returns on how many lines the words of an element stand */
const linesOf = (element: Locator) =>
  element.evaluate((words) => {
    const range = document.createRange()
    range.selectNodeContents(words)
    return new Set([...range.getClientRects()].map(({ top }) => top)).size
  })

test('four people, a facilitator and a wall: a whole SWOT, from the gallery to the harvest', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  const method = { title: 'SWOT', asks: 'Waar kijken we naar?', switches: ['Kruisen na het kiezen'] }
  await facilitator.begins({ question: QUESTION, method })
  const screen = await facilitator.opensScreen()
  const table = await facilitator.table()
  const anna = await stage.participant('Anna')
  const bram = await stage.participant('Bram', PHONE)
  const chris = await stage.participant('Chris', LAPTOP)
  const dina = await stage.participant('Dina', PHONE)
  const people = [anna, bram, chris, dina]
  const code = await screen.code()
  await Promise.all(people.map((person) => person.joinsByCode(code)))
  for (const { name } of people) await facilitator.seesPerson(name)

  // What is inside: a strength first, and nobody sees anybody's words.
  await facilitator.goesOn(/^Begin met binnen/)
  await anna.sees('Begin met een kracht.', anna.page.getByRole('region', { name: 'Zwak' }))
  await writesIn(anna, 'Sterk', READING)
  await writesIn(anna, 'Zwak', BOOKS)
  await writesIn(bram, 'Sterk', CLUB)
  await writesIn(chris, 'Sterk', QUIET)
  await writesIn(dina, 'Sterk', PARENTS)
  for (const person of [screen, facilitator, bram])
    await person.knowsNothingOf([READING, BOOKS, QUIET, PARENTS])
  for (const person of people) await isReady(person)
  await screen.sees('Iedereen is klaar.')

  // What is outside; what was written inside stays hidden until all is laid open at once.
  await facilitator.goesOn(/^Iedereen klaar: buiten/)
  await writesIn(anna, 'Kansen', LIBRARY)
  await writesIn(bram, 'Kansen', CUTS)
  await writesIn(dina, 'Bedreigingen', SCREENS)
  for (const person of [screen, facilitator, chris])
    await person.knowsNothingOf([READING, CLUB, LIBRARY, CUTS])
  for (const person of [anna, bram, dina]) await isReady(person)
  await chris.presses('Klaar, zonder kaart')
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  for (const person of [screen, facilitator, anna, chris]) await new DrawnBoard(person).shows(8)

  // Sorting by hand on the board, by list on the phone, by dropping one card on another.
  await dragsInto(anna, CUTS, 'threat', table)
  await anna.saysWhy('Dat komt van buiten')
  await seesIn(bram, 'Bedreigingen', CUTS)
  await sendsTo(bram, BOOKS, 'kansen')
  await table.until(() => table.card(BOOKS).zone === 'opportunity', 'the list moved it')
  await sendsTo(dina, BOOKS, 'zwak')
  await dropsOnto(chris, READING, CLUB, table)
  await bram.sees('Stapel van 2 kaarten')
  await new DrawnBoard(screen).shows(7)
  // At the wall one goes through the cards, and each is asked about once; what others join can be taken back by hand.
  await screen.presses('Kaart voor kaart')
  await joins(dina, CLUB, [PARENTS], ALIVE)
  const back = button(screen.page, 'Neem terug')
  const height = await back.evaluate((one) => one.getBoundingClientRect().top / innerHeight)
  expect(height, 'within reach').toBeGreaterThan(2 / 3)
  await new DrawnBoard(facilitator).shows(6)
  for (let left = 6; left > 0; left--) {
    await screen.sees(left === 1 ? 'Nog 1 kaart' : `Nog ${left} kaarten`)
    await screen.presses('Klopt')
  }
  await facilitator.sees('Alle kaarten zijn langs geweest.')

  // Each picks in private; counts only once everybody did.
  await facilitator.goesOn('Naar kiezen')
  await picksMost(anna, [ALIVE, LIBRARY])
  await picksMost(bram, [ALIVE, CUTS])
  await picksMost(chris, [ALIVE, QUIET])
  await screen.sees('3 van 4 kozen al')
  expect(table.rating()?.outcome).toBeNull()
  await picksMost(dina, [ALIVE, LIBRARY])
  await screen.sees('Zo kijken we ernaar')
  await facilitator.sees('Wat kiezen we samen?')
  await facilitator.goesOn(/^Leg vast: \d kaarten$/)
  await bram.sees('Dit koos de groep')

  // In pairs, drawn by lot and put together anew by hand, two sides make a question that nobody else reads.
  await facilitator.goesOn('Naar kruisen in tweetallen')
  await facilitator.presses('Loot opnieuw')
  // Whoever the lot put together: Bram by himself, Anna with him, Chris with them for a moment, so that Dina is alone.
  await facilitator.presses('Zet Bram ergens anders')
  await facilitator.presses('Bram in een nieuw tweetal')
  await sitsWith(facilitator, 'Anna', /Bram/)
  await sitsWith(facilitator, 'Chris', /Anna en Bram|Bram en Anna/)
  await sitsWith(facilitator, 'Chris', /Dina/)
  await bram.seesHeading('Samen met Anna')
  await chris.seesHeading('Samen met Dina')
  await writesInPair(bram, 'Sterk × Kansen')
  const question = `Hoe kan “${ALIVE}” helpen bij “${LIBRARY}”?`
  await anna.sees(question)
  for (const person of [screen, facilitator, chris, dina]) await person.knowsNothingOf([question])
  await writesInPair(dina, 'Sterk × Bedreigingen', OWN)
  await screen.sees(/^(Anna en Bram|Bram en Anna)$/)
  // Side by side, and of nobody in particular.
  await facilitator.goesOn('Naar vragen naast elkaar')
  for (const person of [screen, facilitator, anna, dina]) {
    await person.sees(question)
    await person.sees(OWN)
  }
  await facilitator.goesOn('Naar de oogst')
  await screen.sees('Dank jullie wel.')
  // In a narrow column a long word makes the cards smaller, and stays whole.
  await screen.finds(() => linesOf(screen.page.getByText(CUTS, { exact: true })), 1, 'it is whole')
  await bram.follows('Open de oogst')
  await bram.seesHeading('Mogelijke leervragen')
  await bram.sees(question)
  await bram.sees('Dat komt van buiten')
  await facilitator.presses('Open de oogst')
  await facilitator.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
  const harvest = JSON.parse(
    (await facilitator.downloads('Begin voor een volgende bijeenkomst')).toString(),
  ) as Harvest
  expect(harvest.core.map(({ label }) => label)).toContain(ALIVE)
  expect(harvest.actions).toMatchObject([
    { type: 'question', text: question },
    { type: 'question', text: OWN },
  ])
})
