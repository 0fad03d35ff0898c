import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { barriers, sideways } from './stage/accessibility.ts'
import { LAPTOP, PHONE } from './stage/person.ts'
import { Stage } from './stage/stage.ts'

/** Another site, whose page shows nothing but a frame. @returns its origin */
async function siteFraming(address: () => string): Promise<string> {
  const site = createServer((_, answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><title>portal</title><iframe title="Kring" src="${address()}"></iframe>`),
  )
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => void site.close(() => resolve())))
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`
}

test('what is kept stands on a page of its own, and only a named site may frame Kring', async () => {
  let origin = ''
  const named = await siteFraming(() => origin)
  const stranger = await siteFraming(() => origin)
  const stage = await Stage.alone(() => ({ EMBED_ORIGINS: named, RETENTION_DAYS: '9' }))
  origin = stage.server.origin()

  const page = await (await stage.device(PHONE)).newPage()
  await page.goto(origin)
  await page.getByRole('link', { name: 'Wat Kring bewaart' }).click()
  await page.getByText(/9 dagen na het begin wordt een bijeenkomst gewist/).waitFor()
  await page.getByText(`Alleen ${named} mag Kring in een kader tonen.`).waitFor()
  expect(await sideways(page)).toEqual([])
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await page.getByRole('heading', { name: 'For the record of processing activities' }).waitFor()

  const portal = await (await stage.device(LAPTOP)).newPage()
  // Browsers that give a page in a frame no storage at all.
  await portal.addInitScript(() => {
    if (window === window.top) return
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, store, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  await portal.goto(named)
  const frame = portal.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Begin een bijeenkomst' }).waitFor()

  stage.expects(/frame-ancestors|Refused to frame/)
  await portal.goto(stranger)
  await expect.poll(() => portal.frames().map((one) => one.url())).toContain('chrome-error://chromewebdata/')
  expect(await frame.getByRole('button').count()).toBe(0)
})
