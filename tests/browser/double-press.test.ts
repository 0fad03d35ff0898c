import { expect, test } from 'vitest'
import type { Person } from './stage/person.ts'
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
