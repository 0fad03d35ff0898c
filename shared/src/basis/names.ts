/** What stands between the names of somebody and is nobody's. */
const BETWEEN = new Set([
  'de',
  'den',
  'der',
  'het',
  'in',
  'op',
  'te',
  'ten',
  'ter',
  'van',
  'von',
  'la',
  'le',
  'el',
  'al',
  'bin',
])
/** Letters that hold no mark one could take off them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
}
/** A name of so few letters is a word as well as soon as it is written small: “wil”, “bas”, “mei”. */
const SHORT = 3

/** A word as it stands in a text, and without what letters carry. */
type Token = { bare: string; isLarge: boolean }

function tokens(text: string): Token[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => ({
    bare: bare(word),
    isLarge: /^\p{Lu}/u.test(word),
  }))
}

function bare(word: string): string {
  const marks = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return [...marks].map((letter) => PLAIN[letter] ?? letter).join('')
}

/**
 * @param names of people, as they call themselves
 * @returns those of whom any name stands in a text by itself, however it is written and also as “Jans” and “Jan’s”; in
 *   their order
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const words = tokens(text)
  const isNamed = (name: string) =>
    words.some(
      ({ bare: word, isLarge }) => (word === name || word === `${name}s`) && (isLarge || name.length > SHORT),
    )
  return names.filter((name) =>
    tokens(name).some(({ bare: part }) => part.length > 1 && !BETWEEN.has(part) && isNamed(part)),
  )
}
