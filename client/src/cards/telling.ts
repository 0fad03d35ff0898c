import { tidy } from '@kring/shared/basis/text'
import type { Card } from '@kring/shared/meeting'

/** Words shorter than this carry little of their own. */
const SHORT = 4

/**
 * The name that suggests itself for cards that say the same: the label whose words come back most in the others;
 * of equals the longest, which says most.
 * @returns an empty text for no cards
 */
export function tellingLabel(cards: readonly Card[]): string {
  const wordsOf = cards.map((card) => words(`${card.label} ${card.text}`))
  let best = ''
  let most = -1
  for (const [index, { label }] of cards.entries()) {
    const own = words(label)
    const shared = wordsOf.filter(
      (other, at) => at !== index && [...own].some((word) => other.has(word)),
    ).length
    if (shared > most || (shared === most && label.length > best.length)) [best, most] = [label, shared]
  }
  return best
}

function words(text: string): ReadonlySet<string> {
  return new Set(
    tidy(text)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORT),
  )
}
