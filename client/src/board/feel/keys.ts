/** What a key on the board does, besides what moves cards and the view (Board.tsx). */
export type KeyAct = 'undo' | 'redo' | 'note' | 'edit' | 'duplicate' | 'spotlight' | 'point' | 'keys'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** @returns what a pressed key asks for, or undefined. */
export function keyAct({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): KeyAct | undefined {
  if (altKey) return undefined
  const letter = key.toLowerCase()
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo'
    if (letter === 'y' && !shiftKey) return 'redo'
    return letter === 'd' && !shiftKey ? 'duplicate' : undefined
  }
  if (key === '?') return 'keys'
  if (shiftKey) return undefined
  return PLAIN[letter]
}

const PLAIN: Readonly<Record<string, KeyAct>> = {
  n: 'note',
  enter: 'edit',
  f: 'spotlight',
  w: 'point',
}

/** @returns whether somebody is typing there: then keys are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS))
}

const FIELDS = 'input, textarea, select'
