import type { CDPSession, Page } from 'playwright-core'

/** What one stretch of doing something cost. */
export type Cost = {
  /** Milliseconds between two frames that were shown. */
  frames: number[]
  /** Milliseconds from an input to the end of the frame that shows it. */
  paints: number[]
  /** Work of the main thread, milliseconds per frame. */
  work: number
}

/** Milliseconds between two inputs: those of a mouse that reports as often as a display shows. */
const RHYTHM = 16

/** Counts frames in the page; a pending input is painted once a task gets its turn after the frame's callbacks. */
const RECORDER = `(() => {
  const kept = { frames: [], paints: [], on: true }
  let last, since
  const input = (event) => { since ??= event.timeStamp }
  for (const kind of ['pointermove', 'wheel']) addEventListener(kind, input, { capture: true, passive: true })
  const frame = (now) => {
    if (last !== undefined) kept.frames.push(now - last)
    last = now
    if (since !== undefined) {
      const from = since
      since = undefined
      const channel = new MessageChannel()
      channel.port1.onmessage = () => kept.paints.push(performance.now() - from)
      channel.port2.postMessage(null)
    }
    if (kept.on) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  window.benchStop = () => {
    kept.on = false
    for (const kind of ['pointermove', 'wheel']) removeEventListener(kind, input, { capture: true })
    return { frames: kept.frames, paints: kept.paints }
  }
})()`

/**
 * Does something again and again, at the rhythm of a mouse, and takes down what it costs the page.
 * @param ms for how long
 * @param act one input; its number from 0
 */
export async function measure(page: Page, ms: number, act: (step: number) => Promise<void>): Promise<Cost> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(RECORDER)
  const before = await taskSeconds(session)
  const end = performance.now() + ms
  for (let step = 0; performance.now() < end; step++) {
    const due = performance.now() + RHYTHM
    await act(step)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
  }
  const { frames, paints } = (await page.evaluate('window.benchStop()')) as Omit<Cost, 'work'>
  const work = ((await taskSeconds(session)) - before) * 1000
  await session.detach()
  return { frames, paints, work: work / Math.max(1, frames.length) }
}

/** @returns seconds the main thread of a page worked so far */
export async function taskSeconds(session: CDPSession): Promise<number> {
  return (await metricsOf(session)).TaskDuration ?? 0
}

/** @returns what DevTools counts of a page, by name */
export async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** @returns the value below which a share of all values lies; NaN of none */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
