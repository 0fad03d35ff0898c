import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { Api } from '../simulation/api.ts'
import { type Access, Client } from '../simulation/client.ts'
import { newChildServer } from '../simulation/server.ts'
import { chromium } from './chromium.ts'
import type { Engine, EnginePage } from './engine.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

const SHOTS = fileURLToPath(new URL('../browser/shots/engines', import.meta.url))
const ENGINES: Record<string, () => Promise<Engine | undefined>> = { chromium, firefox, webkit }

const LAPTOP = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
const WALL = { width: 1920, height: 1080 }
/** Paper, cm. */
const PAPER = { A4: { width: 21, height: 29.7 }, Letter: { width: 21.59, height: 27.94 } }

const LABELS = [
  'Rust in de klas',
  'Mentorgesprekkencyclus',
  'Samen lezen',
  'Ouders',
  'Tijd',
  '학교 발전',
  'שלום כיתה',
]

/** Waits in the page until something is there, and presses it as a keyboard would. */
const press = (name: string) => `
  const named = (one) => (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(${JSON.stringify(name)})
  for (let i = 0; i < 150; i++) {
    const button = [...document.querySelectorAll('button, a, [role=radio], [role=menuitem]')].find(named)
    if (button) { button.click(); return true }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('there is no ' + ${JSON.stringify(name)})`
/** Whether each bar of what is chosen stands at its note. */
const bars = ({ x, y }: { x: number; y: number }) => `
  const bars = [...document.querySelectorAll('[role=toolbar]')].filter((bar) => /gekozen/.test(bar.getAttribute('aria-label')))
  const boxes = bars.map((bar) => bar.getBoundingClientRect())
  const isNear = (box) => Math.abs(box.left + box.width / 2 - ${x}) < 40 && Math.abs(box.bottom - ${y}) < 160
  return boxes.map((box) => isNear(box) ? 'near' : 'far')`
/** The same, as soon as there are any. */
const firstBars = (note: { x: number; y: number }) => `
  for (let i = 0; i < 150; i++) {
    const found = await (async () => { ${bars(note)} })()
    if (found.length > 0) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return []`
/** Nothing more is on its way, or moves; a canvas is given a moment more, of which no page tells. */
const settle = `
  const isComing = () => /Even geduld|wordt getekend/.test(document.body.innerText)
  const moves = () => document.getAnimations().some(({ playState }) => playState === 'running')
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  for (let still = 0, tries = 0; still < 4 && tries < 150; tries++) {
    await pause(100)
    still = isComing() || moves() ? 0 : still + 1
  }
  await document.fonts.ready
  await pause(1200)`

