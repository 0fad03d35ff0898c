import type { OpenCanvas } from './canvas.ts'
import { type Cost, measure } from './measure.ts'

export const SCENES = ['drag', 'others', 'zoom', 'ink'] as const
export type Scene = (typeof SCENES)[number]

/** How many notes others move at once. */
const HANDS = 30

/**
 * One thing people do on a board.
 * @param count how many notes lie on it
 * @param ms for how long
 */
export const PLAYED: Record<Scene, (canvas: OpenCanvas, count: number, ms: number) => Promise<Cost>> = {
  async drag({ page, near, middle: at }, _count, ms) {
    await near()
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    await page.mouse.move(at.x + 12, at.y + 12)
    const cost = await measure(page, ms, (step) => page.mouse.move(...around(at, step, 120)))
    await page.mouse.move(at.x, at.y)
    await page.mouse.up()
    return cost
  },

  async others(canvas, count, ms) {
    await canvas.fit()
    const every = Math.max(1, Math.floor(count / HANDS))
    const notes = Array.from(
      { length: Math.min(HANDS, count) },
      (_, hand) => `note-${(hand * every) % count}`,
    )
    const rest = await canvas.others(notes)
    // The mouse lies still: what is measured is the others' alone.
    const cost = await measure(canvas.page, ms, async () => undefined)
    await rest()
    return cost
  },

  async zoom({ page, fit, middle }, _count, ms) {
    await fit()
    await page.mouse.move(middle.x, middle.y)
    await page.keyboard.down('Control')
    // In for half a second, out for half a second.
    const cost = await measure(page, ms, (step) => page.mouse.wheel(0, step % 60 < 30 ? -40 : 40))
    await page.keyboard.up('Control')
    return cost
  },

  async ink({ page, pen, near, middle: at }, _count, ms) {
    await near()
    await pen()
    await page.mouse.move(...around(at, 0, 150))
    await page.mouse.down()
    const cost = await measure(page, ms, (step) => page.mouse.move(...around(at, step, 150)))
    await page.mouse.up()
    return cost
  },
}

function around({ x, y }: { x: number; y: number }, step: number, radius: number): [number, number] {
  const angle = step / 12
  return [x + Math.cos(angle) * radius, y + Math.sin(angle * 1.3) * radius]
}
