import type { CardId } from '@kring/shared/meeting'
import { useEffect, useMemo, useState } from 'react'

/** Above so many rows only those in or near sight are whole; of the others their words stand there, to be found. */
const WHOLE = 40

/** Half a screen beyond what is seen rows are whole already, so that neither Tab nor a swipe comes to one that is not. */
const NEAR = '50% 0px'

/** Which rows of one list are in sight or near it. */
export class Sight {
  private readonly rows = new Map<Element, CardId>()
  private readonly near = new Set<CardId>()
  private readonly observer: IntersectionObserver

  /** @param tell called with all that are near, when those are others */
  constructor(tell: (near: ReadonlySet<CardId>) => void) {
    const seen = (entries: IntersectionObserverEntry[]) => {
      let isOther = false
      for (const { target, isIntersecting } of entries) {
        const card = this.rows.get(target)
        if (card === undefined) continue
        // What has the focus stays, however far one scrolls.
        const isNear = isIntersecting || target.contains(document.activeElement)
        if (isNear === this.near.has(card)) continue
        isOther = true
        if (isNear) this.near.add(card)
        else this.near.delete(card)
      }
      if (isOther) tell(new Set(this.near))
    }
    // The list scrolls with the page or in a part of it.
    const margins: IntersectionObserverInit & { scrollMargin: string } = {
      rootMargin: NEAR,
      scrollMargin: NEAR,
    }
    this.observer = new IntersectionObserver(seen, margins)
  }

  /** @returns the undo */
  readonly watch = (row: Element, card: CardId): (() => void) => {
    this.rows.set(row, card)
    this.observer.observe(row)
    return () => {
      this.rows.delete(row)
      this.observer.unobserve(row)
    }
  }

  close(): void {
    this.observer.disconnect()
  }
}

/** Which rows are whole, and how a row is watched: not at all where all of them are. */
export type InSight = {
  isNear: (card: CardId) => boolean
  watch: Sight['watch'] | undefined
}

/** @param count how many rows the list has */
export function useInSight(count: number): InSight {
  const [near, setNear] = useState<ReadonlySet<CardId>>(new Set())
  const isLong = count > WHOLE
  const sight = useMemo(() => (isLong ? new Sight(setNear) : undefined), [isLong])
  useEffect(() => () => sight?.close(), [sight])
  return { isNear: (card) => !sight || near.has(card), watch: sight?.watch }
}
