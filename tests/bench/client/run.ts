import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { CanvasUnderTest } from './canvas.ts'
import { startExcalidraw } from './excalidraw.ts'
import { startKring } from './kring.ts'
import { launch } from './launch.ts'
import { PLAYED, SCENES, type Scene } from './scenes.ts'
import { type Figures, figuresTable } from './table.ts'

/** Milliseconds of each scene, and before anything is measured. */
const FULL = { scene: 3_000, settle: 1_000 }
const QUICK = { scene: 800, settle: 400 }

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, cards: { type: 'string', default: '100,500,1000,2000' } },
})
const COUNTS = options.cards.split(',').map(Number)
const length = options.quick ? QUICK : FULL

/** Each scene on each board with as many notes, the boards in turn, so that a slow minute hits them alike. */
async function run(): Promise<void> {
  const browser = await launch()
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
    process.stdout.write(
      `Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}\n\n`,
    )
    process.stdout.write(`${figuresTable(figures)}\n`)
  } finally {
    for (const board of boards) await board.stop()
    await browser.close()
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
