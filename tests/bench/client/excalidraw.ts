import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { build, preview } from 'vite'
import { type CanvasUnderTest, type Place, VIEWPORT } from './canvas.ts'
import { notesOf } from './notes.ts'

// Seen from where the bench is built to.
const HERE = fileURLToPath(new URL('../client/excalidraw', import.meta.url))
/** Milliseconds between two updates from elsewhere. */
const UPDATE = 33

/** What the page offers to the bench. */
type Bench = {
  moveTo(places: (Place & { id: string })[]): void
}
declare global {
  interface Window {
    bench: Bench
    benchTimer: ReturnType<typeof setInterval>
  }
}

/** Excalidraw as its package ships it, with notes on its canvas; installed now, for only this bench needs it. */
export async function startExcalidraw(browser: Browser): Promise<CanvasUnderTest> {
  await promisify(execFile)(
    'npx',
    ['-y', 'pnpm@12', 'install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'],
    { cwd: HERE },
  )
  const outDir = `${HERE}/dist`
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.IS_PREACT': '"false"' },
    build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 20_000 },
  })
  const server = await preview({ root: HERE, configFile: false, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('Excalidraw has no address')
  return {
    name: 'Excalidraw 0.18',
    stop: async () => server.close(),
    open: async (count) => {
      const context = await browser.newContext({ viewport: VIEWPORT })
      const page = await context.newPage()
      // Fonts from elsewhere are not fetched: nothing here talks to anybody.
      await page.route(
        (url) => !url.href.startsWith(address),
        (route) => route.abort(),
      )
      await page.addInitScript(`window.benchNotes = ${JSON.stringify(notesOf(count))}`)
      await page.goto(address)
      await page.waitForFunction(() => window.bench !== undefined)
      await page.getByTestId('toolbar-selection').waitFor({ state: 'attached' })
      const middle = { x: VIEWPORT.width / 2, y: VIEWPORT.height / 2 }
      // Keys are heard once the canvas was touched: between four notes.
      await page.mouse.click(middle.x + 180, middle.y + 85)
      return {
        page,
        middle,
        fit: () => page.keyboard.press('Shift+1'),
        near: async () => {
          await page.keyboard.press('Shift+1')
          await page.keyboard.press('Control+0')
        },
        others: async (notes) => {
          const starts = notesOf(count).filter(({ id }) => notes.includes(id))
          await page.evaluate(
            ([moved, every]) => {
              let step = 0
              window.benchTimer = setInterval(() => {
                step++
                window.bench.moveTo(
                  moved.map(({ id, x, y }, hand) => ({
                    id,
                    x: x + Math.cos(step / 12 + hand) * 100,
                    y: y + Math.sin(step / 12 + hand) * 100,
                  })),
                )
              }, every)
            },
            [starts, UPDATE] as const,
          )
          return () => page.evaluate(() => clearInterval(window.benchTimer))
        },
        pen: () => page.keyboard.press('p'),
        close: () => context.close(),
      }
    },
  }
}
