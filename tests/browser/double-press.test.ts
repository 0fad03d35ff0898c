import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { button, LAPTOP, type Person, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

/**
 * Presses a button, and presses what stands there again in the very moment it says something else: the second press of
 * a double press, at the worst time for it.
 */
async function pressesTwice(person: Person, name: string): Promise<void> {
  const button = person.page.getByRole('button', { name, exact: true })
  // It is there for longer than the moment it is deaf itself.
  await button.click({ trial: true })
  await button.evaluate(async (element: HTMLElement) => {
    const said = element.textContent
    const changed = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (element.textContent === said) return
        observer.disconnect()
        element.click()
        resolve()
      }).observe(element, { subtree: true, childList: true, characterData: true })
    })
    element.click()
    await changed
  })
}

test('two presses on one button are one, and laying open what others are still writing is asked about', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: 'Wat telt?' }, ['Anna', 'Bram'])
  const [anna] = people as [(typeof people)[0]]
  const table = await facilitator.table()

  await pressesTwice(facilitator, 'Begin met stil schrijven')
  await facilitator.isAt('Stil schrijven')
  await anna.typesCard('Rust')
  await anna.sees('bewaard', anna.card())
  await pressesTwice(anna, 'Ik ben klaar')
  await anna.seesHeading('Je bent klaar')
  await facilitator.seesButton('Nog 1 schrijft: toch openleggen')

  // Cards that lie open cannot be hidden again: it is asked first, and nothing happens meanwhile.
  await facilitator.goesOn('Nog 1 schrijft: toch openleggen')
  const dialog = await facilitator.dialog('Er schrijft nog 1 persoon')
  expect(table.lies('Rust')).toBe(false)
  await facilitator.presses('Wacht nog even', dialog)
  await facilitator.isAt('Stil schrijven')
  await facilitator.goesOn('Nog 1 schrijft: toch openleggen')
  await facilitator.presses('Leg ze toch open', dialog)
  await table.until(() => table.lies('Rust'), 'the cards lie open')
})

/** Presses twice on one spot, as a hand that is used to icons of a desktop: what stands there the second time is pressed. */
async function pressesSpotTwice({ page }: Person, target: Locator): Promise<void> {
  await target.click({ trial: true })
  const box = await target.boundingBox()
  if (!box) throw new Error(`is not seen: ${target}`)
  // All of it is on its way at once: however busy the machine, no time passes between the two.
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2)
}

test('the second press of a double press answers no other card, and closes nothing', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const meeting = await Prepared.open(stage, 'bbb', 'Hoe lezen we?', ['Anna'])
  await meeting.goes('write')
  for (const zone of ['keep', 'stop', 'start'])
    await meeting.by('Anna').must('card.write', { card: zone, label: `Kaart ${zone}`, text: '', zone })
  await meeting.goes('start')
  for (const card of ['keep', 'stop', 'start'])
    meeting.by('facilitator').say('cards.detail', { cards: [card], detail: 'why', value: 'Daarom' })
  await meeting.goes('settle')

  // The next card stands where the last one stood, with the same answers.
  const anna = await meeting.at('Anna', PHONE)
  await anna.sees('Kaart 1 van 3')
  const yes = anna.page.getByRole('group', { name: /^Sta je hierachter/ }).getByRole('button', { name: 'Ja' })
  await pressesSpotTwice(anna, yes)
  await anna.sees('Kaart 2 van 3')
  await anna.finds(() => yes.getAttribute('aria-pressed'), 'false', 'the second card is not answered')

  // What a press opens stays open.
  const coach = await meeting.at('facilitator', LAPTOP)
  const { page } = coach
  await pressesSpotTwice(coach, button(page, 'Meer'))
  const stays = async (layer: Locator, what: string) => {
    await layer.waitFor()
    await layer.evaluate((element) =>
      Promise.all(element.getAnimations({ subtree: true }).map((one) => one.finished)),
    )
    expect(await layer.isVisible(), what).toBe(true)
  }
  await stays(await coach.dialog('Deze bijeenkomst'), 'the dialog stays')
  await coach.closes()
  await pressesSpotTwice(coach, button(page, 'Wat kan er voor Anna'))
  await stays(page.getByRole('menu'), 'the menu stays')
})

test('where a row goes, or a button takes back what it did, the second press of a double press does nothing', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const planner = await stage.facilitator(LAPTOP)
  await planner.goes('/plan')
  await planner.presses('Neem dit recept: Kiezen wat eerst komt')
  const rows = () =>
    planner.page.getByRole('list', { name: 'Wat jullie doen' }).getByRole('heading').allTextContents()
  await planner.finds(rows, ['Check-in', 'KanDoe', 'Check-out'], 'the recipe')
  await pressesSpotTwice(planner, button(planner.page, 'Later: Check-in'))
  await planner.finds(rows, ['KanDoe', 'Check-in', 'Check-out'], 'moved once, and not back')
  await pressesSpotTwice(planner, button(planner.page, 'Haal weg: KanDoe'))
  await planner.finds(rows, ['Check-in', 'Check-out'], 'only that one is gone')

  // One by one on a phone: one indicator on.
  const scan = await Prepared.open(stage, 'scan', 'Hoe leren we?', ['Anna'])
  await scan.goes('score')
  const anna = await scan.at('Anna', PHONE)
  await anna.sees('1 van 15')
  await pressesSpotTwice(anna, button(anna.page, 'Sla over'))
  await anna.sees('2 van 15')

  // What is agreed is closed, and stays so.
  const settings = { agreements: ['Op tijd beginnen'] }
  const checkout = await Prepared.open(stage, 'checkout', 'Hoe ging het?', ['Bram'], settings)
  await checkout.goes('next')
  const coach = await checkout.at('facilitator', LAPTOP)
  const [agreement] = Object.values(checkout.by('facilitator').activity().agreements)
  const isClosed = () =>
    checkout.by('facilitator').activity().agreements[agreement?.id ?? '']?.isClosed ?? false
  await pressesSpotTwice(coach, button(coach.page, 'Rond af'))
  await coach.finds(isClosed, true, 'it is closed')
  await coach.seesButton('Neem weer mee')
})
