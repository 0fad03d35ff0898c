import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @returns what axe finds serious or critical in a page, one line for each place */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(await SOURCE)
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ['violations'], elementRef: false })`,
  )
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`))
}

/** @returns the element that sticks out furthest beside a page, so that one would have to scroll sideways; or nothing */
export function sticksOut(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return undefined
    const right = (element: Element) => element.getBoundingClientRect().right
    const [furthest] = [...document.body.querySelectorAll('*')].sort((a, b) => right(b) - right(a))
    return `${scrollWidth - clientWidth} px: ${furthest?.outerHTML.slice(0, 200)}`
  })
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
