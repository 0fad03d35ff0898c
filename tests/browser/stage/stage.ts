import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished, TestRunner } from 'vitest'
import { Api } from '../../simulation/api.ts'
import { atEnd } from '../../simulation/ending.ts'
import { type ChildServer, newChildServer, type Server } from '../../simulation/server.ts'
import { browser } from './chromium.ts'
import { Facilitator, type Plan } from './facilitator.ts'
import { notePresses } from './hand.ts'
import { Participant } from './participant.ts'
import { type Device, FETCHING, LAPTOP, PATIENCE, type Person, PHONE, SLOW } from './person.ts'

type Meeting = { facilitator: Facilitator; people: Participant[] }

const SHOTS = fileURLToPath(new URL('../shots', import.meta.url))

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW })
}

/** The server that the tests of a file have in common, and what ends it. */
let common: { server: Promise<ChildServer>; ends: (() => Promise<void>)[] } | undefined

/** Ends it, if it was ever asked for; who asks again gets a new one. */
export async function closeCommonServer(): Promise<void> {
  const ends = common?.ends ?? []
  common = undefined
  for (const end of ends) await end()
}

function commonServer(): Promise<ChildServer> {
  if (!common) {
    const ends: (() => Promise<void>)[] = []
    const env = (origin: string) => ({ PUBLIC_URL: origin })
    common = { server: newChildServer({ env, ends: (end) => void ends.push(end) }), ends }
  }
  return common.server
}

/**
 * A built Kring and everybody who is there, for one test; all but the server of {@link Stage.open} ends with the test.
 */
export class Stage<S extends Pick<Server, 'origin'> = Pick<Server, 'origin'>> {
  readonly #contexts: BrowserContext[] = []
  readonly #faults: string[] = []
  /** Said in a page about what a test does to it, of one person or of all. */
  readonly #expected: { saying: RegExp; of: Person | undefined }[] = []

  #hasClocks = false
  #isCalm = false

  private constructor(readonly server: S) {
    const test = TestRunner.getCurrentTest()
    // Before a server of its own ends: a page that fetches something then is at no fault.
    atEnd(async () => {
      if (test?.result?.state === 'fail') await this.#picture(test.name)
      await Promise.all(this.#contexts.map((context) => context.close()))
    })
    onTestFinished(() => {
      expect(this.#faults, 'what went wrong in the pages').toEqual([])
    })
  }

  /**
   * Raises the curtain: the built app is running, nobody is there yet. Other tests have their meetings on the same server:
   * who does something to it takes one for themselves, with {@link Stage.alone}.
   */
  static async open(): Promise<Stage> {
    return new Stage(await commonServer())
  }

  /**
   * The same on a server that no other test has.
   * @param more of the server's environment, looked at each time it starts
   */
  static async alone(more: () => Record<string, string> = () => ({})): Promise<Stage<ChildServer>> {
    const server = await newChildServer({ env: (origin) => ({ PUBLIC_URL: origin, ...more() }) })
    // What pages were fetching ahead when it went they fetch again.
    const goes = (end: () => Promise<void>) => () => {
      stage.expects(FETCHING)
      return end()
    }
    const stage: Stage<ChildServer> = new Stage({
      ...server,
      stop: goes(server.stop),
      kill: goes(server.kill),
    })
    return stage
  }

  /** From here on every device has a clock of its own, for who would wait long: {@link Person.soon}. */
  givesClocks(): void {
    this.#hasClocks = true
  }

  /** From here on nothing glides on any device: for whole stories that are not about how things move, which cost less so. */
  keepsStill(): void {
    this.#isCalm = true
  }

  /** A device of its own: nothing of any other device is on it. */
  async device(device: Device): Promise<BrowserContext> {
    const context = await (await browser()).newContext({
      locale: 'nl-NL',
      // Only who installs Kring has its worker: to each of many devices it would bring all of the app.
      serviceWorkers: 'block',
      ...(this.#isCalm && { reducedMotion: 'reduce' }),
      ...device.context,
    })
    context.setDefaultTimeout(PATIENCE)
    await context.addInitScript(notePresses)
    if (this.#hasClocks) await context.clock.install()
    context.on('page', (page) => {
      this.#listen(page)
      if (SLOW > 1) void slowDown(page)
    })
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

  /**
   * A KanDoe in which these people already are, each on a phone. It is made and joined over HTTP, and every page is
   * opened by a link: how one begins and joins is for {@link meetingByHand} and for the whole stories.
   */
  async meeting(
    { question, ...settings }: { question: string } & Record<string, unknown>,
    names: string[],
  ): Promise<Meeting> {
    const api = new Api(this.server.origin)
    const made = await api.create({
      language: 'nl',
      activities: [{ method: 'kandoe', question, settings }],
    })
    const facilitator = await this.facilitator()
    const coming = [facilitator.leads(made)]
    const people: Participant[] = []
    for (const name of names) {
      const access = await api.join({ code: made.code, name })
      const person = await this.participant(name, PHONE)
      people.push(person)
      coming.push(person.comesByLink(access))
    }
    await Promise.all(coming)
    for (const name of names) await facilitator.seesPerson(name)
    return { facilitator, people }
  }

  /** A meeting that somebody began in the gallery, and that these people joined by its QR code, each on a phone. */
  async meetingByHand(plan: Plan, names: string[]): Promise<Meeting> {
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

  /** What pages, or the page of one person, will say about what this test does to them is no fault. */
  expects(saying: RegExp, of?: Person): void {
    this.#expected.push({ saying, of })
  }

  /** Every page that is open anywhere. */
  pages(): Page[] {
    return this.#contexts.flatMap((context) => context.pages())
  }

  #listen(page: Page): void {
    const note = (said: string) => {
      const isExpected = ({ saying, of }: { saying: RegExp; of: Person | undefined }) =>
        saying.test(said) && (of === undefined || of.page === page)
      if (!this.#expected.some(isExpected)) this.#faults.push(`${page.url()}: ${said}`)
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
