import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Meeting } from '@kring/shared/meeting'
import type { Browser } from 'playwright-core'
import { type Child, startChild } from '../child.ts'
import { layMeetings, newMeeting } from './laid.ts'
import { launch } from './launch.ts'

const CODE = 'BBBBBB'
const TIMES = 3
/** Compressed with gzip: browsers take brotli over https only, which a school's own network often lacks. */
const GZIP = { 'accept-encoding': 'gzip' }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'nl-NL' }
/** A busy mobile network, in bytes a second and ms. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
/** How much slower a cheap phone is than this machine. */
const SLOWER = 4

/** What somebody waits for who scans the code, gives a name, and lands among people who are writing. */
type Load = {
  /** ms from the address to the field for a name */
  name: number
  /** ms from the address to the field for a card, for who types no name but presses at once */
  card: number
  /** ms from pressing to the field for a card, for who took five seconds for their name */
  after: number
  scripts: number
  kB: number
}

async function run(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kring-load-'))
  await layMeetings(dataDir, [writing()])
  const main = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url))
  const child = await startChild(main, { DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const browser = await launch()
  try {
    const lines = [
      '| | name field s | card field s, at once | card field s after a name of 5 s | scripts | kB gzip |',
      '|---|---|---|---|---|---|',
    ]
    for (let time = 1; time <= TIMES; time++) {
      const { name, card, scripts, kB } = await loaded(browser, child, 0)
      const { after } = await loaded(browser, child, 5_000)
      lines.push(`| ${time} | ${s(name)} | ${s(card)} | ${s(after)} | ${scripts} | ${kB.toFixed(1)} |`)
    }
    process.stdout.write(`${lines.join('\n')}\n`)
  } finally {
    await browser.close()
    await child.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** One phone that was never here. @param typing ms its owner takes for a name */
async function loaded(browser: Browser, { port }: Child, typing: number): Promise<Load> {
  const context = await browser.newContext({ ...PHONE, extraHTTPHeaders: GZIP })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const begun = performance.now()
  await page.goto(`http://127.0.0.1:${port}/join/${CODE}`, { waitUntil: 'commit' })
  const field = page.getByRole('textbox', { name: 'Jouw naam' })
  await field.waitFor()
  const name = performance.now() - begun
  await field.fill('Anna')
  await page.waitForTimeout(typing)
  const pressed = performance.now()
  await page.getByRole('button', { name: 'Doe mee' }).tap()
  await page.getByRole('textbox', { name: 'Kort op de kaart' }).waitFor()
  const end = performance.now()
  const weights = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js'))
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
  )
  await context.close()
  const kB = weights.reduce((sum, bytes) => sum + bytes, 0) / 1000
  return { name, card: end - begun, after: end - pressed, scripts: weights.length, kB }
}

/** A KanDoe in which people write now. */
function writing(): Meeting {
  const { meeting, activity } = newMeeting(CODE, 'kandoe', 'Wat helpt ons verder?')
  return { ...meeting, activities: { board: { ...activity, phase: { ...activity.phase, id: 'write' } } } }
}

const s = (ms: number) => (ms / 1000).toFixed(2)

await run()
