import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { isTyping } from './keys.ts'

/**
 * Whether keys are meant for the board: the last touch was on it, or the focus is, and nobody types in a field.
 * Letters alone do nothing anywhere else on the page.
 * @param marker an element right inside the board
 */
export function useBoardHand(marker: RefObject<HTMLElement | null>): {
  /** For letters alone. */
  hasHand: (target: EventTarget | null) => boolean
  /** For keys with Control: everywhere around the board, but not in a field and not under a dialog. */
  mayReach: (target: EventTarget | null) => boolean
} {
  const touched = useRef(false)
  useEffect(() => {
    const press = (event: PointerEvent) => {
      touched.current = boardOf(marker)?.contains(event.target as Node) ?? false
    }
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [marker])

  const mayReach = useCallback(
    (target: EventTarget | null) => {
      const board = boardOf(marker)
      if (!board || isTyping(target) || isTyping(document.activeElement)) return false
      return [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].every((dialog) =>
        dialog.contains(board),
      )
    },
    [marker],
  )
  const hasHand = useCallback(
    (target: EventTarget | null) => {
      const focused = document.activeElement
      const isNowhere = focused === null || focused === document.body
      const isHere = boardOf(marker)?.contains(focused) ?? false
      return mayReach(target) && (isHere || (isNowhere && touched.current))
    },
    [marker, mayReach],
  )
  return { hasHand, mayReach }
}

function boardOf(marker: RefObject<HTMLElement | null>): HTMLElement | null | undefined {
  return marker.current?.parentElement
}
