import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { settled } from './accessibility.ts'
import { SHOTS } from './album.ts'
import { browser } from './chromium.ts'
import type { Person } from './person.ts'

const KEPT = fileURLToPath(new URL('../pictures', import.meta.url))
/** Pictures are kept and compared this wide, in greys and a little blurred: what people see, not single pixels. */
const WIDTH = 480
/** Greys this far apart look different, of 255. */
const APART = 28
/** So many of a picture's pixels may: letters that another machine draws a hair thinner. */
const MAY_DIFFER = 0.004

/**
 * Compares a page with the picture that is kept of it. `PICTURES=new` keeps new pictures instead.
 * @param changing what is never the same twice: codes, clocks
 * @returns what is different, to show in a test; undefined when it looks as it did
 */
export async function differs(
  person: Person,
  name: string,
  changing: Locator[],
): Promise<string | undefined> {
  const { page } = person
  await page.evaluate(sameCode)
  await settled(page)
  const shot = await page.screenshot({ mask: changing, maskColor: '#888', caret: 'hide' })
  const now = await reduced(shot)
  const path = `${KEPT}/${name}.png`
  if (process.env.PICTURES === 'new') {
    await mkdir(KEPT, { recursive: true })
    await writeFile(path, now)
    return undefined
  }
  const kept = await readFile(path).catch(() => undefined)
  const share = kept ? await difference(kept, now) : 1
  if (share <= MAY_DIFFER) return undefined
  await mkdir(`${SHOTS}/pictures`, { recursive: true })
  await writeFile(`${SHOTS}/pictures/${name}.png`, shot)
  const what = kept ? `${(share * 100).toFixed(2)} % is different` : 'there is no picture of it yet'
  return `${name}: ${what}; see shots/pictures/${name}.png, or keep it with PICTURES=new`
}

/** Every meeting has another code, and letters differ in width: here all say the same. */
function sameCode(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode } = texts
    if (/^[A-Z0-9]{3} [A-Z0-9]{3}$/.test(currentNode.textContent ?? '')) currentNode.textContent = 'ABC 234'
  }
}

/** @returns a picture in greys, as wide as pictures are kept, at most at half its size */
async function reduced(png: Buffer): Promise<Buffer> {
  const url = await inBlankPage(
    async ([source, width]: [string, number]) => {
      const image = await createImageBitmap(await (await fetch(source)).blob())
      const scale = Math.min(0.5, width / image.width)
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(image.width * scale)
      canvas.height = Math.round(image.height * scale)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.imageSmoothingQuality = 'high'
      context.filter = 'grayscale(1) blur(0.6px)'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/png')
    },
    [dataUrl(png), WIDTH],
  )
  return Buffer.from(url.split(',')[1] ?? '', 'base64')
}

/** @returns the share of pixels that look different, 0 to 1 */
function difference(one: Buffer, other: Buffer): Promise<number> {
  return inBlankPage(
    async ([first, second, apart]: [string, string, number]) => {
      const read = async (source: string) => {
        const image = await createImageBitmap(await (await fetch(source)).blob())
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
        if (!context) throw new Error('no canvas')
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height)
      }
      const [a, b] = await Promise.all([read(first), read(second)])
      if (a.width !== b.width || a.height !== b.height) return 1
      let count = 0
      for (let at = 0; at < a.data.length; at += 4) {
        if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > apart) count++
      }
      return count / (a.width * a.height)
    },
    [dataUrl(one), dataUrl(other), APART],
  )
}

const dataUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`

async function inBlankPage<T, A>(work: (given: A) => Promise<T>, given: A): Promise<T> {
  const context = await (await browser()).newContext()
  try {
    const page = await context.newPage()
    return (await page.evaluate(work as never, given)) as T
  } finally {
    await context.close()
  }
}
