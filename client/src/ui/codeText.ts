import { LIMITS } from '@kring/shared/meeting'
import { CODE_ALPHABET, normaliseCode } from '@kring/shared/protocol/wire'

/** Letters of other scripts that look like those of a code, as somebody's keyboard may give them. */
const LOOKS_LIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'АВЕКМНРСТУХΑΒΕΗΚΜΝΡΤΥΧ'].map((letter, at) => [letter, [...'ABEKMHPCTYXABEHKMNPTYX'][at] ?? '']),
)
/** Longer than this it is a sentence and not a code that is being typed. */
const TYPED = LIMITS.code + 2
/** A link to join, also as mail filters write it into theirs: `_join_`. */
const LINK = /[/_]join[/_]+\s*([a-z0-9][a-z0-9\s-]*)/i
const half = `[${CODE_ALPHABET}]{${LIMITS.code / 2}}`
/** Six letters, together or in two halves, with no other letter beside them; any place may be the beginning of one. */
const ALONE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?=(${half})[\\s\\-–—.·_+]{0,3}(${half})(?![\\p{L}\\p{N}]))`,
  'giu',
)

/** @returns a code with a space in its middle, easier to read and to say. */
export function spaced(code: string): string {
  const middle = LIMITS.code / 2
  return code.length > middle ? `${code.slice(0, middle)} ${code.slice(middle)}` : code
}

/** @returns whether it has as many letters as a code, and only such as codes have */
export function isCode(code: string): boolean {
  return code.length === LIMITS.code && !hasStrangeLetter(code)
}

/** @returns whether a letter is none of those in codes: they are left out because they look alike */
export function hasStrangeLetter(code: string): boolean {
  return [...code].some((letter) => !CODE_ALPHABET.includes(letter))
}

/** @returns the code in what was typed or pasted: a code, a link, or a sentence with either; empty when there is none. */
export function codeIn(typed: string): string {
  const text = plain(typed)
  const link = LINK.exec(text)?.[1]
  if (link) return normaliseCode(link).slice(0, LIMITS.code)
  const found = [...text.matchAll(ALONE)].map(({ index, 1: first = '', 2: second = '' }) => ({
    code: normaliseCode(first + second),
    likely: likely(first + second, text.slice(0, index)),
  }))
  const best = found.reduce<(typeof found)[number] | undefined>(
    (one, other) => (one && one.likely > other.likely ? one : other),
    undefined,
  )
  if (best) return best.code
  const letters = normaliseCode(text)
  return letters.length > TYPED ? '' : letters.slice(0, LIMITS.code)
}

/** Words have six letters too: a code more often has a digit and capitals, and stands behind the word for it. */
function likely(code: string, before: string): number {
  return (
    Number(/code\P{L}*$/iu.test(before)) * 4 +
    Number(/\d/.test(code)) * 2 +
    Number(code === code.toUpperCase())
  )
}

/** Wide letters and lookalikes as plain ones; what was encoded, perhaps more than once, as it was. */
function plain(typed: string): string {
  // Mails and phones put marks between letters that nobody sees.
  let text = typed.normalize('NFKC').replace(/\p{Cf}/gu, '')
  for (let times = 0; times < 3 && /%[0-9a-f]{2}/i.test(text); times++) {
    text = text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
      try {
        return decodeURIComponent(encoded)
      } catch {
        return ' '
      }
    })
  }
  return [...text].map((letter) => LOOKS_LIKE[letter.toUpperCase()] ?? letter).join('')
}

/** What a code field holds after a key, and where in it the caret belongs. */
export type Typed = {
  code: string
  /** In the code as it is shown, with its space. */
  caret: number
  /** Whether it may be sent by itself: it was typed to its end, or pasted. */
  isWhole: boolean
}

/**
 * Reads a code field after something was typed, pasted or erased. In a code that is whole a letter takes the place of
 * the one behind the caret, so that one in the middle can be put right.
 * @param before the code until now
 * @param shown what stands in the field
 * @param caret where in it
 * @param isForward whether what stood behind the caret was erased
 */
export function typedCode(before: string, shown: string, caret: number, isForward = false): Typed {
  const letters = normaliseCode(plain(shown))
  const isPasted = letters.length > before.length + 1
  if (isPasted || letters.length > TYPED) {
    const code = codeIn(shown)
    return { code, caret: spaced(code).length, isWhole: isCode(code) }
  }
  const at = normaliseCode(plain(shown.slice(0, caret))).length
  // Only the space was erased: what was meant is the letter beside it.
  if (letters === before && shown.length < spaced(before).length && at > 0) {
    const from = isForward ? at : at - 1
    return placed(letters.slice(0, from) + letters.slice(from + 1), from)
  }
  const isTooLong = letters.length > LIMITS.code
  const code = isTooLong ? letters.slice(0, at) + letters.slice(at + 1) : letters
  return placed(
    code.slice(0, LIMITS.code),
    Math.min(at, LIMITS.code),
    !isTooLong && code.length > before.length,
  )
}

function placed(code: string, at: number, isLonger = false): Typed {
  const isAtEnd = at === LIMITS.code
  return { code, caret: spaced(code.slice(0, at)).length, isWhole: isLonger && isAtEnd && isCode(code) }
}
