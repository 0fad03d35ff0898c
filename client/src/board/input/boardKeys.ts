/** What keys do on a board that are no action of their own (actions/). */
export type BoardKey = { kind: 'nudge'; right: number; down: number } | { kind: 'escape' }

/** How far an arrow key moves what is chosen, world units; with Shift, further. */
const STEP = { fine: 10, far: 50 }

const ARROWS: Record<string, { right: number; down: number }> = {
  ArrowLeft: { right: -1, down: 0 },
  ArrowRight: { right: 1, down: 0 },
  ArrowUp: { right: 0, down: -1 },
  ArrowDown: { right: 0, down: 1 },
}

/** @returns what a key means on the board, or undefined. */
export function boardKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): BoardKey | undefined {
  const { key, shiftKey } = event
  if (event.altKey) return undefined
  if (event.ctrlKey || event.metaKey) return undefined
  const arrow = ARROWS[key]
  if (arrow) {
    const step = shiftKey ? STEP.far : STEP.fine
    return { kind: 'nudge', right: arrow.right * step, down: arrow.down * step }
  }
  if (key === 'Escape') return { kind: 'escape' }
  return undefined
}
