import { shortcutOf } from '../../ui/shortcut.ts'

/** What a key on the board does, besides what moves cards and the view (Board.tsx). */
export type KeyAct = 'undo' | 'redo' | 'note' | 'point' | 'keys' | 'find'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** @returns what a pressed key asks for, or undefined. */
export function keyAct(pressed: Pressed): KeyAct | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed
  if (altKey) return undefined
  const letter = shortcutOf(pressed)
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo'
    if (letter === 'y' && !shiftKey) return 'redo'
    return letter === 'f' && !shiftKey ? 'find' : undefined
  }
  // The Arabic layout has a question mark of its own.
  if (key === '?' || key === '؟') return 'keys'
  if (shiftKey) return undefined
  return PLAIN[letter]
}

const PLAIN: Readonly<Record<string, KeyAct>> = {
  n: 'note',
  w: 'point',
}
