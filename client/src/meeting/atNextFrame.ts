/** On a page nobody looks at, which has no frames, so much later. ms */
const UNSEEN = 1000

/**
 * What came in since the last frame is worked on once, with the next one: never more often than it is seen.
 * @returns the undo
 */
export function atNextFrame(task: () => void): () => void {
  const stop = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const run = () => {
    stop()
    task()
  }
  const frame = requestAnimationFrame(run)
  const timer = setTimeout(run, UNSEEN)
  return stop
}

/** What came later than this after the last time is not part of the same frame, on the fastest display. ms */
const FRAME = 16

/**
 * At once, where the last time was before this frame: one that shows nothing of it is not even drawn. Otherwise as
 * {@link atNextFrame}.
 * @param last when it was done last, by performance.now
 * @returns the undo
 */
export function oncePerFrame(last: number, task: () => void): () => void {
  if (document.hidden || performance.now() - last < FRAME) return atNextFrame(task)
  let isOff = false
  queueMicrotask(() => isOff || task())
  return () => {
    isOff = true
  }
}