test.each(Object.keys(ENGINES))('a short story of each surface in %s', async (name) => {
  const engine = await ENGINES[name]?.()
  if (!engine) {
    process.stdout.write(`${name} is not on this machine\n`)
    return
  }
  await mkdir(SHOTS, { recursive: true })
  const server = await newChildServer({ env: (origin) => ({ PUBLIC_URL: origin }) })
  const { origin } = server
  const api = new Api(origin)
  const keep = (what: string, ending: string, bytes: Buffer) =>
    writeFile(`${SHOTS}/${what}-${name}.${ending}`, bytes)
  const show = async (page: EnginePage, what: string) => {
    await page.run(settle)
    await keep(what, 'png', await page.picture())
  }
  const visit = async (path: string, size: typeof LAPTOP, what: string) => {
    const page = await engine.page(size)
    await page.goto(origin() + path)
    await show(page, what)
    return page
  }
  const enter = (access: Access, view: string, size: typeof LAPTOP, what: string) =>
    visit(`/m/${access.meeting}${view}#${access.token}`, size, what)
  const device = async (access: Access) => {
    const client = new Client(origin, access)
    onTestFinished(() => client.close())
    return client.ready()
  }

  // Outside a meeting.
  await visit('/', LAPTOP, '01-home')
  await visit('/new', LAPTOP, '02-gallery')
  await visit('/new/kandoe', LAPTOP, '03-create')
  await visit('/join', PHONE, '04-join')
  await visit('/plan', LAPTOP, '19-plan')
  await visit('/privacy', PHONE, '20-privacy')

  // Silent writing: a phone, the console, the wall.
  const begun = async (method: string) => {
    const made = await api.create({
      language: 'nl',
      activities: [{ method, question: 'Wat helpt ons verder met huiswerk?', settings: {} }],
    })
    const screen = await api.join({
      meeting: made.meeting,
      facilitatorKey: made.facilitatorKey,
      role: 'screen',
    })
    const anna = await api.join({ code: made.code, name: 'Anna' })
    return { made, screen, anna, coach: await device(made), annas: await device(anna) }
  }
  const writing = await begun('kandoe')
  await writing.coach.must('phase.go', {
    phase: 'write',
    round: 0,
    stamp: writing.coach.activity().phase.stamp,
  })
  await enter(writing.anna, '', PHONE, '05-write-phone')
  await enter(writing.anna, '', LAPTOP, '06-write-laptop')
  await enter(writing.made, '', LAPTOP, '07-write-console')
  await enter(writing.screen, '/screen', WALL, '08-write-wall')
  const sorting = await begun('swot')
  await sorting.coach.must('phase.go', {
    phase: 'inside',
    round: 0,
    stamp: sorting.coach.activity().phase.stamp,
  })
  await enter(sorting.anna, '', LAPTOP, '09-swot-laptop')

  // What else a group does: rates, closes, listens.
  for (const [number, method, phase] of [
    ['21', 'scan', 'score'],
    ['22', 'checkout', 'keepchange'],
    ['23', 'oase', 'bring'],
  ] as const) {
    const { coach, anna, screen, made } = await begun(method)
    await coach.must('phase.go', { phase, round: 0, stamp: coach.activity().phase.stamp })
    await enter(anna, '', PHONE, `${number}-${method}-phone`)
    await enter(made, '', LAPTOP, `${number}-${method}-console`)
    await enter(screen, '/screen', WALL, `${number}-${method}-wall`)
  }

  // A free board: a chosen note, the list and back.
  const free = await begun('free')
  for (const [index, label] of LABELS.entries())
    await free.annas.must('card.write', {
      card: `card-${index}`,
      label,
      text: index % 2 ? 'Met een toelichting.' : '',
      zone: 'table',
      x: 300 + (index % 3) * 420,
      y: 250 + Math.floor(index / 3) * 260,
    })
  const board = await enter(free.anna, '', LAPTOP, '10-free-board')
  const note = await board.run<{ x: number; y: number }>(`
    const board = document.querySelector('[data-view]')
    const [scale, left, top] = board.dataset.view.split(' ').map(Number)
    const box = board.getBoundingClientRect()
    return { x: box.left + 720 * scale + left, y: box.top + 250 * scale + top }`)
  await board.press(note)
  await show(board, '11-free-chosen')
  expect(await board.run(bars(note)), 'the bar of what is chosen stands at its note').toEqual(['near'])
  await board.run(press('Lijst'))
  await show(board, '12-free-list')
  expect(
    await board.run(`return getComputedStyle([...document.querySelectorAll('li [dir]')].at(-1)).textAlign`),
    'where a line begins is known by its own words',
  ).toBe('start')
  await board.run(press('Bord'))
  expect(await board.run(firstBars(note)), 'once one is back it stands at its note at once').toEqual(['near'])
  await keep('13-free-back', 'png', await board.picture())
  await enter(free.anna, '', PHONE, '14-free-phone')
  await enter(free.screen, '/screen', WALL, '15-free-wall')

  // The harvest, on the screen and on paper, of few cards and of many.
  for (const [count, meeting] of [
    [5, await begun('free')],
    [200, await begun('free')],
  ] as const) {
    for (let index = 0; index < count; index++)
      await meeting.annas.must('card.write', {
        card: `card-${index}`,
        label: `${index + 1} ${LABELS[index % LABELS.length]}`.slice(0, 26),
        text: index % 3 ? '' : 'Een toelichting van een paar woorden, zoals mensen die schrijven.',
        zone: 'table',
        x: 300 + (index % 12) * 380,
        y: 250 + Math.floor(index / 12) * 160,
      })
    const page = await enter(meeting.anna, '', LAPTOP, `16-before-harvest-${count}`)
    await page.goto(`${origin()}/m/${meeting.anna.meeting}/harvest`)
    await show(page, `17-harvest-${count}`)
    for (const [paper, size] of Object.entries(PAPER))
      if (page.print) await keep(`18-harvest-${count}-${paper}`, 'pdf', await page.print(size))
  }
  expect(engine.name).toBe(name)
})
