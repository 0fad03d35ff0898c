/** So soon after the middle button a paste comes from it, ms. */
const SOON = 300

/**
 * The middle button shifts the view; on some systems it pastes what was marked last as well.
 * @param page where its presses pass
 * @returns whether a paste comes from the middle button, and the undo
 */
export function middleButton(page: EventTarget): { pastes(paste: Event): boolean; stop(): void } {
  let last = Number.NEGATIVE_INFINITY
  const lifted = (event: Event) => {
    if ((event as MouseEvent).button === 1) last = event.timeStamp
  }
  page.addEventListener('mouseup', lifted, { capture: true })
  return {
    pastes: ({ timeStamp }) => timeStamp - last < SOON,
    stop: () => page.removeEventListener('mouseup', lifted, { capture: true }),
  }
}
