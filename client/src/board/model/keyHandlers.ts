/** For whom a key is. */
export type KeyPlace = {
  /** The board has it: also letters alone, which do nothing anywhere else on the page. */
  isOn: boolean
  /** The page around the board has it, not a field and not a dialog: enough for keys with Control. */
  isNear: boolean
  /** Somebody types: keys are letters. */
  isTyped: boolean
}

/** What somebody does with keys on one board; what they use they prevent, and nobody after them hears of it. */
export type KeyHandler = {
  down?(event: KeyboardEvent, place: KeyPlace): void
  up?(event: KeyboardEvent): void
  /** The window is no longer looked at: which keys are let go of, nobody hears. */
  left?(): void
  /** Copy, cut and paste. */
  clipboard?(event: ClipboardEvent, place: KeyPlace): void
}

/** Who hears keys on one board: those who came first are asked first. */
export class KeyHandlers {
  private handlers: readonly KeyHandler[] = []

  /** @returns the undo */
  add(handler: KeyHandler): () => void {
    this.handlers = [...this.handlers, handler]
    return () => {
      this.handlers = this.handlers.filter((other) => other !== handler)
    }
  }

  down(event: KeyboardEvent, place: KeyPlace): void {
    for (const handler of this.handlers) if (!event.defaultPrevented) handler.down?.(event, place)
  }

  up(event: KeyboardEvent): void {
    for (const handler of this.handlers) handler.up?.(event)
  }

  left(): void {
    for (const handler of this.handlers) handler.left?.()
  }

  clipboard(event: ClipboardEvent, place: KeyPlace): void {
    for (const handler of this.handlers) if (!event.defaultPrevented) handler.clipboard?.(event, place)
  }
}
