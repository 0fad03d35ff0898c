import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import type { CanvasUnderTest } from './canvas.ts'
import { startExcalidraw } from './excalidraw.ts'
import { DEVICES, type Device, Group } from './group.ts'
import { startKring } from './kring.ts'
import { launch } from './launch.ts'
import { PLAYED, SCENES, type Scene } from './scenes.ts'
import { type Figures, figuresTable, type GroupRow, groupTable } from './table.ts'

/** Milliseconds of each scene, and before anything is measured. */
const FULL = { scene: 3_000, settle: 1_000 }
const QUICK = { scene: 800, settle: 400 }

/** Statements of which the cost is told, and ms in which nothing happens. */
const GROUP = { statements: 40, quiet: 20_000 }
const QUICK_GROUP = { statements: 10, quiet: 5_000 }

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    cards: { type: 'string', default: '100,500,1000,2000' },
    /** Other checkouts of Kring, built, that are measured beside this one. */
    beside: { type: 'string', multiple: true, default: [] },
    /** Only `board` or only `group`. */
    only: { type: 'string' },
    /** Of the devices that watch a group only `phone` or only `laptop`. */
    device: { type: 'string' },
    /** A folder for what the page did while a group sorts, as DevTools reads it. */
    profiles: { type: 'string' },
  },
})
const COUNTS = options.cards.split(',').map(Number)
const length = options.quick ? QUICK : FULL

async function run(): Promise<void> {
  const browser = await launch()
  try {
    process.stdout.write(
      `Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}\n\n`,
    )
    if (options.only !== 'board') process.stdout.write(`${groupTable(await group(browser))}\n\n`)
    if (options.only !== 'group') process.stdout.write(`${figuresTable(await boards(browser))}\n`)
  } finally {
    await browser.close()
  }
}

/** What somebody's device costs who watches a group sort: this Kring, and those beside it, one after the other. */
async function group(browser: Browser): Promise<GroupRow[]> {
  const here = fileURLToPath(new URL('../../..', import.meta.url))
  const counts = options.quick ? QUICK_GROUP : GROUP
  const rows: GroupRow[] = []
  const devices = (Object.keys(DEVICES) as Device[]).filter((one) => (options.device ?? one) === one)
  for (const device of devices) {
    for (const root of [here, ...options.beside]) {
      process.stderr.write(`${device}, ${root}\n`)
      const gathered = await Group.gather(root)
      const profile = options.profiles && `${options.profiles}/${device}-${rows.length}.json`
      const figures = await gathered.measure(browser, device, counts, profile)
      await gathered.end()
      process.stderr.write(`${JSON.stringify(figures.counts)}\n`)
      rows.push({ device, board: root === here ? 'Kring' : root, figures })
    }
  }
  return rows
}

/** Each scene on each board with as many notes, the boards in turn, so that a slow minute hits them alike. */
async function boards(browser: Browser): Promise<Figures[]> {
  const boards: CanvasUnderTest[] = []
  try {
    boards.push(await startKring(browser, COUNTS), await startExcalidraw(browser))
    const figures: Figures[] = []
    for (const count of COUNTS) {
      for (const scene of SCENES) {
        process.stderr.write(`${count} cards, ${scene}\n`)
        for (const board of boards) figures.push(await played(board, scene, count))
      }
    }
    return figures
  } finally {
    for (const board of boards) await board.stop()
  }
}

/** A page of its own for every scene: what one leaves behind is not measured in the next. */
async function played(board: CanvasUnderTest, scene: Scene, count: number): Promise<Figures> {
  const canvas = await board.open(count)
  await canvas.page.waitForTimeout(length.settle)
  const cost = await PLAYED[scene](canvas, count, length.scene)
  await canvas.close()
  return { board: board.name, scene, count, cost }
}

await run()
