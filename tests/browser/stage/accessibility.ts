import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { app as en } from '../../../client/src/words/en/app.ts'
import { surfaces as boardEn } from '../../../client/src/words/en/surfaces.ts'
import { app as nl } from '../../../client/src/words/nl/app.ts'
import { surfaces as boardNl } from '../../../client/src/words/nl/surfaces.ts'
import { PATIENCE } from './person.ts'

const SOURCE = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * @returns what axe finds serious or critical in a page, and pictures without a hint, one line for each place. What
 *   is found is looked at twice: a page may change while axe reads it.
 */
export async function barriers(page: Page): Promise<string[]> {
  const found = await look(page)
  if (found.length === 0) return []
  const again = new Set((await look(page)).map(({ at }) => at))
  return found.filter(({ at }) => again.has(at)).map(({ says }) => says)
}

/** `at` stays the same while the words there change, such as those of a clock. */
type Barrier = { at: string; says: string }

async function look(page: Page): Promise<Barrier[]> {
  await settled(page)
  // Half a megabyte to read: once for each page that is loaded.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await SOURCE)
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], elementRef: false })`,
  )
  const found = results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary = '' }) => ({
        at: `${id}: ${target.join(' ')}`,
        says: `${id}: ${html} ${failureSummary}`,
      })),
    )
  return [...found, ...(await wordless(page)).map((says) => ({ at: says, says }))]
}

/** @returns what can be pressed, says nothing in words and shows none to whoever rests on it */
function wordless(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, [role=button]')]
      // What only a screen reader comes to, or nobody, is no picture.
      .filter((button) => !button.matches('[aria-hidden]') && !button.closest('[style*="clip-path"]'))
      .filter((button) => button.checkVisibility() && !button.textContent.trim())
      .filter((button) => !button.matches('[title]') && !button.querySelector('[title]'))
      .map((button) => `no hint: ${button.outerHTML.slice(0, 200)}`),
  )
}

/** The smallest type that the last row can read, as a share of the height of the wall (METHODS §11). */
const READABLE = 0.0349

/** @returns words on a wall, meant for the seats, that are too small for the last row */
export function smallPrint(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim()
      const element = texts.currentNode.parentElement
      // What is for hands at the wall is read from nearby: buttons, what one types in.
      const isNear = element?.closest('button, [role=dialog], .sr-only')
      if (!text || isNear || !element?.checkVisibility()) continue
      const size = Number.parseFloat(getComputedStyle(element).fontSize) / window.innerHeight
      if (size < least) found.push(`${(size * 100).toFixed(1)} vh “${text}”`)
    }
    return found
  }, READABLE)
}

/** @returns what is pressed at a wall and is too small for a finger, or above the lower third, out of many people's reach */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, [role=button], input, select')].flatMap((pressed) => {
      // Who types does so from nearby, where the keyboard is.
      if (
        !pressed.checkVisibility() ||
        pressed.closest('.sr-only, [aria-hidden], [role=dialog], [style*="clip-path"]')
      )
        return []
      const said = (pressed.textContent || pressed.getAttribute('aria-label') || '').trim().slice(0, 40)
      const { top, width, height } = pressed.getBoundingClientRect()
      const least = Math.min(width, height)
      if (least < 2) return []
      const small = least < 63.5 ? [`${Math.round(least)} px to press: “${said}”`] : []
      const isHigh = top < innerHeight * (2 / 3) - 1
      return isHigh
        ? [...small, `out of reach, at ${Math.round((100 * top) / innerHeight)} vh: “${said}”`]
        : small
    }),
  )
}

/** A wall as it is beamed now, and by an old, squarer projector. */
const WALLS = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]

/** @returns the same of this wall at every size it may have */
export async function outOfReachOnWalls(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const size of WALLS) {
    const wrong = await atSize(page, size, () => outOfReach(page))
    found.push(...wrong.map((one) => `${size.width} × ${size.height}: ${one}`))
  }
  return found
}

/** @returns where one would have to scroll sideways, and what sticks out furthest there */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = [...document.querySelectorAll('*')].filter((element) => {
      const mayScroll =
        element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX)
      return mayScroll && !element.matches('input, textarea') && element.scrollWidth > element.clientWidth
    })
    const right = (element: Element) => element.getBoundingClientRect().right
    return scrolls.map((element) => {
      const [furthest] = [...element.querySelectorAll('*')].sort((a, b) => right(b) - right(a))
      return `${element.scrollWidth - element.clientWidth} px of ${furthest?.outerHTML.slice(0, 200)}`
    })
  })
}

/** What a page says while a part of it is on its way. */
const COMING = [nl.loading, en.loading, boardNl.common.loading, boardEn.common.loading]

/**
 * What fades is half there, what was resized is half laid out, and what is on its way is not there: waits until the
 * page looks as it will. What moves for ever is not waited for.
 */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(unsettled, COMING), { timeout: PATIENCE, message: 'the page looks as it will' })
    .toEqual([])
}

/** @returns what is still on its way in this page, or moves, two frames from now; runs there */
async function unsettled(coming: string[]): Promise<string[]> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  await frame()
  const signs = [...document.querySelectorAll('p')].filter((one) => coming.includes(one.textContent.trim()))
  const busy = [...signs, ...document.querySelectorAll('[aria-busy="true"]')].map((one) => one.outerHTML)
  const moving = document.getAnimations().filter(({ playState, effect }) => {
    const isOver = playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
    return !isOver
  })
  const moved = moving.map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML ?? 'something moves')
  const fonts = document.fonts.status === 'loaded' ? [] : ['fonts']
  return [...busy, ...moved, ...fonts].map((what) => what.slice(0, 120))
}

/** Looks at a page as it is at another size, and puts it back. */
export async function atSize<T>(
  page: Page,
  size: { width: number; height: number },
  look: () => Promise<T>,
): Promise<T> {
  const before = page.viewportSize()
  await page.setViewportSize(size)
  try {
    await settled(page)
    return await look()
  } finally {
    if (before) await page.setViewportSize(before)
  }
}

/** @returns what in a page would travel, grow or turn: elements with an animation or a transition of their place */
export function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.05)
    const moves = (properties: string) =>
      /\b(all|transform|translate|scale|rotate|top|left|width|height|inset)\b/.test(properties)
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element)
      const animated = style.animationName !== 'none' && lasts(style.animationDuration)
      const travels = lasts(style.transitionDuration) && moves(style.transitionProperty)
      return animated || travels ? [`${element.outerHTML.slice(0, 80)} ${style.animationName}`] : []
    })
  })
}
