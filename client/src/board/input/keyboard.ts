import type { KeyHandlers, KeyPlace } from '../model/keyHandlers.ts'

/**
 * The one place that listens to keys for a board. The board has them while something on it has the focus, or nothing has
 * and the board was touched last; never while somebody types.
 * @param board the element of the board with all that lies on it
 * @returns the undo
 */
export function listenToKeys(board: HTMLElement, handlers: KeyHandlers): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let isTouched = false
  const placeOf = (target: EventTarget | null): KeyPlace => {
    const focused = document.activeElement
    const isNowhere = focused === null || focused === document.body
    const isTyped = isTyping(target) || isTyping(focused)
    const isNear = !isTyped && isUncovered(board)
    return { isTyped, isNear, isOn: isNear && (board.contains(focused) || (isNowhere && isTouched)) }
  }
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      // A menu of the board lies over the page.
      isTouched =
        target instanceof Element && (board.contains(target) || target.closest('[data-on-board]') !== null)
    },
    { signal, capture: true },
  )
  document.addEventListener('keydown', (event) => handlers.down(event, placeOf(event.target)), { signal })
  document.addEventListener('keyup', (event) => handlers.up(event), { signal })
  window.addEventListener('blur', () => handlers.left(), { signal })
  for (const kind of ['copy', 'cut', 'paste'] as const)
    document.addEventListener(kind, (event) => handlers.clipboard(event, placeOf(event.target)), { signal })
  return () => stop.abort()
}

/** Whether no dialog lies over the board, or the board is in it. */
function isUncovered(board: HTMLElement): boolean {
  return [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].every((dialog) =>
    dialog.contains(board),
  )
}

/** @returns whether somebody is typing there: then keys are letters. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS))
}

const FIELDS = 'input, textarea, select, [role="textbox"]'
