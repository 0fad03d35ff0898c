import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FACILITATOR, type Meeting, newCard } from '@kring/shared/meeting'
import type { JoinAnswer } from '@kring/shared/protocol/api'
import type { Browser } from 'playwright-core'
import { awarenessMessage } from '../awareness.ts'
import { startChild } from '../child.ts'
import { hangUp } from '../crowd.ts'
import { Site } from '../site.ts'
import { type CanvasUnderTest, type OpenCanvas, VIEWPORT } from './canvas.ts'
import { layMeetings, newMeeting } from './laid.ts'
import { type Note, notesOf } from './notes.ts'

/** Milliseconds in which letters become sharp after zooming; nobody takes up a card sooner. */
const SHARPENING = 400
/** Milliseconds between two movements of one hand. */
const UPDATE = 33
const CODES = 'BCDFGHJKM'

/** Kring as it is built and served, with free boards on which so many notes lie already. */
export async function startKring(browser: Browser, counts: readonly number[]): Promise<CanvasUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kring-bench-'))
  const meetings = new Map(counts.map((count) => [count, boardWith(count)]))
  await layMeetings(dataDir, meetings.values())
  const child = await startChild(fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url)), {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
  })
  const site = new Site(child.port)
  let opened = 0
  return {
    name: 'Kring',
    stop: async () => {
      await child.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
    open: async (count) => {
      const meeting = meetings.get(count)?.id
      const join = (name: string) => site.join(codeOf(count), name)
      // Everybody has a name of their own: who gives one that is known is asked first whether they are the same.
      const access = await join(`Anna ${++opened}`)
      const context = await browser.newContext({ viewport: VIEWPORT, locale: 'nl-NL' })
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${child.port}/m/${meeting}#${access.token}`)
      const canvas = page.getByRole('img').and(page.locator('[aria-describedby]'))
      await canvas.locator('canvas').first().waitFor()
      const box = await canvas.boundingBox()
      if (!box) throw new Error('the board is not to be seen')
      // Keys are heard once the board was touched: below the notes.
      await page.mouse.click(box.x + box.width / 2, box.y + box.height - 30)
      return {
        page,
        middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
        fit: () => page.keyboard.press('Shift+1'),
        near: async () => {
          await page.keyboard.press('Shift+1')
          await page.keyboard.press('Shift+0')
          await page.waitForTimeout(SHARPENING)
        },
        others: (notes) => moveByOthers(site, notes, notesOf(count), join),
        pen: () => page.keyboard.press('p'),
        close: () => context.close(),
      } satisfies OpenCanvas
    },
  }
}

/** As many people as notes, each with a hand on one of them. */
async function moveByOthers(
  site: Site,
  held: readonly string[],
  notes: readonly Note[],
  join: (name: string) => Promise<JoinAnswer>,
): Promise<() => Promise<void>> {
  const passes: JoinAnswer[] = []
  for (let hand = 0; hand < held.length; hand++) passes.push(await join(`Hand ${hand}`))
  const lines = await site.openBoards(passes[0]?.meeting ?? '', passes)
  let step = 0
  const timer = setInterval(() => {
    step++
    for (const [hand, { socket }] of lines.entries()) {
      const note = notes.find(({ id }) => id === held[hand])
      if (!note) continue
      const angle = step / 12 + hand
      const at = { x: note.x + Math.cos(angle) * 100, y: note.y + Math.sin(angle) * 100 }
      socket.send(awarenessMessage(1_000_000 + hand, step, { drag: { card: note.id, ...at } }))
    }
  }, UPDATE)
  return async () => {
    clearInterval(timer)
    hangUp(lines)
  }
}

function codeOf(count: number): string {
  return `${CODES[String(count).length]}${String(count).padStart(5, '2').replace(/[01]/g, 'X')}`
}

function boardWith(count: number): Meeting {
  const { meeting, activity } = newMeeting(codeOf(count), 'free', 'Hoe snel is het?')
  const notes = notesOf(count)
  const cards = Object.fromEntries(
    notes.map(({ id, x, y, label }) => [id, { ...newCard({ id, label, text: '', zone: 'table' }), x, y }]),
  )
  const makers = Object.fromEntries(notes.map(({ id }) => [id, [{ member: FACILITATOR, hand: FACILITATOR }]]))
  return { ...meeting, activities: { board: { ...activity, cards, makers } } }
}
