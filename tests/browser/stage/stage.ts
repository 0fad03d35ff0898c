import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { type ChildServer, newChildServer } from '../../simulation/server.ts'
import { browser } from './chromium.ts'
import { Facilitator, type Plan } from './facilitator.ts'
import { Participant } from './participant.ts'
import { type Device, LAPTOP, PATIENCE, PHONE } from './person.ts'

const SHOTS = fileURLToPath(new URL('../shots', import.meta.url))

/** A built Kring and everybody who is there, for one test; all of it ends with the test. */
export class Stage {
  readonly #contexts: BrowserContext[] = []
  readonly #faults: string[] = []
  /** Said in a page about what a test does to it. */
  #expected: RegExp | undefined

  private constructor(readonly server: ChildServer) {}

  /**
   * Raises the curtain: the built app is running, nobody is there yet.
   * @param more of the server's environment, looked at each time it starts
   */
  static async open(more: () => Record<string, string> = () => ({})): Promise<Stage> {
    const server = await newChildServer({ env: (origin) => ({ PUBLIC_URL: origin, ...more() }) })
    const stage = new Stage(server)
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await stage.#picture(task.name)
      await Promise.all(stage.#contexts.map((context) => context.close()))
      expect(stage.#faults, 'what went wrong in the pages').toEqual([])
    })
    return stage
  }

  /** A device of its own: nothing of any other device is on it. */
  async device(device: Device): Promise<BrowserContext> {
    const context = await (await browser()).newContext({ locale: 'nl-NL', ...device.context })
    context.setDefaultTimeout(PATIENCE)
    context.on('page', (page) => this.#listen(page))
    this.#contexts.push(context)
    return context
  }

  async facilitator(device: Device = LAPTOP, name = 'facilitator'): Promise<Facilitator> {
    const context = await this.device(device)
    return new Facilitator(this, name, await context.newPage(), device)
  }

  async participant(name: string, device: Device = LAPTOP): Promise<Participant> {
    const context = await this.device(device)
    return new Participant(this, name, await context.newPage(), device)
  }

  /** A meeting in which these people already are, each on a phone. */
  async meeting(plan: Plan, names: string[]): Promise<{ facilitator: Facilitator; people: Participant[] }> {
    const facilitator = await this.facilitator()
    await facilitator.begins(plan)
    const people: Participant[] = []
    for (const name of names) {
      const person = await this.participant(name, PHONE)
      await person.joinsByQr(`${this.server.origin()}/join/${facilitator.made.code}`)
      people.push(person)
    }
    for (const name of names) await facilitator.seesPerson(name)
    return { facilitator, people }
  }

  /** What pages will say about what this test does to them is no fault. */
  expects(saying: RegExp): void {
    this.#expected = saying
  }

  /** Every page that is open anywhere. */
  pages(): Page[] {
    return this.#contexts.flatMap((context) => context.pages())
  }

  #listen(page: Page): void {
    const note = (said: string) => {
      if (!this.#expected?.test(said)) this.#faults.push(`${page.url()}: ${said}`)
    }
    page.on('pageerror', (error) => note(error.stack ?? error.message))
    page.on('console', (message) => {
      const isNetwork = /Failed to load resource|WebSocket connection|net::ERR_/.test(message.text())
      const isFault = message.type() === 'error' || message.text().startsWith('Konva')
      if (isFault && !isNetwork) note(message.text())
    })
  }

  /** What everybody saw when it went wrong. */
  async #picture(test: string): Promise<void> {
    const folder = `${SHOTS}/failed/${test.replace(/[^\p{L}\p{N}]+/gu, '-')}`
    await mkdir(folder, { recursive: true })
    for (const [index, page] of this.pages().entries()) {
      await page.screenshot({ path: `${folder}/${index}.png`, timeout: 5000 }).catch(() => undefined)
    }
  }
}
