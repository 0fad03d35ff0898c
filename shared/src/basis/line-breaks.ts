import { graphemes } from './text.ts'

/** The parts of a word between which a hyphen may stand: patterns of a language know them best. */
export type Hyphenate = (word: string) => readonly string[]

/** A part of a text that stays on one line, and what comes after it: a hyphen only where a line ends there. */
export type Piece = { text: string; after: ' ' | '-' | '' }

/** A word longer than this may be broken, in characters as people see them; a wide one counts as two. */
const LONG_WORD = 15

/** What can only be cut in two without a hyphen, as in an address, is left whole a little longer. */
const LONG_ADDRESS = 20

/** Letters that stand before and after a hyphen at least. */
const LEAST = 4

/** How far from its middle a word may be broken for the sake of a better place, letters. */
export const OFF_MIDDLE = 3

// All patterns are asked about single characters: an engine remembers what a pattern last matched, and texts must be
// gone when their meeting is.

/** Scripts that hyphenate: in all others a hyphen at the end of a line would be read as a part of the word. */
const LETTER =
  /^(?!\p{Lm})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u

/** Written without spaces, in characters of their own: a line may end after any of them. */
const SPACELESS =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{RI}\p{Emoji_Presentation}]|.\ufe0f)/u

/** Written without spaces, in words: a line may end after any word. */
const WORDS_TOGETHER = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Letters that are joined: a cut between them changes their shape. */
const JOINED = /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}]/u

/** After these a line may end. */
const SIGN = /^[-‐–—/\\.,:;?!&=_@|+·]$/

/** What may not begin a line, and what may not end one. */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{Lm}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u
const NEVER_LAST = /^[\p{Ps}\p{Pi}]/u

/**
 * The parts of a text between which a line may end: its words, and parts of those that are long. Where exactly a
 * word is broken depends on `hyphenate`; how many parts there are does not.
 * @param text one line, tidied
 * @param long a word of more characters than this may be broken
 */
export function piecesOf(text: string, hyphenate: Hyphenate = syllables, long = LONG_WORD): Piece[] {
  const words = text.split(' ')
  return words.flatMap((word, index) => {
    const pieces = piecesOfWord(word, hyphenate, long)
    const last = pieces.at(-1)
    if (last && index < words.length - 1) last.after = ' '
    return pieces
  })
}

/** @returns whether a text has a word so long that it may get a hyphen. */
export function hasLongWord(text: string): boolean {
  return text.split(' ').some((word) => word.length > LONG_WORD)
}

/** @returns whether a character takes the room of two. */
export function isWide(character: string): boolean {
  return character.charCodeAt(0) > 0x2e7f || SPACELESS.test(character)
}

function piecesOfWord(word: string, hyphenate: Hyphenate, long: number): Piece[] {
  const characters = graphemes(word)
  if (!isLong(characters, long)) return [{ text: word, after: '' }]
  const ends = wordEnds(characters)
  // In an address a hyphen would be a part of it.
  const isAddress = word.includes('://') || word.includes('@') || word.startsWith('www.')
  const runs: string[][] = [[]]
  for (const [index, character] of characters.entries()) {
    if (index > 0 && mayEnd(characters, index, ends)) runs.push([])
    runs.at(-1)?.push(character)
  }
  if (isAddress) return runs.flatMap((run) => (isLong(run, LONG_ADDRESS) ? halves(run) : [plain(run)]))
  return runs.flatMap((run) => (isLong(run, long) ? broken(run, hyphenate) : [plain(run)]))
}

function isLong(characters: readonly string[], most: number): boolean {
  let length = 0
  for (const character of characters) length += isWide(character) ? 2 : 1
  return length > most
}

/** @returns whether a line may end before this character without a hyphen. */
function mayEnd(characters: readonly string[], index: number, ends: ReadonlySet<number>): boolean {
  const before = characters[index - 1] ?? ''
  const next = characters[index] ?? ''
  if (SIGN.test(before)) return index > 1 && !SIGN.test(next)
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(before)) return false
  return SPACELESS.test(before) || SPACELESS.test(next) || ends.has(index)
}

