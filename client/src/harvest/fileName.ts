import { dayOf } from '@kring/shared/basis/day'
import { graphemes } from '@kring/shared/basis/text'

/** Characters of the question in a name of a file, and the bytes they may take: systems allow 255 in all. */
const MOST = { characters: 48, bytes: 180 }

/** @returns a file name people recognise: the day as it was here and the question, in letters of any script. */
export function fileName(question: string, at: number, extension: string): string {
  const letters = graphemes(question.normalize('NFC').toLocaleLowerCase()).map(plainLetter).join('')
  let plain = ''
  for (const character of graphemes(letters.replace(/-+/g, '-').replace(/^-/, '')).slice(
    0,
    MOST.characters,
  )) {
    if (new TextEncoder().encode(plain + character).length > MOST.bytes) break
    plain += character
  }
  return `kring-${dayOf(at)}-${plain.replace(/-$/, '') || 'oogst'}.${extension}`
}

/** Latin letters without their marks; letters of other scripts whole, where marks are letters; a dash for all else. */
function plainLetter(character: string): string {
  if (/^\p{Script=Latin}/u.test(character)) return character.normalize('NFD').replace(/\p{M}/gu, '')
  return /^[\p{L}\p{N}]/u.test(character) ? character : '-'
}
