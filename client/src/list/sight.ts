import type { CardId } from '@kring/shared/meeting'
import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** Above so many rows only those in or near sight are whole; of the others their words stand there, to be found. */
const WHOLE = 40

/** Half a screen beyond what is seen rows are whole already, so that neither Tab nor a swipe comes to one that is not. */
const NEAR = '50% 0px'

/** So many rows on either side of the focus are whole before Tab goes on from it, however fast. */
const BESIDE_FOCUS = 2

/** Which rows are near, and how high the others were when they were whole, px. */
type Seen = { near: ReadonlySet<CardId>; heights: ReadonlyMap<CardId, number> }

const NOTHING: Seen = { near: new Set(), heights: new Map() }

/** Which rows of one list are in sight or near it. */
export class Sight {
  private readonly rows = new Map<Element, CardId>()
  private readonly near = new Set<CardId>()
  private readonly heights = new Map<CardId, number>()
  private width = 0
  private readonly observer: IntersectionObserver

  /** @param tell called with what is near now, when that is something else */
  constructor(private readonly tell: (seen: Seen) => void) {
    const seen = (entries: IntersectionObserverEntry[]) => {
      let isOther = false
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const card = this.rows.get(target)
        if (card === undefined) continue
        // What has the focus stays, however far one scrolls.
        const isNear = isIntersecting || target.contains(document.activeElement)
        if (isNear === this.near.has(card)) continue
        isOther = true
        if (isNear) this.near.add(card)
        else {
          this.near.delete(card)
          this.keepHeight(card, boundingClientRect)
        }
      }
      if (isOther) this.told()
    }
    // The list scrolls with the page or in a part of it.
    const margins: IntersectionObserverInit & { scrollMargin: string } = {
      rootMargin: NEAR,
      scrollMargin: NEAR,
    }
    this.observer = new IntersectionObserver(seen, margins)
    document.addEventListener('keydown', this.keyed, { capture: true })
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
    document.removeEventListener('keydown', this.keyed, { capture: true })
  }

  private told(): void {
    this.tell({ near: new Set(this.near), heights: new Map(this.heights) })
  }

  /** So that nothing moves under a finger when a row is no longer whole. In a list of another width rows break otherwise. */
  private keepHeight(card: CardId, { width, height }: DOMRectReadOnly): void {
    if (width !== this.width) this.heights.clear()
    this.width = width
    this.heights.set(card, height)
  }

  /** The focus goes on in the same moment: what it may come to is whole by then. */
  private readonly keyed = ({ key }: KeyboardEvent): void => {
    if (key !== 'Tab') return
    const inOrder = [...this.rows.keys()].sort((one, other) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    )
    const at = inOrder.findIndex((row) => row.contains(document.activeElement))
    // From elsewhere one comes to the first or to the last.
    const beside =
      at < 0
        ? [...inOrder.slice(0, BESIDE_FOCUS), ...inOrder.slice(-BESIDE_FOCUS)]
        : inOrder.slice(Math.max(0, at - BESIDE_FOCUS), at + BESIDE_FOCUS + 1)
    const come = beside.flatMap((row) => this.rows.get(row) ?? []).filter((card) => !this.near.has(card))
    if (come.length === 0) return
    for (const card of come) this.near.add(card)
    flushSync(() => this.told())
  }
}

/** Which rows are whole, and how a row is watched: not at all where all of them are. */
export type InSight = {
  isNear: (card: CardId) => boolean
  /** How high a row was when it was whole, px; undefined where nobody knows. */
  heightOf: (card: CardId) => number | undefined
  watch: Sight['watch'] | undefined
}

/** @param count how many rows the list has */
export function useInSight(count: number): InSight {
  const [{ near, heights }, setSeen] = useState(NOTHING)
  const isLong = count > WHOLE
  const sight = useMemo(() => (isLong ? new Sight(setSeen) : undefined), [isLong])
  useEffect(() => () => sight?.close(), [sight])
  return {
    isNear: (card) => !sight || near.has(card),
    heightOf: (card) => heights.get(card),
    watch: sight?.watch,
  }
}
