import { withSoftHyphens } from '@kring/shared/basis/line-breaks'
import { useHyphenation } from './hyphenation.ts'

/** What people wrote, its long words broken where a card on the board breaks them. */
export function Breakable({ text }: { text: string }) {
  return withSoftHyphens(text, useHyphenation(text))
}
