import { expect, test } from 'vitest'
import { KEYBOARD } from './stage/person.ts'
import {
  carriesTo,
  crosses,
  hears,
  isReady,
  joins,
  picksMost,
  seesIn,
  sendsTo,
  writesIn,
} from './stage/sorter.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Wat helpt ons verder?'

test('a whole KanDoe without a mouse: Tab, Enter, Space and arrows, for the facilitator too', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator(KEYBOARD)
  await facilitator.begins({ question: QUESTION, rings: 3, rounds: 1, order: 'Zoals je binnenkwam' })
  const table = await facilitator.table()
  const anna = await stage.participant('Anna', KEYBOARD)
  const bram = await stage.participant('Bram', KEYBOARD)
  await anna.joinsByCode(facilitator.made.code)
  await bram.joinsByQr(`${stage.server.origin()}/join/${facilitator.made.code}`)
  await facilitator.seesPerson('Bram')
  await facilitator.addsSeat('Femke')

  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writesCard('Lezen voor plezier', 'Niet alles hoeft een toets te zijn.')
  await bram.writesCard('Rust in de gang')
  await facilitator.writesForSeat('Femke', 'Stilte in de gang')
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')

  await bram.takesList()
  await bram.proposesMerge(['Rust in de gang', 'Stilte in de gang'], 'Een rustige school')
  await facilitator.presses('Neem over')
  await facilitator.takesList()
  await facilitator.sees('Een rustige school')
  await facilitator.goesOn('Begin ronde 1')
  await facilitator.presses('Begin toch', await facilitator.dialog('Er liggen maar 2 kaarten'))

  // By the button that names its result, by lifting the card with the keys, and by lending a hand.
  await anna.takesList()
  await anna.movesInList('Een rustige school')
  await anna.saysWhy('Dan kun je denken')
  await anna.isDone()
  await bram.liftsInList('Lezen voor plezier')
  await bram.isDone()
  await facilitator.sees('Je schuift voor Femke')
  await facilitator.presses(/^Een rustige school naar /)
  await facilitator.presses('Femke is klaar')
  await table.until((now) => now.turn?.holder === null, 'everybody had a turn')
  expect(table.card('Een rustige school').zone).toBe('centre')
  expect(table.card('Lezen voor plezier').zone).toBe('ring-2')

  await facilitator.goesOn('Iedereen geweest: kernbesluit')
  await facilitator.proposesCore()
  await anna.consents('Ja')
  await bram.consents('Met bezorgdheid')
  await facilitator.choosesForSeat('Femke', 'Ja')
  await anna.sees('Bespreek het samen')
  await facilitator.goesOn('Naar vervolg')
  await anna.addsStep('Stil beginnen', 'Bram')
  await facilitator.presses('Parkeer de laatste kaart')
  await facilitator.goesOn('Naar de oogst')
  await anna.follows('Open de oogst')
  await anna.seesHeading('Een rustige school')
  await anna.sees('Dan kun je denken')
  await facilitator.presses('Open de oogst')
  const markdown = (await facilitator.downloads('Tekst zonder opmaak')).toString()
  expect(markdown).toContain('Stil beginnen')
})

test('a whole SWOT without a mouse: writing by place, sorting in the list, picking and crossing', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator(KEYBOARD)
  const switches = ['Kruisen na het kiezen', 'Kruisen doen we in tweetallen']
  const swot = { title: 'SWOT', asks: 'Waar kijken we naar?', switches }
  await facilitator.begins({ question: 'Ons leesonderwijs', method: swot })
  const table = await facilitator.table()
  const anna = await stage.participant('Anna', KEYBOARD)
  const bram = await stage.participant('Bram', KEYBOARD)
  await anna.joinsByCode(facilitator.made.code)
  await bram.joinsByCode(facilitator.made.code)
  await facilitator.seesPerson('Bram')

  await facilitator.goesOn(/^Begin met binnen/)
  await writesIn(anna, 'Sterk', 'Elke dag voorlezen')
  await writesIn(anna, 'Zwak', 'Weinig boeken')
  await writesIn(bram, 'Sterk', 'Leesclub op vrijdag')
  for (const person of [anna, bram]) await isReady(person)
  await facilitator.goesOn(/^Iedereen klaar: buiten/)
  await writesIn(anna, 'Kansen', 'Nieuwe bibliotheek')
  await writesIn(bram, 'Kansen', 'Bezuiniging')
  for (const person of [anna, bram]) await isReady(person)
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')

  // By a menu, by lifting the card with the keys, and by joining two; the others hear of it.
  for (const person of [anna, bram, facilitator]) await person.takesList()
  await hears(anna, 'Er zijn 2 kaarten bij.')
  await sendsTo(bram, 'Bezuiniging', 'bedreigingen')
  await bram.saysWhy('Dat kost uren')
  await seesIn(anna, 'Bedreigingen', 'Bezuiniging')
  await hears(anna, 'Bezuiniging ligt nu in bedreigingen.')
  await carriesTo(facilitator, 'Weinig boeken', 'ArrowDown', 'kansen')
  await carriesTo(facilitator, 'Weinig boeken', 'ArrowUp', 'zwak')
  await joins(anna, 'Elke dag voorlezen', ['Leesclub op vrijdag'], 'Lezen leeft hier')
  await seesIn(facilitator, 'Sterk', 'Lezen leeft hier')
  expect(table.card('Bezuiniging').zone).toBe('threat')
  expect(table.card('Weinig boeken').zone).toBe('weakness')

  await facilitator.goesOn('Naar kiezen')
  await picksMost(anna, ['Lezen leeft hier', 'Nieuwe bibliotheek'])
  await picksMost(bram, ['Lezen leeft hier', 'Bezuiniging'])
  await facilitator.choosesCore(['Lezen leeft hier', 'Nieuwe bibliotheek'])
  await facilitator.goesOn('Leg vast: 2 kaarten')
  await facilitator.goesOn('Naar kruisen')
  await crosses(anna, 'Lezen leeft hier', 'Nieuwe bibliotheek')
  await facilitator.goesOn('Naar de oogst')
  await anna.follows('Open de oogst')
  await anna.sees('Hoe kan “Lezen leeft hier” helpen bij “Nieuwe bibliotheek”?')
  await anna.sees('Dat kost uren')
})
