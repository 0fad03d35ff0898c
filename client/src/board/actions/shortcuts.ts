import { shortcutOf } from '../../ui/shortcut.ts'
import type { Wording, WordKey } from '../../words/wording.ts'
import type { Action, Chosen } from './action.ts'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** @returns a pressed key with what is held beside it, such as `Mod+Shift+g`; Mod is Control, or Command on a Mac */
export function pressed(event: Pressed): string {
  // Brackets and such are typed with AltGr on many keyboards: there Control and Alt mean nothing else.
  const isTyped = event.ctrlKey && event.altKey && event.key.length === 1
  const mod = (event.ctrlKey || event.metaKey) && !isTyped
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  // With what a sign is typed differs by keyboard.
  const isSign = digit === undefined && /^[^\p{L}\p{N}\s]$/u.test(event.key)
  return [
    mod && 'Mod',
    event.altKey && !isTyped && 'Alt',
    event.shiftKey && !isSign && 'Shift',
    // The Arabic layout has a question mark of its own.
    (!isTyped && digit) || shortcutOf(event).replace('؟', '?'),
  ]
    .filter(Boolean)
    .join('+')
}

/** @returns what an action is called, for what is chosen where that is given */
export function nameOfAction(
  { name, called }: Pick<Action, 'name' | 'called'>,
  t: Wording,
  chosen?: Chosen,
): string {
  // Each has its words (actions.test.ts).
  return (chosen && called?.(chosen)) ?? t(`feel.act.${name}` as WordKey)
}

/** @returns a shortcut as it stands on keys */
export function shownKeys(keys: string): string {
  const names: Record<string, string> = {
    Mod: /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl',
    pageup: 'Page Up',
    pagedown: 'Page Down',
    delete: 'Delete',
    enter: 'Enter',
  }
  return keys
    .split(/(?<=\w)\+/)
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' + ')
}
