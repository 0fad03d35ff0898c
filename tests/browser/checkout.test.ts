import type { Harvest } from '@kring/shared/harvest/harvest'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers } from './stage/accessibility.ts'
import { KEYBOARD, LAPTOP, type Person, PHONE } from './stage/person.ts'
import { isReady, writesIn } from './stage/sorter.ts'
import { Stage } from './stage/stage.ts'

const FIRST = 'Weten wat telt'
const SECOND = 'Een eerste stap'
const OWN = 'Ik praat te snel'
const SHARED = 'Doorvragen zonder oordeel'
const AGREED = 'We laten elkaar uitpraten'
const STEP = 'We lezen het stuk'

/** Says of both goals in private whether they were reached. */
async function rates(
  person: Person,
  levels: [string, string],
  within: Locator = person.page.locator('body'),
) {
  for (const [index, goal] of [FIRST, SECOND].entries())
    await person.presses(levels[index] ?? '', within.getByRole('group', { name: goal, exact: true }))
  await person.presses('Geef mijn antwoorden', within)
}

test('six people, a seat and a wall: a whole check-out to its harvest, and what was agreed opens the next meeting', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  await facilitator.begins({ question: '', method: { title: 'Check-out', asks: 'Waar kijken we op terug?' } })
  const screen = await facilitator.opensScreen()
  const address = await screen.qrAddress()
  const anna = await stage.participant('Anna', PHONE)
  const bram = await stage.participant('Bram', LAPTOP)
  const chris = await stage.participant('Chris', KEYBOARD)
  const dina = await stage.participant('Dina', PHONE)
  const eva = await stage.participant('Eva', LAPTOP)
  const people = [anna, bram, chris, dina, eva]
  for (const person of people) await person.joinsByQr(address)
  await facilitator.addsSeat('Ed')

  // Goals first: said by whoever leads, rated in private, and then how the group did.
  for (const goal of [FIRST, SECOND]) {
    await facilitator.writes(/^Een doel van deze bijeenkomst/, goal)
    await facilitator.presses('Zet erbij')
    await screen.sees(goal)
  }
  await rates(anna, ['Bereikt', 'Deels'])
  for (const person of [bram, chris]) await rates(person, ['Bereikt', 'Deels'])
  await rates(dina, ['Deels', 'Deels'])
  await rates(eva, ['Bereikt', 'Niet'])
  await screen.sees('5 van 6 kozen al')
  await screen.presses('Ed kiest hier')
  await rates(screen, ['Bereikt', 'Deels'], await screen.dialog('Ed kiest hier'))
  for (const person of [screen, anna]) {
    const counted = person.page.getByRole('listitem').filter({ has: person.page.getByRole('definition') })
    const goal = counted.filter({ hasText: SECOND })
    await person.finds(() => goal.getByRole('definition').allTextContents(), ['1', '5', '0'], 'the spread')
  }

  // How it was, one by one; whoever leads thanks, and that is all.
  await facilitator.goesOn(/naar ‘?hoe was het’?$/i)
  for (const person of people) {
    await person.hasTurn()
    await person.presses('Klaar, geef door')
  }
  await screen.presses('Ed is klaar')
  await facilitator.presses('Dank de groep')
  for (const person of [screen, dina]) await person.sees('De procescoach dankt jullie.')
  expect(await screen.page.getByText('De procescoach dankt jullie.').count(), 'said once').toBe(1)

  // What to keep and what to change, hidden until all lies there.
  await facilitator.goesOn(/houden en anders’?$/i)
  await writesIn(anna, 'Houden', 'Het rondje')
  await writesIn(bram, 'Anders', 'Meer tijd')
  for (const person of [anna, bram]) await isReady(person)
  for (const person of [chris, dina, eva]) await person.presses('Klaar, zonder kaart')
  await screen.presses('Ed schrijft hier')
  const writing = await screen.dialog('Ed schrijft')
  await screen.presses('Houden: Nieuwe kaart', writing)
  await screen.writes('Kort op de kaart', 'De stilte', writing)
  await screen.presses('Bewaar en verberg', writing)
  await screen.presses('Ed is klaar', writing)
  for (const person of [screen, facilitator, dina])
    await person.knowsNothingOf(['Het rondje', 'Meer tijd', 'De stilte'])
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  for (const card of ['Het rondje', 'Meer tijd', 'De stilte']) await dina.sees(card)

  // What somebody learned is theirs; one thing of it is shared.
  await facilitator.goesOn(/wat neem je mee’?$/i)
  await bram.writes(/^Zo kijk ik er nu naar/, OWN)
  await bram.writes(/^Dit kan ik nu/, SHARED)
  // The second of three fields.
  await bram.hand.press(bram.page.getByRole('button', { name: 'Deel met de groep' }).nth(1))
  for (const person of [screen, chris]) await person.sees(SHARED)
  for (const person of [screen, facilitator, anna]) await person.knowsNothingOf([OWN])

  // The next step, and how the group talks from now on.
  await facilitator.goesOn(/volgende stap’?$/i)
  await dina.writes(/^Een afspraak over hoe we praten/, AGREED)
  await dina.presses('Spreek af')
  await chris.addsStep(STEP, 'Bram')
  for (const words of [AGREED, STEP]) await screen.sees(words)
  await eva.chooses('Deels', eva.page.getByRole('article').filter({ hasText: AGREED }))
  for (const person of [facilitator, screen, anna, bram])
    expect(await barriers(person.page), person.name).toEqual([])
  await facilitator.goesOn('Naar de oogst')
  await facilitator.goesOn('Open de oogst')
  for (const words of ['deels 1, bereikt 5', 'Het rondje', SHARED, AGREED, 'gehouden: deels', STEP])
    await facilitator.sees(words)
  await facilitator.knowsNothingOf([OWN])
  const kept = await facilitator.downloads('Begin voor een volgende bijeenkomst')
  expect((JSON.parse(kept.toString()) as Harvest).agreements).toEqual([`${AGREED} | vorige keer: deels`])

  // Another meeting, weeks later, begins and ends with what was agreed.
  await facilitator.goes('/new/free')
  for (const name of ['Eerst: Check-in', 'Tot slot: Check-out'])
    await facilitator.hand.tick(facilitator.page.getByRole('switch', { name }))
  const chooser = facilitator.page.waitForEvent('filechooser')
  await facilitator.presses('Afspraken uit een eerdere oogst')
  await (await chooser).setFiles({ name: 'oogst.json', mimeType: 'application/json', buffer: kept })
  await facilitator.sees('1 afspraak gelezen.')
  await facilitator.presses('Begin')
  await facilitator.jumpsTo(/^Van vorige keer/)
  await facilitator.sees(AGREED)
  await facilitator.sees('Vorige keer: deels gehouden')
})
