import { button, PATIENCE, type Person } from './person.ts'

/** Writes a card in one of the places that stand side by side. */
export async function writesIn(person: Person, zone: string, label: string): Promise<void> {
  const place = person.page.getByRole('region', { name: zone, exact: true })
  await person.writes('Kort op de kaart', label, place)
  await person.sees('bewaard', place)
}

/** Says to be ready with writing. */
export async function isReady(person: Person): Promise<void> {
  await person.presses('Ik ben klaar')
  await person.seesHeading('Je bent klaar')
}

/** Waits until a card stands in a group of the list. */
export async function seesIn(person: Person, zone: string, label: string): Promise<void> {
  const group = person.page.getByRole('region', { name: new RegExp(`^${zone}`) })
  await group.getByText(label, { exact: true }).first().waitFor({ timeout: PATIENCE })
}

/** Waits until a screen reader tells what others did. */
export async function hears(person: Person, news: string): Promise<void> {
  const log = person.page.getByRole('log')
  await person.finds(async () => (await log.textContent()) ?? '', news, 'is told what others did')
}

/** Sends a card elsewhere by the menu of its row. */
export async function sendsTo(person: Person, label: string, zone: string): Promise<void> {
  await person.picks(`Naar … met ${label}`, `Naar ${zone}`)
  await person.sees(`${label} ligt nu in ${zone}.`)
}

/** Lifts a card by its grip with the keys, until they move it. */
export async function lifts(person: Person, label: string): Promise<void> {
  await person.hand.press(person.page.getByRole('button', { name: `Verplaats ${label}` }))
  await person.sees(new RegExp(`^${label} opgepakt`))
  // The keys listen one turn of the page after the card says to be lifted.
  await person.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
}

/** Lifts a card by its grip, travels with the arrows until it hangs above a group, and lays it down. Keys only. */
export async function carriesTo(
  person: Person,
  label: string,
  way: 'ArrowUp' | 'ArrowDown',
  zone: string,
): Promise<void> {
  const { page } = person
  const heard = async () => (await page.locator('[id^=DndLiveRegion]').textContent()) ?? ''
  await lifts(person, label)
  const travels = async () => {
    const before = await heard()
    if (before === `Boven ${zone}.`) return true
    await page.keyboard.press(way)
    await person.finds(async () => (await heard()) !== before, true, `“${label}” goes on`)
    return false
  }
  await person.finds(travels, true, `“${label}” hangs above ${zone}`)
  await page.keyboard.press('Space')
  await person.sees(`${label} ligt nu in ${zone}.`)
}

/** Joins a card with others by the menu of its row, under a name that says it better. */
export async function joins(person: Person, label: string, others: string[], name: string): Promise<void> {
  await person.picks(`Meer met ${label}`, /^Voeg samen met/)
  const dialog = await person.dialog(`Wat hoort bij “${label}”?`)
  for (const other of others) await person.hand.tick(dialog.getByRole('checkbox', { name: other }))
  await person.presses('Kies een naam', dialog)
  const naming = await person.dialog('Eén sterkere naam voor deze kaarten')
  await person.writes('De nieuwe naam', name, naming)
  await person.presses('Voeg samen', naming)
  await naming.waitFor({ state: 'hidden' })
}

/** Picks the cards that count most, privately. */
export async function picksMost(person: Person, labels: string[]): Promise<void> {
  for (const label of labels) await person.hand.tick(person.page.getByRole('checkbox', { name: label }))
  await person.presses('Geef mijn keuze')
  // The last answer brings the outcome at once.
  await button(person.page, 'Geef mijn keuze').waitFor({ state: 'hidden' })
}

/** Crosses two cards into a question. */
export async function crosses(person: Person, inside: string, outside: string): Promise<void> {
  await person.presses(new RegExp(`^${inside}`), person.page.getByRole('group', { name: 'Van binnen' }))
  await person.presses(new RegExp(`^${outside}`), person.page.getByRole('group', { name: 'Van buiten' }))
  await person.presses('Bewaar deze vraag')
  await person.sees('Bewaard. Nog een kruising?')
}

/** The facilitator puts somebody with others. @param others as they are called together */
export async function sitsWith(facilitator: Person, who: string, others: RegExp): Promise<void> {
  await facilitator.presses(`Zet ${who} ergens anders`)
  await facilitator.presses(new RegExp(`^Zet ${who} bij (${others.source})$`))
}

/** Keeps a sentence of one's pair: what two cards begin, or one's own words. */
export async function writesInPair(person: Person, ask: string, sentence?: string): Promise<void> {
  await person.presses(new RegExp(`^${ask}`))
  if (sentence) await person.writes('Jullie zin', sentence)
  await person.presses('Bewaar')
  await button(person.page, 'Bewaar').waitFor({ state: 'hidden' })
}
