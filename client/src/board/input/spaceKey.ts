import type { Value } from '../../state/Value.ts'
import type { KeyHandler } from '../model/keyHandlers.ts'

/** What Space presses when it has the focus. */
const PRESSED = 'button, a, summary, [role]'

/** With Space held down a press shifts the view; let go of it anywhere, also in another window, and it does no more. */
export function spaceKey(pushes: Value<boolean>): KeyHandler {
  return {
    down: (event, { isOn }) => {
      if (event.key !== ' ' || !isOn) return
      if (event.target instanceof Element && event.target.closest(PRESSED)) return
      pushes.set(true)
      // The page would scroll.
      event.preventDefault()
    },
    up: ({ key }) => {
      if (key === ' ') pushes.set(false)
    },
    left: () => pushes.set(false),
  }
}
