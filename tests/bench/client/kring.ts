import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashKey } from '@kring/server/access/facilitator-key'
import { LevelStore } from '@kring/server/store/level'
import { FACILITATOR, type Meeting, newCard } from '@kring/shared/meeting'
import '@kring/shared/methods/all'
import { openMeeting } from '@kring/shared/opening'
import type { JoinAnswer } from '@kring/shared/protocol/api'
import type { Browser } from 'playwright-core'
import { awarenessMessage } from '../awareness.ts'
import { startChild } from '../child.ts'
import { hangUp } from '../crowd.ts'
import { Site } from '../site.ts'
import { type CanvasUnderTest, type OpenCanvas, VIEWPORT } from './canvas.ts'
import { type Note, notesOf } from './notes.ts'

const DAY = 86_400_000
/** Milliseconds in which letters become sharp after zooming; nobody takes up a card sooner. */
const SHARPENING = 400
/** Milliseconds between two movements of one hand. */
const UPDATE = 33
const CODES = 'BCDFGHJKM'

/** Kring as it is built and served, with free boards on which so many notes lie already. */
export async function startKring(browser: Browser, counts: readonly number[]): Promise<CanvasUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kring-bench-'))
  const meetings = await layBoards(dataDir, counts)
  const child = await startChild(fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url)), {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
  })
  const site = new Site(child.port)
  return {
    name: 'Kring',
    stop: async () => {
      await child.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
    open: async (count) => {
      const meeting = meetings.get(count) as string
      const join = (name: string) => site.call<JoinAnswer>('POST', '/api/join', { code: codeOf(count), name })
      const access = await join('Anna')
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

/** Puts boards in the store as if they had been made: more notes than people may lay in one meeting. */
async function layBoards(dataDir: string, counts: readonly number[]): Promise<Map<number, string>> {
  const store = await LevelStore.open(join(dataDir, 'meetings'), { minFree: 0 })
  const meetings = new Map<number, string>()
  for (const count of counts) {
    const meeting = boardWith(count)
    const access = { facilitatorKeyHash: hashKey(randomBytes(16).toString('hex')) }
    const listing = { code: meeting.code, expiresAt: meeting.expiresAt }
    await store.create(meeting.id, access, listing, [], { seq: 1, meeting, accepted: [] })
    meetings.set(count, meeting.id)
  }
  await store.close()
  return meetings
}

function codeOf(count: number): string {
  return `${CODES[String(count).length]}${String(count).padStart(5, '2').replace(/[01]/g, 'X')}`
}

function boardWith(count: number): Meeting {
  const at = Date.now()
  const opened = openMeeting(
    {
      kind: 'meeting.open',
      id: `bench-${count}`,
      title: '',
      language: 'nl',
      code: codeOf(count),
      expiresAt: at + DAY,
      name: 'Coach',
      activities: [{ id: 'board', method: 'free', question: 'Hoe snel is het?', settings: {} }],
    },
    { member: FACILITATOR, at, seed: 1 },
  )
  if (!opened.ok) throw new Error(`no board: ${opened.refused}`)
  const activity = opened.meeting.activities.board
  if (!activity) throw new Error('no board')
  const notes = notesOf(count)
  const cards = Object.fromEntries(
    notes.map(({ id, x, y, label }) => [id, { ...newCard({ id, label, text: '', zone: 'table' }), x, y }]),
  )
  const makers = Object.fromEntries(notes.map(({ id }) => [id, [{ member: FACILITATOR, hand: FACILITATOR }]]))
  return { ...opened.meeting, activities: { board: { ...activity, cards, makers } } }
}
