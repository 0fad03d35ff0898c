/** What was drawn: how often React did, each of its parts by name, and calls on canvases by their place in the page. */
export type Counted = {
  commits: number
  parts: Record<string, number>
  painted: Record<string, number>
}

/**
 * A script for a page, to run before any of its own: counts what React draws and what is drawn on canvases, from when
 * `benchCount()` is called the first time; each call gives what came since the one before it.
 *
 * React tells its developer tools of each commit, also where it is built for people. A part that was drawn has a flag.
 */
export const COUNTER = `(() => {
  const DRAWN = 1
  let kept = { commits: 0, parts: {}, painted: {} }
  let on = false
  const nameOf = ({ type }) => type?.displayName ?? type?.name ?? type?.type?.name ?? type?.render?.name
  const walk = (fiber, before) => {
    if (fiber === before) return
    const isPart = fiber.tag === 0 || fiber.tag === 1 || fiber.tag === 11 || fiber.tag === 14 || fiber.tag === 15
    if (isPart && fiber.flags & DRAWN) {
      const name = nameOf(fiber) || '?'
      kept.parts[name] = (kept.parts[name] ?? 0) + 1
    }
    if (before && fiber.child === before.child) return
    for (let child = fiber.child; child; child = child.sibling) walk(child, child.alternate)
  }
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    isDisabled: false,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_, root) {
      if (!on) return
      kept.commits++
      walk(root.current, root.current.alternate)
    },
  }
  const context = CanvasRenderingContext2D.prototype
  for (const name of ['clearRect', 'drawImage']) {
    const was = context[name]
    context[name] = function (...given) {
      if (on) {
        const key = name + ' ' + [...document.querySelectorAll('canvas')].indexOf(this.canvas)
        kept.painted[key] = (kept.painted[key] ?? 0) + 1
      }
      return was.apply(this, given)
    }
  }
  globalThis.benchCount = () => {
    const counted = kept
    kept = { commits: 0, parts: {}, painted: {} }
    on = true
    return counted
  }
})()`
