import type { CardId } from '@kring/shared/meeting'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * A card that goes to another group, or whose dialog closes, takes the focus with it: the button that was pressed is
 * gone, and who works by keys would be thrown back to the top of the page.
 * @returns asks for a card to have the focus as soon as the list stands again
 */
export function useFocusCard(list: RefObject<HTMLElement | null>): (card: CardId) => void {
  const wait = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(wait.current), [])
  return (card) => {
    clearTimeout(wait.current)
    // Menus and dialogs give the focus back as they close; only where that failed there is something to do.
    wait.current = setTimeout(() => {
      const lost = document.activeElement === document.body || document.activeElement === null
      const row = list.current?.querySelector(`[data-card="${card}"]`)
      if (lost) row?.querySelector<HTMLElement>('[data-actions] button, input')?.focus()
    }, CLOSING)
  }
}

/** How long a menu or a dialog takes to leave, in ms. */
const CLOSING = 400
