import type { KeyHandlers, KeyPlace } from '../model/keyHandlers.ts'

/**
 * The one place that listens to keys for a board: it has them as {@link hasKeys} says, and never while somebody types.
 * @param board the element of the board with all that lies on it
 * @returns the undo
 */
export function listenToKeys(board: HTMLElement, handlers: KeyHandlers): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let isTouched = false
  const placeOf = (target: EventTarget | null): KeyPlace => {
    const focused = document.activeElement
    const isTyped = isTyping(target) || isTyping(focused)
    const isNear = !isTyped && isUncovered(board)
    return { isTyped, isNear, isOn: isNear && hasKeys(board, focused, isTouched) }
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

/**
 * @param focused what has the focus, or null
 * @param isTouched whether the board was touched last
 * @returns whether the board has the keys: something on it has the focus; or it was touched last, and nothing has the focus
 * or what the board lies in has. A press on a canvas gives the focus to the nearest around it that takes it, such as the
 * part of the page a link leads to.
 */
export function hasKeys(
  board: Pick<Node, 'contains'>,
  focused: Pick<Node, 'contains'> | null,
  isTouched: boolean,
): boolean {
  if (board.contains(focused as Node | null)) return true
  return isTouched && (focused === null || focused.contains(board as Node))
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
