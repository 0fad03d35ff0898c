/** A sentence that begins with words of the method, until somebody types; `isOwn` then, also where all of it was taken out. */
export type BegunSentence = { text: string; isOwn: string }

/** What nobody typed in yet. */
export const UNTOUCHED: BegunSentence = { text: '', isOwn: '' }

/** @returns what was typed, as it is kept: an empty field stays empty when it opens again */
export function ownSentence(text: string): BegunSentence {
  return { text, isOwn: 'own' }
}

/** @param begun what the method begins it with. @returns what stands in the field */
export function sentenceIn({ text, isOwn }: BegunSentence, begun: string): string {
  return isOwn === '' ? begun : text
}

/** @returns what stands there once it is about something else: words stay, and where there are none it begins anew */
export function aboutOthers({ text, isOwn }: BegunSentence): BegunSentence {
  return text.trim() === '' ? UNTOUCHED : { text, isOwn }
}
