import type { Access } from '../../simulation/client.ts'
import { dragCard, type Hold } from './drag.ts'
import { button, Person } from './person.ts'
import { lifts } from './sorter.ts'
import type { Table } from './table.ts'

/** A word of consent, as it stands on the button. */
export type Consent = 'Ja' | 'Met bezorgdheid' | 'Nog niet' | 'Ik kies niet'

/** Somebody who takes part. */
export class Participant extends Person {
  /** Comes in by typing the code from the wall. */
  async joinsByCode(code: string): Promise<void> {
    await this.goes('/')
    await this.writes('Code van zes tekens', code)
    await this.#entersName()
  }

  /** Comes in by the address a camera reads from the wall. */
  async joinsByQr(address: string): Promise<void> {
    await this.page.goto(address)
    await this.#entersName()
  }

  /** Comes in by a link of one's own. */
  async comesByLink({ meeting, token }: Access): Promise<void> {
    await this.goes(`/m/${meeting}#${token}`)
    await this.isSaved()
  }

  async #entersName(): Promise<void> {
    await this.seesHeading('Hoe heet je?')
    await this.writes('Jouw naam', this.name)
    await this.presses('Doe mee')
    await this.isSaved()
  }

  /** Writes a card and says to be ready. */
  async writesCard(label: string, why?: string): Promise<void> {
    await this.typesCard(label, why)
    await this.sees('bewaard', this.card())
    await this.presses('Ik ben klaar')
    await this.seesHeading('Je bent klaar')
  }

  /** Types on a card, and leaves it at that. */
  async typesCard(label: string, why?: string): Promise<void> {
    await this.writes('Kort op de kaart', label)
    if (why !== undefined) await this.writes(/^Toelichting/, why)
  }

  /** Takes a card that was prepared and says to be ready. */
  async takesPrepared(label: string): Promise<void> {
    await this.presses(label)
    await this.sees('bewaard', this.card())
    await this.presses('Ik ben klaar')
    await this.seesHeading('Je bent klaar')
  }

  card() {
    return this.page.getByRole('group', { name: 'Jouw kaart' })
  }

  /** What now stands on the card that is being written. */
  typed(): Promise<string> {
    return this.page.getByRole('textbox', { name: 'Kort op de kaart' }).inputValue()
  }

  async picksCards(labels: string[]): Promise<void> {
    for (const label of labels) await this.hand.tick(this.page.getByRole('checkbox', { name: label }))
    if (labels.length > 0) await this.sees(`${labels.length} kaarten gekozen`)
  }

  /** Picks cards that say the same and proposes one name for them. */
  async proposesMerge(labels: string[], name: string): Promise<void> {
    await this.picksCards(labels)
    await this.presses('Voeg samen')
    const dialog = await this.dialog('Eén sterkere naam voor deze kaarten')
    await this.writes('De nieuwe naam', name, dialog)
    await this.presses('Stel voor', dialog)
    await dialog.waitFor({ state: 'hidden' })
  }

  /** Waits for one's own turn. */
  async hasTurn(): Promise<void> {
    await this.seesHeading('Jouw beurt')
  }

  /** Moves a card by its button in the list. */
  async movesInList(label: string): Promise<void> {
    await this.hasTurn()
    await this.presses(new RegExp(`^${label} naar `))
    await this.sees(new RegExp(`“${label}” ligt nu in`))
  }

  /** Lifts a card of the list by its grip, carries it inward with the arrows and lays it down. Keys only. */
  async liftsInList(label: string): Promise<void> {
    await this.hasTurn()
    const { keyboard } = this.page
    await lifts(this, label)
    await keyboard.press('ArrowUp')
    await this.sees(/^Boven /)
    await keyboard.press('Space')
    await this.sees(new RegExp(`“${label}” ligt nu in`))
  }

  /**
   * Drags a card one ring inward on the drawn board, by mouse.
   * @param halfway what happens while the card is in the hand
   */
  async drags(label: string, table: Table, halfway?: (hold: Hold) => Promise<void>): Promise<void> {
    await this.hasTurn()
    await dragCard(this, label, table, halfway)
    await this.sees(new RegExp(`“${label}” ligt nu in`))
  }

  /** Ends one's turn, once it is said why. */
  async isDone(): Promise<void> {
    await this.presses('Klaar')
    await this.page.getByRole('heading', { name: 'Vertel waarom' }).waitFor({ state: 'hidden' })
  }

  /** Says why, after one's own move. */
  async saysWhy(why: string): Promise<void> {
    await this.writes('Waarom deze kaart?', why)
    await this.presses('Zet erbij')
    await this.sees(why)
  }

  async passes(): Promise<void> {
    await this.hasTurn()
    await this.presses('Ik geef door')
    await this.page.getByRole('heading', { name: 'Jouw beurt' }).waitFor({ state: 'hidden' })
  }

  /** Answers the proposed core, privately. */
  async consents(answer: Consent): Promise<void> {
    await this.seesHeading('Kun je leven met deze kern?')
    await this.presses(new RegExp(`^${answer}`))
    const given = answer === 'Ik kies niet' ? /^Je kiest niet/ : new RegExp(`^${answer}`)
    await this.finds(
      () => button(this.page, given).getAttribute('aria-pressed'),
      'true',
      `the answer “${answer}” is kept`,
    )
  }

  /** Adds a first step for a card of the core. */
  async addsStep(text: string, owner: string, due?: string): Promise<void> {
    await this.presses('Zet een stap erbij')
    const dialog = await this.dialog('Zet een stap erbij')
    await this.writes('Wat doen we', text, dialog)
    await this.presses(new RegExp(`^${owner}( \\(jij\\))?$`), dialog)
    if (due !== undefined) await dialog.getByLabel(/^Wanneer klaar/).fill(due)
    await this.presses('Bewaar', dialog)
    await dialog.waitFor({ state: 'hidden' })
    await this.sees(text)
  }

  /** @returns the link by which one goes on, as oneself, on another device */
  async ownLink(): Promise<string> {
    await this.picks('Meer voor jou', 'Ga verder op een ander toestel')
    const dialog = await this.dialog('Ga verder op een ander toestel')
    const link = await dialog.getByRole('textbox').inputValue()
    await this.presses('Sluiten', dialog)
    return link
  }

  /** Waits until this device tells that the connection is away. */
  async noticesAway(): Promise<void> {
    await this.sees('Verbinding weg. Je schrijft gewoon door.')
  }

  /** Waits until everything said on this device has been heard. */
  async isSaved(): Promise<void> {
    await this.sees('online', this.page.getByRole('banner'))
  }
}
