/** What nobody sees and what changes how others look: soft hyphens, joiners, tags, selectors, fillers. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
/** Joiners stay where a script or an emoji needs them: between two characters. */
const NEEDLESS =
  /(?![\u200c\u200d](?=[\p{L}\p{M}\p{Extended_Pictographic}]))(?!\ufe0f)\p{Default_Ignorable_Code_Point}/gu
const ATTACHED = /^(?:\u200c|\u200d|\ufe0f)+|(?:\u200c|\u200d)+$/gu
/** More marks on one letter than any language writes. */
const HEAPED = /(\p{M}{4})\p{M}+/gu

/** Letters that people type without their sign, and that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
}

/** @returns a tidied name without what others do not see, and with no more marks on a letter than a language needs */
export function tidyName(name: string): string {
  return name.replace(NEEDLESS, '').replace(HEAPED, '$1').replace(ATTACHED, '').trim()
}

/** @returns whether two names look the same to most readers: case, accents, spaces and signs do not tell people apart */
export function looksAlike(one: string, other: string): boolean {
  return lookOf(one) === lookOf(other)
}

function lookOf(name: string): string {
  const plain = name.normalize('NFKD').replace(UNSEEN, '')
  const letters = (plain.replace(/[\p{M}\p{P}\p{Z}\p{S}]/gu, '') || plain).toLowerCase()
  return letters.replace(/[ßıøłđæœ]/g, (letter) => PLAIN[letter] ?? letter)
}

/**
 * Names as people call each other, where there is no room for whole ones.
 * @returns for each the fewest words from its beginning that tell it from all others; a letter that was put behind a name
 * to tell people apart stays with it
 */
export function shortNames(names: readonly string[]): string[] {
  const all = names.map((name) => name.split(' '))
  return all.map((words, at) => {
    for (let count = 1; count < words.length; count++) {
      // “Van den” is not yet a name.
      if (/^\p{Ll}/u.test(words[count - 1] ?? '')) continue
      const short = beginning(words, count)
      if (all.every((other, index) => index === at || beginning(other, count) !== short)) return short
    }
    return words.join(' ')
  })
}

/** The first words of a name, with the letter behind it if there is one. */
function beginning(words: readonly string[], count: number): string {
  const last = words.at(-1) ?? ''
  const letter = words.length > count && /^\p{Lu}$/u.test(last) ? [last] : []
  return [...words.slice(0, count), ...letter].join(' ')
}
