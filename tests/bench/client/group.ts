import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Card, type Meeting, newCard } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { tableOf } from '@kring/shared/methods/table'
import type { JoinAnswer } from '@kring/shared/protocol/api'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { type Child, startChild } from '../child.ts'
import { type Notebook, openNotebook } from '../notebook.ts'
import { Site } from '../site.ts'
import { VIEWPORT } from './canvas.ts'
import { COUNTER, type Counted } from './counting.ts'
import { layMeetings, newMeeting } from './laid.ts'
import { metricsOf, taskSeconds } from './measure.ts'

const CODE = 'BCDFGH'
const PEOPLE = 60
const CARDS = 150
/** Of the sixty, those who speak; each says at most two things a second. */
const SPEAKERS = 5
/** ms between two statements of which the cost of one is told */
const APART = 500
/** ms between two statements in a busy group */
const BUSY = 100
/** A page has come to rest when a second costs less than so many ms … */
const CALM = 15
/** … and this often in a row. */
const CALM_SECONDS = 10
/** Seconds after which it will not come to rest any more, which the figures then tell. */
const PATIENCE = 60

/** What DevTools' own recorder asks for. */
const TRACED = ['devtools.timeline', 'v8.execute', 'disabled-by-default-v8.cpu_profiler']

/** What one looks at, and how much slower than this machine its processor is. */
export const DEVICES = {
  phone: { slower: 4, context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  laptop: { slower: 1, context: { viewport: VIEWPORT } },
} as const
export type Device = keyof typeof DEVICES

/** What is counted: it is the same however busy the machine is. */
export type Counts = {
  /** How often React drew, and how many parts. */
  commits: number
  parts: number
  /** How often a canvas of the board was painted anew. */
  canvases: number
  layouts: number
  styles: number
  /** Which parts were drawn how often. */
  names: Record<string, number>
}

/** What the device of somebody costs who does nothing. */
export type GroupFigures = {
  /** ms of main thread for each statement by which a card goes to another box */
  moved: number[]
  /** … and for each by which it only comes to lie elsewhere in its box */
  shifted: number[]
  /** What was done for one by which a card goes to another box, on average. */
  counts: Counts
  /** ms after the last of a hundred statements, ten a second, until the page had shown all */
  behind: number
  /** ms of main thread a minute in which nothing happens */
  idle: number
}

/** A server with sixty people who sort 150 cards of a SWOT. */
export class Group {
  private said = 0

  private constructor(
    private readonly child: Child,
    private readonly dataDir: string,
    private readonly meeting: Meeting,
    private readonly speakers: readonly Notebook[],
  ) {}

  /** @param root of the Kring that is measured, built */
  static async gather(root: string): Promise<Group> {
    const dataDir = await mkdtemp(join(tmpdir(), 'kring-bench-'))
    const meeting = sortingMeeting()
    await layMeetings(dataDir, [meeting])
    const child = await startChild(resolve(root, 'server/dist/main.js'), {
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
    })
    const site = new Site(child.port)
    const passes: JoinAnswer[] = []
    for (let i = 0; i < SPEAKERS; i++) passes.push(await joined(site, `Spreker ${i}`))
    const speakers = await Promise.all(passes.map((pass) => openNotebook(site, pass)))
    return new Group(child, dataDir, meeting, speakers)
  }

  async end(): Promise<void> {
    for (const speaker of this.speakers) speaker.close()
    await this.child.stop()
    await rm(this.dataDir, { recursive: true, force: true })
  }

  /**
   * @param counts how many statements are said, and for how many ms nothing is
   * @param profile a file for what the page did during the statements, as DevTools reads it
   */
  async measure(
    browser: Browser,
    device: Device,
    counts: { statements: number; quiet: number },
    profile?: string,
  ): Promise<GroupFigures> {
    const { slower, context: options } = DEVICES[device]
    const context = await browser.newContext({ ...options, locale: 'nl-NL' })
    const page = await context.newPage()
    await page.addInitScript(COUNTER)
    const access = await joined(new Site(this.child.port), `Kijker op ${device}`)
    await page.goto(`http://127.0.0.1:${this.child.port}/m/${access.meeting}#${access.token}`)
    await seen(page, device)
    const session = await context.newCDPSession(page)
    // Processor time of the main thread: what else the machine does is not in it.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await calm(session, page)

    const begun = await taskSeconds(session)
    await page.waitForTimeout(counts.quiet)
    const idle = ((await taskSeconds(session)) - begun) * 1000 * (60_000 / counts.quiet)

    if (profile) await browser.startTracing(page, { path: profile, categories: TRACED })
    const moved = await this.costEach(session, page, counts.statements, () => this.move())
    if (profile) await browser.stopTracing()
    const shifted = await this.costEach(session, page, counts.statements, () => this.shift())
    const counts_ = await this.counted(session, page, counts.statements)
    const behind = await this.rush(page)
    await context.close()
    return { moved, shifted, counts: counts_, behind, idle }
  }

  private async counted(session: CDPSession, page: Page, count: number): Promise<Counts> {
    const told = () => page.evaluate('benchCount()') as Promise<Counted>
    await told()
    const before = await metricsOf(session)
    for (let n = 0; n < count; n++) {
      this.move()
      await page.waitForTimeout(APART)
    }
    const [{ commits, parts, painted }, after] = [await told(), await metricsOf(session)]
    const each = (all: Record<string, number>, name: string) => (all[name] ?? 0) / count
    const of = (name: string) => ((after[name] ?? 0) - (before[name] ?? 0)) / count
    const cleared = Object.keys(painted).filter((name) => name.startsWith('clearRect'))
    return {
      commits: commits / count,
      parts: Object.keys(parts).reduce((sum, name) => sum + each(parts, name), 0),
      canvases: cleared.reduce((sum, name) => sum + each(painted, name), 0),
      layouts: of('LayoutCount'),
      styles: of('RecalcStyleCount'),
      names: Object.fromEntries([
        ...Object.keys(parts).map((name) => [name, each(parts, name)]),
        ...Object.keys(painted).map((name) => [name, each(painted, name)]),
      ]),
    }
  }

  private async costEach(session: CDPSession, page: Page, count: number, say: () => void): Promise<number[]> {
    const costs: number[] = []
    let before = await taskSeconds(session)
    for (let n = 0; n < count; n++) {
      say()
      await page.waitForTimeout(APART)
      const now = await taskSeconds(session)
      costs.push((now - before) * 1000)
      before = now
    }
    return costs
  }

  /** A hundred statements, ten a second. */
  private async rush(page: Page): Promise<number> {
    for (let n = 0; n < 100; n++) {
      this.move()
      await page.waitForTimeout(BUSY)
    }
    const said = performance.now()
    // Two frames after all that came in was worked on.
    await page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    )
    return performance.now() - said
  }

  private next(): { card: Card; zone: string; elsewhere: string; speaker: Notebook; round: number } {
    const cards = Object.values(this.meeting.activities.board?.cards ?? {})
    const [at, round] = [this.said % cards.length, Math.floor(this.said / cards.length)]
    const speaker = this.speakers[this.said % this.speakers.length]
    this.said++
    // Each in turn, from all over the board.
    const card = cards[(at * 37) % cards.length]
    if (!card || !speaker) throw new Error('nobody to say anything')
    const zones = [...new Set(cards.map((one) => one.zone))]
    const elsewhere = zones[(zones.indexOf(card.zone) + 1 + round) % zones.length] ?? card.zone
    return { card, zone: card.zone, elsewhere, speaker, round }
  }

  private move(): void {
    const { card, elsewhere, speaker } = this.next()
    card.zone = elsewhere
    speaker.say('cards.place', { activity: 'board', places: [{ card: card.id, zone: elsewhere }] })
  }

  /** A little to the right or to the left: in a list it stands where it stood. */
  private shift(): void {
    const { card, zone, speaker } = this.next()
    card.x += this.said % 2 ? 2 : -2
    speaker.say('cards.place', { activity: 'board', places: [{ card: card.id, zone, x: card.x, y: card.y }] })
  }
}

