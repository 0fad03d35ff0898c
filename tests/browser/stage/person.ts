import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { finger, type Hand, keys, mouse } from './hand.ts'
import type { Stage } from './stage.ts'

/** What somebody holds or sits at. */
export type Device = { context: BrowserContextOptions; hand: (page: Page) => Hand }

export const LAPTOP: Device = { context: { viewport: { width: 1366, height: 768 } }, hand: mouse }
export const KEYBOARD: Device = { context: LAPTOP.context, hand: keys }
export const PHONE: Device = {
  context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  hand: finger,
}

/** How many times slower than this machine every page works: KRING_SLOW=3 finds tests that lean on speed. */
export const SLOW = Number(process.env.KRING_SLOW ?? 1)

/** How long something may take to appear on a busy machine. ms */
export const PATIENCE = 20_000 * SLOW

/** Said by a page that was fetching a part of itself when its network or the server went. */
export const FETCHING = /dynamically imported module|preload CSS/

/** ms by which a clock is set forward at once. */
const STEP = 3500
/** ms that really pass after the first step; twice as long after each next, so that a busy machine keeps up. */
const FIRST_BREATH = 250

type Words = string | RegExp

/** Somebody at a device: what they can see and do there, found as they would find it, by role and words. */
export class Person {
  readonly hand: Hand

  constructor(
    readonly stage: Stage,
    readonly name: string,
    readonly page: Page,
    device: Device,
  ) {
    this.hand = device.hand(page)
  }

  /** Goes to a page of this server. */
  async goes(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.stage.server.origin()).href)
  }

  /**
   * Waits for something without the time it takes, on a device with a clock of its own: that is set forward step by
   * step, and between two steps comes what the server answers to a page that asks again.
   */
  async soon(waiting: Promise<void>): Promise<void> {
    let isOver = false
    const over = waiting.finally(() => {
      isOver = true
    })
    for (let breath = FIRST_BREATH; !isOver; breath *= 2) {
      await this.page.context().clock.fastForward(STEP)
      await Promise.race([over, pause(breath)])
    }
    await over
  }

  async reloads(): Promise<void> {
    await this.page.reload()
  }

  /** The network of this device goes away. */
  async losesNetwork(): Promise<void> {
    // What this page was fetching ahead when the network went.
    this.stage.expects(FETCHING, this)
    await this.page.context().setOffline(true)
  }

  async findsNetwork(): Promise<void> {
    await this.page.context().setOffline(false)
  }

  /** From here on a page that is loaded anew is noticed. @returns whether it was not */
  async staysHere(): Promise<() => Promise<boolean>> {
    await this.page.evaluate(() => document.body.setAttribute('data-here-since', 'the test'))
    return () => this.page.evaluate(() => document.body.hasAttribute('data-here-since'))
  }

  async presses(name: Words, within: Page | Locator = this.page): Promise<void> {
    await this.hand.press(button(within, name))
  }

  /** Presses what leads somewhere. */
  async follows(name: Words, within: Page | Locator = this.page): Promise<void> {
    await this.hand.press(within.getByRole('link', { name }))
  }

  async writes(label: Words, text: string, within: Page | Locator = this.page): Promise<void> {
    await this.hand.write(within.getByRole('textbox', { name: label }), text)
  }

  async chooses(option: Words, within: Page | Locator = this.page): Promise<void> {
    const radio = within.getByRole('radio', { name: option })
    await this.hand.tick(radio)
    await this.finds(() => radio.isChecked(), true, `“${option}” is chosen`)
  }

  /** Opens a menu and takes an entry of it. */
  async picks(menu: Words, entry: Words): Promise<void> {
    await this.presses(menu)
    await this.hand.pick(this.page.getByRole('menuitem', { name: entry }))
  }

  /** @returns the dialog with this title, once it is open and hears taps */
  async dialog(title: Words): Promise<Locator> {
    const role = this.page.getByRole('dialog', { name: title })
    const dialog = role.or(this.page.getByRole('alertdialog', { name: title }))
    await dialog.waitFor()
    await dialog.locator(':scope > [aria-disabled]').waitFor({ state: 'detached' })
    return dialog
  }

  /** Shows the cards as a list, where a board lies beside. */
  async takesList(): Promise<void> {
    await this.presses('Lijst')
  }

  /** Leaves a dialog without doing anything in it. */
  async closes(): Promise<void> {
    // Keys go to what has the focus, and that comes to a dialog a moment after the dialog does.
    await this.page.locator('[role=dialog]:focus-within').waitFor()
    await this.page.keyboard.press('Escape')
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Waits until some words can be read somewhere. */
  async sees(words: Words, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor()
  }

  async seesHeading(words: Words): Promise<void> {
    await this.page.getByRole('heading', { name: words }).first().waitFor()
  }

  async seesButton(name: Words, within: Page | Locator = this.page): Promise<void> {
    await button(within, name).waitFor()
  }

  /** Everything that stands in the page, seen or not: what a curious neighbour could find in it. */
  async #everything(): Promise<string> {
    return this.page.evaluate(() => {
      const fields = [...document.querySelectorAll('input, textarea')] as (
        | HTMLInputElement
        | HTMLTextAreaElement
      )[]
      return document.documentElement.outerHTML + fields.map((field) => field.value).join('\n')
    })
  }

  /** @returns how many gave this answer, where the outcome is shown */
  async counts(answer: string): Promise<string> {
    const row = this.page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^${answer}$`) })
      .locator('xpath=..')
    return ((await row.getByRole('definition').textContent()) ?? '').trim()
  }

  /** Nothing here gives away what others wrote. */
  async knowsNothingOf(texts: string[]): Promise<void> {
    const page = await this.#everything()
    for (const text of texts) expect(page, `${this.name} must not know “${text}”`).not.toContain(text)
  }

  /** Waits until a value is as it should be; looked at again and again. */
  async finds<T>(value: () => Promise<T> | T, expected: T, what: string): Promise<void> {
    await expect.poll(value, { timeout: PATIENCE, message: `${this.name}: ${what}` }).toEqual(expected)
  }
}

/** @returns the button of exactly this name */
export function button(within: Page | Locator, name: Words): Locator {
  return within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
}
