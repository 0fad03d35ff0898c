import type { Consent } from './participant.ts'
import type { Person } from './person.ts'

/** In the dialog that opened for somebody without a device: writes a card, hides it, and is ready. */
export async function writeForSeat(person: Person, seat: string, label: string): Promise<void> {
  const dialog = await person.dialog(`${seat} schrijft`)
  await person.writes('Kort op de kaart', label, dialog)
  await person.presses('Bewaar en verberg', dialog)
  await person.presses(`${seat} is klaar`, dialog)
  await dialog.waitFor({ state: 'hidden' })
}

/** In the dialog that opened for somebody without a device: answers the proposed core. */
export async function chooseForSeat(person: Person, seat: string, answer: Consent): Promise<void> {
  const dialog = await person.dialog(`${seat} kiest hier`)
  await person.presses(new RegExp(`^${answer}`), dialog)
  await dialog.waitFor({ state: 'hidden' })
}
