import { MOMENT } from './useDeaf.ts'

/** Half of what a finger covers, in px. */
const FINGER = 24
const CONTROL = 'a[href], button, label, summary, input, [role=menuitem], [role=option], [role=button]'
const HEARD = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'dblclick',
]

/**
 * A press may take away what was pressed, cover it, or move something else under the finger: the second press of a double
 * press would fall on that. For a moment nothing there hears it. What is pressed and only says something else from then
 * on is looked after where it is made (useDeaf.ts).
 * @returns the undo
 */
export function shieldPresses(page: Document): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const shield = page.createElement('div')
  shield.setAttribute('aria-hidden', 'true')
  // A dialog that has just come does not take a press on this for one beside it.
  shield.dataset.reactAriaTopLayer = 'true'
  Object.assign(shield.style, {
    position: 'fixed',
    inlineSize: `${2 * FINGER}px`,
    blockSize: `${2 * FINGER}px`,
    zIndex: '2147483647',
  })
  let pressed: { control: Element; x: number; y: number } | undefined
  let down: { x: number; y: number } | undefined
  let forgets: ReturnType<typeof setTimeout> | undefined
  // Of its own: another press elsewhere meanwhile must not keep it there.
  let lifts: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  const look = () => {
    if (!pressed) return
    const { control, x, y } = pressed
    const there = page.elementFromPoint(x, y)
    if (there === null || (control.isConnected && control.contains(there))) return
    pressed = undefined
    shield.style.left = `${x - FINGER}px`
    shield.style.top = `${y - FINGER}px`
    page.body.append(shield)
    clearTimeout(lifts)
    lifts = setTimeout(() => shield.remove(), MOMENT)
  }
  /** At once, and when what came has been laid out. */
  const lookSoon = () => {
    look()
    cancelAnimationFrame(frame)
    if (pressed) frame = requestAnimationFrame(look)
  }
  const watch = new MutationObserver(lookSoon)
  watch.observe(page.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden'],
  })

  page.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (down = { x, y }), {
    signal,
    capture: true,
  })
  page.addEventListener(
    'pointerup',
    ({ clientX: x, clientY: y, target }) => {
      const control = target instanceof Element ? target.closest(CONTROL) : null
      // Something that was dragged was not pressed.
      const isPress = down !== undefined && Math.hypot(x - down.x, y - down.y) < FINGER / 2
      if (!control || !isPress || control === shield) return
      pressed = { control, x, y }
      clearTimeout(forgets)
      forgets = setTimeout(() => (pressed = undefined), MOMENT)
    },
    { signal, capture: true },
  )
  for (const kind of HEARD) {
    const hear = (event: Event) => {
      if (event.target === shield) event.stopImmediatePropagation()
    }
    page.defaultView?.addEventListener(kind, hear, { signal, capture: true })
  }
  return () => {
    stop.abort()
    watch.disconnect()
    cancelAnimationFrame(frame)
    clearTimeout(forgets)
    clearTimeout(lifts)
    shield.remove()
  }
}