/** @returns where words end that are written together. */
function wordEnds(characters: readonly string[]): Set<number> {
  const ends = new Set<number>()
  if (!('Segmenter' in Intl) || !characters.some((character) => WORDS_TOGETHER.test(character))) return ends
  const starts = new Map<number, number>()
  let length = 0
  for (const [index, character] of characters.entries()) {
    starts.set(length, index)
    length += character.length
  }
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    characters.join(''),
  )) {
    const start = starts.get(index)
    if (start) ends.add(start)
  }
  return ends
}

function plain(characters: readonly string[]): Piece {
  return { text: characters.join(''), after: '' }
}

/** Breaks what has no other place to end a line, in two: with a hyphen between letters of scripts that have one. */
function broken(run: readonly string[], hyphenate: Hyphenate): Piece[] {
  const [from, to] = longestLetters(run)
  if (to - from >= 2 * LEAST) {
    const at = from + hyphenAt(run.slice(from, to), run.length / 2 - from, hyphenate)
    return [{ text: run.slice(0, at).join(''), after: '-' }, plain(run.slice(at))]
  }
  return run.some((character) => JOINED.test(character)) ? [plain(run)] : halves(run)
}

function halves(run: readonly string[]): Piece[] {
  const middle = Math.ceil(run.length / 2)
  return [plain(run.slice(0, middle)), plain(run.slice(middle))]
}

/** @returns where the longest row of letters that may be hyphenated begins and ends. */
function longestLetters(run: readonly string[]): [number, number] {
  let best: [number, number] = [0, 0]
  let from = 0
  for (let index = 0; index <= run.length; index++) {
    if (index < run.length && LETTER.test(run[index] ?? '')) continue
    if (index - from > best[1] - best[0]) best = [from, index]
    from = index + 1
  }
  return best
}

/** Where compounds are joined: a word is best broken there. */
const LINKS = ['en', 's']
const LINK_WORTH = 2.5

/**
 * @param letters of one word
 * @param middle where the line would best be broken
 * @returns how many letters stand before the hyphen: as near to the middle as the language allows
 */
function hyphenAt(letters: readonly string[], middle: number, hyphenate: Hyphenate): number {
  const most = letters.length - LEAST
  const aim = Math.min(Math.max(middle, LEAST), most)
  const word = letters.join('')
  let best = Math.round(aim)
  let least = Number.POSITIVE_INFINITY
  for (const parts of [hyphenate(word), syllables(word)]) {
    let at = 0
    for (const part of parts.slice(0, -1)) {
      at += graphemes(part).length
      if (at < LEAST || at > most) continue
      const off = Math.abs(at - aim)
      const isLink = off <= OFF_MIDDLE && LINKS.some((link) => part.endsWith(link))
      const cost = off - (isLink ? LINK_WORTH : 0)
      if (cost >= least) continue
      least = cost
      best = at
    }
    if (least < Number.POSITIVE_INFINITY) return best
  }
  return best
}

/** Two letters for one sound, or that begin a syllable together. */
const DIGRAPH = /^(ch|ng|[bcdfgkptvw]r|[bcfgkpsv]l|s[ptkm]|th|kn|zw)$/i
const VOWEL = /^[aeiouyаеёиоуыэюяіїєαεηιουωάέήίόύώ]/i

/** Without patterns of a language: a syllable begins with a consonant before a vowel. */
export function syllables(word: string): string[] {
  const parts: string[] = []
  let part = ''
  const characters = graphemes(word)
  for (const [index, character] of characters.entries()) {
    const begins = index > 0 && !isVowel(character) && isVowel(characters[index + 1] ?? '')
    if (begins && !DIGRAPH.test(`${characters[index - 1]}${character}`)) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function isVowel(character: string): boolean {
  return VOWEL.test(character.normalize('NFD'))
}