const joined = (site: Site, name: string) => site.join(CODE, name)

/** What is fetched once it is quiet has come. */
async function calm(session: CDPSession, page: Page): Promise<void> {
  let before = await taskSeconds(session)
  for (let second = 0, calmly = 0; second < PATIENCE && calmly < CALM_SECONDS; second++) {
    await page.waitForTimeout(1_000)
    const now = await taskSeconds(session)
    calmly = (now - before) * 1000 < CALM ? calmly + 1 : 0
    before = now
  }
}

async function seen(page: Page, device: Device): Promise<void> {
  if (device === 'phone') await page.locator('[data-card]').first().waitFor()
  else await page.getByRole('img').and(page.locator('[aria-describedby]')).locator('canvas').first().waitFor()
}

function sortingMeeting(): Meeting {
  const { meeting, activity } = newMeeting(CODE, 'swot', 'Waar staan we met lezen?')
  const method = methodOf('swot')
  const ground = method && tableOf(method).ground(activity.settings)
  if (ground?.kind !== 'boxes') throw new Error('no boxes')
  const members = Object.fromEntries(
    Array.from({ length: PEOPLE - SPEAKERS - 4 }, (_, i) => {
      const id = `person-${i}`
      const person = { seat: false, takesPart: true, away: false, gone: false, order: i + 2 }
      return [id, { id, name: `Persoon ${i}`, role: 'participant' as const, ...person }]
    }),
  )
  const cards = Array.from({ length: CARDS }, (_, i) => {
    const box = ground.boxes[i % ground.boxes.length]
    if (!box) throw new Error('no box')
    const [column, row] = [Math.floor(i / 4) % 6, Math.floor(i / 24)]
    return {
      ...newCard({ id: `card-${i}`, label: `${LABELS[i % LABELS.length]} ${i}`, text: '', zone: box.zone }),
      // No two of a box under each other: one that is shifted a little is read where it was read.
      x: Math.round(box.x + (column - 2.5) * (box.width / 7)) + 5 * row,
      y: Math.round(box.y + (row - 2.5) * (box.height / 9)),
    }
  })
  const makers = Object.fromEntries(
    cards.map(({ id }, i) => [id, [{ member: `person-${i % 50}`, hand: `person-${i % 50}` }]]),
  )
  const board = {
    ...activity,
    // The time that was advised is over: no clock runs.
    phase: { ...activity.phase, id: 'order', since: Date.now() - 3_600_000 },
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    makers,
  }
  return { ...meeting, members: { ...meeting.members, ...members }, activities: { board } }
}

const LABELS = [
  'Rust in de klas',
  'Samen lezen',
  'Feedback geven',
  'Minder toetsen',
  'Ouders erbij',
  'Buiten leren',
]
