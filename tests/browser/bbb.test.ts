import type { Harvest } from '@kring/shared/harvest/harvest'
import { expect, test } from 'vitest'
import { dropsOnto } from './stage/mover.ts'
import { PHONE } from './stage/person.ts'
import {
  answersInList,
  answersOneByOne,
  choosesOnBoard,
  founds,
  links,
  opensDetails,
} from './stage/reviewer.ts'
import { isReady, seesIn, writesIn } from './stage/sorter.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'

const QUESTION = 'Onze oudergesprekken van dit jaar'
const CHILD = 'Kind zit erbij'
const MENTOR = 'Vaste mentor'
const WELCOME = 'Warme ontvangst'
const DOOR = 'Open deur'
const MARKS = 'Alleen cijfers'
const HASTE = 'Haast'
const LEADS = 'Kind leidt gesprek'
const SHOWS = 'Portfolio tonen'

test('four people, a seat, a facilitator and a wall: Borgen Bannen Beginnen, from the gallery to the harvest', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  const method = { title: 'Borgen Bannen Beginnen', asks: 'Waar kijken we op terug?' }
  const values = ['Leren van leerlingen', 'Welbevinden', 'Samen leren als team']
  await facilitator.begins({ question: QUESTION, method, values })
  const screen = await facilitator.opensScreen()
  const table = await facilitator.table()
  const anna = await stage.participant('Anna')
  const bram = await stage.participant('Bram', PHONE)
  const chris = await stage.participant('Chris')
  const dina = await stage.participant('Dina', PHONE)
  const people = [anna, bram, chris, dina]
  const address = await screen.qrAddress()
  await Promise.all(people.map((person) => person.joinsByQr(address)))
  await facilitator.addsSeat('Femke')
  for (const { name } of people) await facilitator.seesPerson(name)

  // One card each in each column, in silence; who has no device writes at the wall.
  await facilitator.goesOn('Begin met stil schrijven')
  await writesIn(anna, 'Borgen', CHILD)
  await writesIn(anna, 'Bannen', MARKS)
  await writesIn(anna, 'Beginnen', LEADS)
  expect(await anna.page.getByRole('button', { name: 'Nog een kaart' }).count(), 'one card each').toBe(0)
  await writesIn(bram, 'Borgen', MENTOR)
  await writesIn(bram, 'Beginnen', SHOWS)
  await writesIn(chris, 'Borgen', WELCOME)
  await writesIn(dina, 'Bannen', HASTE)
  await screen.presses('Femke schrijft hier')
  const dialog = await screen.dialog('Femke schrijft')
  await screen.presses('Borgen: Nieuwe kaart', dialog)
  await screen.writes('Kort op de kaart', DOOR, dialog)
  await screen.presses('Bewaar en verberg', dialog)
  await screen.presses('Femke is klaar', dialog)
  for (const person of people) await isReady(person)
  for (const person of [screen, facilitator, dina]) await person.knowsNothingOf([CHILD, MARKS, LEADS, DOOR])

  // What we keep comes first: the other columns stay hidden.
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  for (const person of [screen, facilitator, anna, chris]) await new DrawnBoard(person).shows(4)
  for (const person of [screen, facilitator, bram]) await person.knowsNothingOf([MARKS, HASTE, LEADS])
  await dropsOnto(chris, DOOR, WELCOME, table)
  await bram.sees('Stapel van 2 kaarten')
  const chosen = await choosesOnBoard(anna, CHILD, table)
  await founds(anna, chosen, 'Het gaat over het kind', 'Welbevinden')
  await anna.presses('Laat los', chosen)
  await table.until(() => table.card(CHILD).details.why !== undefined, 'the why is there')
  await facilitator.goesOn(/naar ‘?bannen’?$/i)
  for (const person of [screen, chris]) await new DrawnBoard(person).shows(5)
  await seesIn(bram, 'Bannen', HASTE)
  await screen.knowsNothingOf([LEADS, SHOWS])
  await facilitator.goesOn(/naar ‘?beginnen’?$/i)
  await new DrawnBoard(screen).shows(7)
  await seesIn(bram, 'Beginnen', LEADS)
  const said = await opensDetails(bram, LEADS)
  await founds(bram, said, 'Dan leren ze zelf vertellen', 'Leren van leerlingen')
  await links(said, 'Komt in de plaats van', MARKS)
  await bram.closes()
  await table.until(() => table.card(LEADS).details.replaces !== undefined, 'the link is there')

  // Everybody says of each card, in private, whether they stand behind it.
  await facilitator.goesOn(/naar ‘?bezinken en kiezen’?$/i)
  await answersInList(anna, { [CHILD]: 'yes', [LEADS]: 'yes', [MENTOR]: 'yes', [HASTE]: 'notYet' })
  await answersOneByOne(bram, 7, { [HASTE]: 'notYet' })
  await answersInList(chris, { [CHILD]: 'yes', [LEADS]: 'concern', [MENTOR]: 'yes', [HASTE]: 'notYet' })
  await answersOneByOne(dina, 7)
  await screen.sees('4 van 5 kozen al')
  await screen.presses('Femke kiest hier')
  await answersInList(screen, { [CHILD]: 'yes', [LEADS]: 'yes' }, await screen.dialog('Femke kiest hier'))
  await screen.sees('Geef eerst het woord aan wie bezorgd is.')

  // Nothing is chosen without a why and a value: what lacks one says so, and joins the others once it is mended.
  await facilitator.sees('Wat kiezen we samen?')
  const mentor = facilitator.page
    .getByRole('listitem')
    .filter({ hasText: MENTOR })
    .filter({ hasText: 'Vul aan' })
  expect(await mentor.getByRole('checkbox').isDisabled(), 'without a why it cannot be chosen').toBe(true)
  await facilitator.presses('Vul aan', mentor)
  const mending = await facilitator.dialog('Wat ontbreekt er nog?')
  await founds(facilitator, mending, 'Eén gezicht voor ouders', 'Welbevinden')
  await facilitator.presses('Sluit', mending)
  await facilitator.goesOn('Leg vast: 3 kaarten')
  await bram.sees('Dit koos de groep')

  await facilitator.goesOn('Naar afspraken')
  await chris.addsStep('In januari proberen in groep 7', 'Dina', '2027-01-15')
  await screen.sees('In januari proberen in groep 7')
  await facilitator.goesOn('Naar de oogst')
  await screen.sees('Dank jullie wel.')
  await dina.follows('Open de oogst')
  await dina.seesHeading('Hier staan we samen achter')
  for (const words of ['Het gaat over het kind', 'Leren van leerlingen', 'Eén gezicht voor ouders'])
    await dina.sees(words)
  await facilitator.presses('Open de oogst')
  await facilitator.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
  const harvest = JSON.parse(
    (await facilitator.downloads('Begin voor een volgende bijeenkomst')).toString(),
  ) as Harvest
  expect(harvest.core.map(({ label }) => label).sort()).toEqual([LEADS, CHILD, MENTOR].sort())
  expect(harvest.actions).toMatchObject([{ owner: 'Dina', due: '2027-01-15' }])
})
