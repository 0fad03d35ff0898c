import type { Locator, Page } from 'playwright-core'
import { dragCard } from './drag.ts'
import type { Consent } from './participant.ts'
import { button, LAPTOP, PATIENCE, Person } from './person.ts'
import { chooseForSeat, writeForSeat } from './seat.ts'
import type { Stage } from './stage.ts'
import type { Table } from './table.ts'

/** The wall everybody looks at, and the hands that touch it. */
export class Screen extends Person {
  constructor(stage: Stage, page: Page) {
    super(stage, 'screen', page, LAPTOP)
  }

  /** The address that the QR code holds. */
  async qrAddress(): Promise<string> {
    const code = this.page.getByRole('img', { name: /^QR-code om mee te doen/ }).first()
    await code.waitFor()
    const name = (await code.getAttribute('aria-label')) ?? ''
    return name.replace(/^.*: /, '')
  }

  /** The code that stands there large, as people type it. */
  async code(): Promise<string> {
    const text = this.page.getByText(/^Code [A-Z0-9]{3} [A-Z0-9]{3}$/).first()
    await text.waitFor()
    return ((await text.textContent()) ?? '').replace('Code ', '')
  }

  /** Who has no device writes at the wall, and is ready. */
  async writesForSeat(name: string, label: string): Promise<void> {
    await this.presses(`${name} schrijft hier`)
    await writeForSeat(this, name, label)
  }

  /** Who has no device answers at the wall. */
  async choosesForSeat(name: string, answer: Consent): Promise<void> {
    await this.presses(`${name} kiest hier`)
    await chooseForSeat(this, name, answer)
  }

  /** Somebody walks up and moves a card for whose turn it is. */
  drags(label: string, table: Table): Promise<void> {
    return dragCard(this, label, table)
  }

  /** Hands at the wall pass for somebody. */
  async passesFor(name: string): Promise<void> {
    const pass = button(this.page, `Geef door voor ${name}`)
    await this.actsFor(name, pass)
    await this.hand.press(pass)
  }

  /**
   * Hands at the wall act for somebody; whoever has a device is not acted for without a question.
   * @param sign what is there once they do
   */
  async actsFor(name: string, sign: Locator): Promise<void> {
    const ask = button(this.page, `Schuif hier voor ${name}`)
    await ask.or(sign).waitFor()
    if (!(await ask.isVisible())) return
    await this.hand.press(ask)
    await this.presses(`Ja, voor ${name}`, await this.dialog(`Schuif je hier voor ${name}?`))
    await sign.waitFor()
  }

  /** Waits until the wall names whose turn it is. */
  async showsTurnOf(name: string): Promise<void> {
    const panel = this.page.getByRole('complementary')
    await panel.getByText(name, { exact: true }).first().waitFor({ timeout: PATIENCE })
  }
}
