/**
 * Which letter a key stands for as a shortcut: the one it types where the layout has Latin letters (Z is elsewhere on
 * QWERTZ, AZERTY, Dvorak), and where it has none (Cyrillic, Greek, Arabic, Hebrew, Hangul) the one at that place of the
 * keyboard, as systems do themselves.
 * @returns in lower case; a key that types no letter by its name, such as `enter`
 */
export function shortcutOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const typed = key.normalize('NFKC').toLowerCase()
  const place = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  if (place === undefined) return typed
  return OTHER_SCRIPT.test(typed) || (place === 'w' && HEBREW_W.test(typed)) ? place : typed
}

/** Letters only, none of them Latin; one key of the Arabic layout types two. */
const OTHER_SCRIPT = /^(?:(?!\p{Script=Latin})[\p{L}\p{M}])+$/u
/** The Hebrew layout has an apostrophe or geresh there, no letter. */
const HEBREW_W = /^['׳]$/

/** @returns whether it is Enter with Control, or with Command as on a Mac */
export function isCommandEnter({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): boolean {
  return key === 'Enter' && (ctrlKey || metaKey)
}
