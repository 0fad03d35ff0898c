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
  // One Tab stop a card, and arrows through what can be done with it.
  const { page } = bram
  const cardOf = () =>
    page.evaluate(() => document.activeElement?.closest('li[data-card]')?.textContent ?? '')
  await bram.hand.press(page.getByRole('button', { name: 'Meer met Bezuiniging' }))
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'hidden' })
  await bram.finds(cardOf, expect.stringContaining('Bezuiniging'), 'the card has the focus again')
  await page.keyboard.press('ArrowLeft')
  expect(await cardOf()).toContain('Bezuiniging')
  await page.keyboard.press('Shift+Tab')
  expect(await cardOf()).not.toContain('Bezuiniging')
  expect(await cardOf()).not.toBe('')
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
