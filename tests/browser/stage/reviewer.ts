import type { Locator } from 'playwright-core'
import type { Person } from './person.ts'
import { DrawnBoard, type Table } from './table.ts'

/** What one can say about a card whether one stands behind it, as the button reads in the list and by itself. */
const ANSWERS = { yes: /^ja$/i, concern: /(bezorgd|bezorgdheid)$/i, notYet: /^nog niet$/i }
export type Answer = keyof typeof ANSWERS

/** Chooses a card on the drawn board. @returns where everything stands that can be done with it */
export async function choosesOnBoard(person: Person, label: string, table: Table): Promise<Locator> {
  const board = new DrawnBoard(person)
  await board.liesStill()
  const { x, y } = await board.at(table.card(label))
  await person.page.mouse.click(x, y)
  const chosen = person.page.getByRole('region', { name: 'Gekozen kaarten' })
  await person.sees(label, chosen)
  return chosen
}

/** Opens what can be said of a card by the menu of its row. */
export async function opensDetails(person: Person, label: string): Promise<Locator> {
  await person.picks(`Meer met ${label}`, 'Wat zeggen we ervan')
  return person.dialog(label)
}

/** Says why a card counts and to which value it belongs, where both are asked. */
export async function founds(person: Person, place: Locator, why: string, anchor: string): Promise<void> {
  await person.writes(/^Waarom/, why, place)
  await person.presses(new RegExp(`^${anchor}`), place)
  const chosen = place.getByRole('button', { name: new RegExp(`^${anchor}`) })
  await person.finds(() => chosen.getAttribute('aria-pressed'), 'true', 'the value is chosen')
}

/** Links a card to another one. */
export async function links(place: Locator, question: string, label: string): Promise<void> {
  await place.getByRole('combobox', { name: question }).selectOption({ label })
}

/** Answers about every card in the list of all of them, and gives the answers. */
export async function answersInList(person: Person, answers: Record<string, Answer>, within?: Locator) {
  for (const [label, answer] of Object.entries(answers)) {
    const choices = (within ?? person.page).getByRole('group', { name: `Sta je hierachter? ${label}` })
    await person.presses(ANSWERS[answer], choices)
  }
  await person.presses('Geef mijn antwoorden', within)
}

/** Answers about the cards one after another, as they come on a phone: yes, unless told otherwise. */
export async function answersOneByOne(person: Person, count: number, answers: Record<string, Answer> = {}) {
  for (let index = 1; index <= count; index++) {
    await person.sees(`Kaart ${index} van ${count}`)
    const choices = person.page.getByRole('group', { name: /^Sta je hierachter/ })
    const name = (await choices.getAttribute('aria-label')) ?? ''
    const label = Object.keys(answers).find((one) => name.endsWith(` ${one}`))
    await person.presses(ANSWERS[(label && answers[label]) || 'yes'], choices)
  }
  await person.seesHeading('Kijk je antwoorden na')
  await person.presses('Geef mijn antwoorden')
}
