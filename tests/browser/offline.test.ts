import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Device, PHONE } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'

const QUESTION = 'Wat helpt de egel over de winter?'
/** A phone on which Kring stays. */
const INSTALLED: Device = { ...PHONE, context: { ...PHONE.context, serviceWorkers: 'allow' } }
const BUILT = join(import.meta.dirname, '../../client/dist')

/** What the worker of this page keeps, once it keeps all. @returns addresses, and everything in them that is text */
function keptByWorker(page: Page): Promise<{ addresses: string[]; texts: string }> {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const addresses: string[] = []
    let texts = ''
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const answer = await cache.match(request)
        addresses.push(request.url, answer?.url ?? '')
        texts += await (answer?.text() ?? '')
      }
    }
    return { addresses, texts }
  })
}

test('the installed app opens without a server and goes on writing; what was written is sent later, once', async () => {
  const stage = await Stage.alone()
  stage.keepsStill()
  const prepared = await Prepared.open(stage, 'kandoe', QUESTION, ['Anselma', 'Bram'])
  await prepared.goes('write')
  const anselma = await stage.participant('Anselma', INSTALLED)
  const { access } = prepared.by('Anselma')
  await anselma.comesByLink(access)
  await anselma.typesCard('Egels')
  const { addresses, texts } = await keptByWorker(anselma.page)
  const copy = () => Object.keys(localStorage).some((key) => key.startsWith('kring.board.'))
  await anselma.page.waitForFunction(copy)

  // Of the meeting nothing is in what the worker keeps, nor under which address it was opened.
  const known = /^(\/|\/icon\.svg|\/manifest\.webmanifest|\/assets\/[\w.-]+)$/
  expect(addresses.length).toBeGreaterThan(200)
  expect(addresses.map((address) => new URL(address).pathname).filter((path) => !known.test(path))).toEqual(
    [],
  )
  const said = [QUESTION, 'Egels', 'Anselma', access.meeting, access.token]
  expect(said.filter((words) => texts.includes(words))).toEqual([])

  const { page } = anselma
  await stage.server.stop()
  stage.expects(/./, anselma)
  await anselma.goes('/')
  await anselma.seesHeading('Samen denken, om de beurt')
  await anselma.presses(/^Ga verder/)
  await anselma.sees('Geen verbinding. Je ziet wat dit toestel het laatst zag. Je schrijft gewoon door.')
  await anselma.finds(() => anselma.typed(), 'Egels', 'what was typed still stands there')
  await anselma.typesCard('Egels lezen traag')
  await anselma.presses('Ik ben klaar')
  await anselma.seesHeading('Je bent klaar')
  await page.reload()
  await anselma.seesHeading('Je bent klaar')
  await anselma.sees('Egels lezen traag')

  await stage.server.start()
  await anselma.isSaved()
  await prepared.goes('raise')
  const labels = Object.values(prepared.by('facilitator').activity().cards).map(({ label }) => label)
  expect(labels).toEqual(['Egels lezen traag'])
})

test('what makes it installable is there and of the sizes it says', () => {
  const manifest = JSON.parse(readFileSync(join(BUILT, 'manifest.webmanifest'), 'utf8'))
  expect(manifest).toMatchObject({ name: 'Kring', start_url: '/', scope: '/', display: 'standalone' })
  const icons: { src: string; sizes: string; type: string; purpose?: string }[] = manifest.icons
  for (const { src, sizes, type } of icons) {
    const bytes = readFileSync(join(BUILT, src))
    // A PNG says its width and height behind its first eight bytes and the name of its first part.
    const said = type === 'image/png' ? `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}` : 'any'
    expect(said, src).toBe(sizes)
  }
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
})

test('beside a server of another version a page says so, and is loaded anew when nobody types', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  stage.givesClocks()
  const prepared = await Prepared.open(stage, 'kandoe', QUESTION, ['Anselma'])
  await prepared.goes('write')
  const anselma = await stage.participant('Anselma', PHONE)
  const { page } = anselma
  let version = '1 another'
  await anselma.comesByLink(prepared.by('Anselma').access)
  await anselma.typesCard('Egels')
  await page.route(/\/api\/meetings\/[^/]+$/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'kring-version': version } })
  })
  const stayed = await anselma.staysHere()
  const asks = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await asks()
  await anselma.soon(anselma.sees(/^Er is een nieuwe versie van Kring/))
  // In the middle of a word, though no key is pressed for a while.
  await page.context().clock.fastForward(20_000)
  expect(await stayed()).toBe(true)
  await anselma.soon(anselma.sees(/^De server heeft een andere versie/))
  await anselma.finds(() => anselma.typed(), 'Egels', 'what was typed still stands there')

  // Once for one version: two servers that take turns do not have it loaded again and again.
  const stays = await anselma.staysHere()
  await page.context().clock.fastForward(120_000)
  await anselma.seesButton('Vernieuw nu')
  await page.route('**/healthz', (route) => route.abort())
  await anselma.presses('Vernieuw nu')
  await anselma.soon(anselma.sees(/^De server is niet te bereiken/))
  expect(await stays()).toBe(true)
  version = '1'
  await asks()
  await page.getByRole('button', { name: 'Vernieuw nu' }).waitFor({ state: 'detached' })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
