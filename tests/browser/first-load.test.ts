import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { METHODS } from '@kring/shared/methods/all'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

/** What the scripts of a first load may weigh, in kB of gzip. */
const MOST = 195
/** The same of the part that a board is loaded with. */
const BOARD = 120

/** Every script the page asks for from now on. @returns their weight so far, each as the server compresses it */
function weighScripts(page: Page): () => Promise<Map<string, number>> {
  const asked: Promise<[string, number]>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const weight = response.body().then((script) => gzipSync(script, { level: 9 }).length)
    asked.push(weight.then((bytes) => [new URL(response.url()).pathname, bytes]))
  })
  return async () => new Map(await Promise.all(asked))
}

test('from the code on the wall to the first card a phone loads at most 195 kB of script', async () => {
  const stage = await Stage.open()
  const { facilitator } = await stage.meeting({ question: 'Wat helpt ons verder?' }, ['Anna'])
  await facilitator.goesOn('Begin met stil schrijven')
  const bram = await stage.participant('Bram', PHONE)
  const { page } = bram
  const weigh = weighScripts(page)
  await page.goto(`${stage.server.origin()}/join/${facilitator.made.code}`)
  await bram.writes('Jouw naam', 'Bram')
  await bram.presses('Doe mee')
  await page.getByRole('textbox', { name: 'Kort op de kaart' }).waitFor()
  const scripts = await weigh()
  const sum = [...scripts.values()].reduce((total, bytes) => total + bytes, 0) / 1000
  const list = [...scripts].sort(([, one], [, other]) => other - one).map((script) => script.join(' '))
  expect(sum, list.join('\n')).toBeLessThan(MOST)
  // Of the methods only the one that is used.
  const methods = METHODS.map(({ id }) => id)
  const loaded = [...scripts.keys()].flatMap((path) => /\/assets\/([a-z]+)-/.exec(path)?.[1] ?? [])
  expect(loaded.filter((part) => part === 'all' || methods.includes(part))).toEqual(['kandoe'])
  expect(sum, 'the scripts were seen').toBeGreaterThan(100)
})

test('the part that draws a board is one file of at most 120 kB', () => {
  const assets = join(import.meta.dirname, '../../client/dist/assets')
  const parts = readdirSync(assets).filter((name) => /^Board-[\w-]+\.js$/.test(name))
  expect(parts).toHaveLength(1)
  const [board = 0] = parts.map((name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length)
  expect(board / 1000).toBeLessThan(BOARD)
})

test('for the next time a device fetches all but what only a way out needs: the fonts of a PDF are 1.8 MB', () => {
  const dist = join(import.meta.dirname, '../../client/dist')
  const kept = new Set(readFileSync(join(dist, 'worker.js'), 'utf8').match(/assets\/[\w.-]+/g))
  const left = readdirSync(join(dist, 'assets')).filter(
    (name) => !/\.(?:br|gz)$/.test(name) && !kept.has(`assets/${name}`),
  )
  const parts = left.map((name) => name.replace(/-[\w-]{7}\.js$/, ''))
  expect(parts.sort()).toEqual(['arabic', 'hebrew', 'pdf', 'pdfDocument', 'poster', 'wordDocument'])
})
