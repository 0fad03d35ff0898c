import type { Activity, ActivityId, Card, CardId } from '@kring/shared/meeting'

/** What this device said of a card, where one answer takes the place of another. */
type Tag = { activity: ActivityId; card: CardId; detail: string; value: string }
/** Somebody else said otherwise since. */
export type Difference = Tag & { now: string }

/** What was said at this device, so that two people who disagree notice it: a card tells nobody who said what. */
export class OwnTags {
  readonly #said = new Map<string, Tag>()

  /** Something is said here. @returns what somebody else had said of it, where that was another answer */
  say(activity: ActivityId, card: Card, detail: string, value: string): string | undefined {
    const key = `${activity} ${card.id} ${detail}`
    const was = card.details[detail] ?? ''
    const isTheirs = was !== '' && was !== value && value !== '' && this.#said.get(key)?.value !== was
    if (value === '') this.#said.delete(key)
    else this.#said.set(key, { activity, card: card.id, detail, value })
    return isTheirs ? was : undefined
  }

  /** @returns where somebody else said otherwise since it was said here, each told once */
  differences({ id, cards }: Activity): Difference[] {
    return [...this.#said].flatMap(([key, tag]) => {
      if (tag.activity !== id) return []
      const now = cards[tag.card]?.details[tag.detail] ?? ''
      if (now === tag.value) return []
      this.#said.delete(key)
      return now === '' ? [] : [{ ...tag, now }]
    })
  }
}
