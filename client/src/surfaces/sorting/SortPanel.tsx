import type { Card } from '@kring/shared/meeting'

type Props = {
  /** The cards somebody chose on this device; none of them when nothing is chosen. */
  cards: Card[]
  /** Lets the cards go. */
  onDone: () => void
}

/** Everything one can do now with the chosen cards; without any, what still asks for attention. */
export function SortPanel({ cards }: Props) {
  return cards.length === 0 ? null : <section />
}
