import { expect, test } from 'vitest'
import { KEYBOARD } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { carriesTo, crosses, hears, joins, picksMost, seesIn, sendsTo } from './stage/sorter.ts'
import { Stage } from './stage/stage.ts'

/** How one begins, joins, writes and leads without a mouse is in the whole KanDoe of the barriers. */
test('SWOT without a mouse: sorting in the list, picking and crossing', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const settings = { crossing: true, pairs: false }
  const meeting = await Prepared.open(stage, 'swot', 'Ons leesonderwijs', ['Anna', 'Bram'], settings)
  const zoneOf = (card: string) => meeting.by('facilitator').activity().cards[card]?.zone
  const writes = (name: string, card: string, label: string, zone: string) =>
    meeting.by(name).must('card.write', { card, label, text: '', zone })
  await meeting.goes('inside')
  await writes('Anna', 'read', 'Elke dag voorlezen', 'strength')
  await writes('Anna', 'few', 'Weinig boeken', 'weakness')
  await writes('Bram', 'club', 'Leesclub op vrijdag', 'strength')
  await meeting.goes('outside')
  await writes('Anna', 'library', 'Nieuwe bibliotheek', 'opportunity')
  await writes('Bram', 'cuts', 'Bezuiniging', 'opportunity')
  const [anna, bram] = await Promise.all([
    meeting.at('Anna', KEYBOARD, true),
    meeting.at('Bram', KEYBOARD, true),
  ])
  await meeting.goes('order')

  // By a menu, by lifting the card with the keys, and by joining two; the others hear of it.
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
  await sendsTo(bram, 'Bezuiniging', 'bedreigingen')
  await bram.writes('Waarom deze kaart?', 'Dat kost uren')
  await bram.presses('Zet erbij')
  await bram.sees('Dat kost uren')
  await seesIn(anna, 'Bedreigingen', 'Bezuiniging')
  await hears(anna, 'Bezuiniging ligt nu in bedreigingen.')
  await carriesTo(bram, 'Weinig boeken', 'ArrowDown', 'kansen')
  await carriesTo(bram, 'Weinig boeken', 'ArrowUp', 'zwak')
  await joins(anna, 'Elke dag voorlezen', ['Leesclub op vrijdag'], 'Lezen leeft hier')
  await seesIn(bram, 'Sterk', 'Lezen leeft hier')
  expect([zoneOf('cuts'), zoneOf('few')]).toEqual(['threat', 'weakness'])

  await meeting.goes('pick')
  await picksMost(anna, ['Lezen leeft hier', 'Nieuwe bibliotheek'])
  await picksMost(bram, ['Lezen leeft hier', 'Bezuiniging'])
  const facilitator = meeting.by('facilitator')
  const whole = Object.values(facilitator.activity().cards).find(({ pile }) => pile.length > 0)
  await facilitator.must('choice.set', { cards: [whole?.id ?? '', 'library'] })
  await meeting.goes('cross')
  await crosses(anna, 'Lezen leeft hier', 'Nieuwe bibliotheek')
  await meeting.goes('harvest')
  await anna.follows('Open de oogst')
  await anna.sees('Hoe kan “Lezen leeft hier” helpen bij “Nieuwe bibliotheek”?')
  await anna.sees('Dat kost uren')
})
