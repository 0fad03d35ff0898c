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
