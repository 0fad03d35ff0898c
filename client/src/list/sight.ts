import type { CardId } from '@kring/shared/meeting'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

/** Above so many rows only those in or near sight are there; the others are room of about their height. */
const WHOLE = 40

/** So many are there before anybody knows what is in sight. */
const FIRST = 12

/** Half a screen beyond what is seen rows are there already, so that neither Tab nor a swipe comes to one that is not. */
const NEAR = '50% 0px'

/** So many rows on either side of the focus are there before Tab goes on from it, however fast. */
const BESIDE_FOCUS = 2

/** So many rows stay that are out of sight: to take one out is to draw the list, and to bring it back is dear. */
const SPARE = 12

/** Height of a row nobody has seen yet, px. */
const UNSEEN = 60

/** Which rows are near and there, and how high the others were when they were there, px. */
type Seen = { near: ReadonlySet<CardId>; heights: ReadonlyMap<CardId, number> }

/** Which rows of one list are in sight or near it. */
export class Sight {
  /** All cards of the list, in the order in which they are read. */
  order: readonly CardId[] = []
  private readonly rows = new Map<Element, CardId>()
  /** Room that is kept for rows, and for which. */
  private readonly gaps = new Map<Element, readonly CardId[]>()
  private readonly near: Set<CardId>
  private readonly heights = new Map<CardId, number>()
  private width = 0
  /** The cards of which the rows are there. */
  private there: ReadonlySet<CardId>
  private observer: IntersectionObserver | undefined

  /**
   * @param first the cards that are there at first
   * @param tell called with what is near now, when that is something else
   */
  constructor(
    first: Iterable<CardId>,
    private readonly tell: (seen: Seen) => void,
  ) {
    this.near = new Set(first)
    this.there = new Set(first)
  }

  /** Begins to look. @returns the undo */
  open(): () => void {
    // The list scrolls with the page or in a part of it.
    const margins: IntersectionObserverInit & { scrollMargin: string } = {
      rootMargin: NEAR,
      scrollMargin: NEAR,
    }
    const observer = new IntersectionObserver((entries) => this.look(entries), margins)
    for (const element of [...this.rows.keys(), ...this.gaps.keys()]) observer.observe(element)
    this.observer = observer
    document.addEventListener('keydown', this.keyed, { capture: true })
    window.addEventListener('beforeprint', this.printed)
    return () => {
      observer.disconnect()
      this.observer = undefined
      document.removeEventListener('keydown', this.keyed, { capture: true })
      window.removeEventListener('beforeprint', this.printed)
    }
  }

  /** @returns the undo */
  readonly watch = (row: Element, card: CardId): (() => void) => {
    this.rows.set(row, card)
    this.observer?.observe(row)
    return () => {
      this.rows.delete(row)
      this.observer?.unobserve(row)
    }
  }

  /** Room stands for these cards from now on; the same element may stand for others later. */
  readonly keepRoom = (gap: Element, cards: readonly CardId[]): void => {
    this.gaps.set(gap, cards)
  }

  /** Looks anew whether room is in sight: what is near changed. @returns the undo */
  readonly watchGap = (gap: Element): (() => void) => {
    this.observer?.observe(gap)
    return () => {
      this.observer?.unobserve(gap)
    }
  }

  readonly leaveGap = (gap: Element): void => {
    this.gaps.delete(gap)
    this.observer?.unobserve(gap)
  }

  /** Has the row of a card there at once, such as what was found. */
  readonly bring = (card: CardId): void => this.come([card])

  private look(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const { target, isIntersecting, boundingClientRect } = entry
      const gap = this.gaps.get(target)
      if (gap && isIntersecting) for (const card of this.seenIn(gap, entry)) this.near.add(card)
      const card = this.rows.get(target)
      if (card === undefined) continue
      // What has the focus stays, however far one scrolls.
      const isNear = isIntersecting || target.contains(document.activeElement)
      if (isNear) this.near.add(card)
      else if (this.near.delete(card)) this.keepHeight(card, boundingClientRect)
    }
    // A row that went out of sight costs nothing where it is: it goes with many.
    const hasCome = [...this.near].some((card) => !this.there.has(card))
    if (hasCome || this.spare > SPARE) this.told()
  }

  private get spare(): number {
    return [...this.there].filter((card) => !this.near.has(card)).length
  }

  /** @returns the cards of a gap of which the row would be near */
  private seenIn(
    gap: readonly CardId[],
    { boundingClientRect, intersectionRect }: IntersectionObserverEntry,
  ) {
    const typical = typicalOf(this.heights)
    const heights = gap.map((card) => this.heights.get(card) ?? typical)
    const share = boundingClientRect.height / sum(heights)
    let top = boundingClientRect.top
    return gap.filter((_, index) => {
      const bottom = top + (heights[index] ?? 0) * share
      const isSeen = bottom >= intersectionRect.top && top <= intersectionRect.bottom
      top = bottom
      return isSeen
    })
  }

  private come(cards: readonly CardId[]): void {
    for (const card of cards) this.near.add(card)
    if (cards.some((card) => !this.there.has(card))) flushSync(() => this.told())
  }

  private told(): void {
    this.there = new Set(this.spare > SPARE ? this.near : [...this.there, ...this.near])
    this.tell({ near: this.there, heights: new Map(this.heights) })
  }

  /** So that nothing moves under a finger when a row goes. In a list of another width rows break otherwise. */
  private keepHeight(card: CardId, { width, height }: DOMRectReadOnly): void {
    // It went away with its element.
    if (height === 0) return
    if (width !== this.width) this.heights.clear()
    this.width = width
    this.heights.set(card, height)
  }

  /** The focus goes on in the same moment: what it may come to is there by then. */
  private readonly keyed = ({ key }: KeyboardEvent): void => {
    if (key !== 'Tab') return
    const { order } = this
    const focused = [...this.rows].find(([row]) => row.contains(document.activeElement))?.[1]
    const at = focused === undefined ? -1 : order.indexOf(focused)
    // From elsewhere one comes to the first or to the last.
    this.come(
      at < 0
        ? [...order.slice(0, BESIDE_FOCUS), ...order.slice(-BESIDE_FOCUS)]
        : order.slice(Math.max(0, at - BESIDE_FOCUS), at + BESIDE_FOCUS + 1),
    )
  }

  /** On paper all is in sight. */
  private readonly printed = (): void => this.come(this.order)
}

/** Which rows are there, and how the list tells what it has. */
export type InSight = {
  isNear: (card: CardId) => boolean
  /** How high a row is, or was when it was there, px. */
  heightOf: (card: CardId) => number
  /** Undefined where all rows are there. */
  sight: Sight | undefined
  /** Another object whenever other rows are near. */
  near: ReadonlySet<CardId>
}

/** @param order the cards of the list, in the order in which they are read */
export function useInSight(order: readonly CardId[]): InSight {
  const isLong = order.length > WHOLE
  const [seen, setSeen] = useState<Seen>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lies first when it begins
  const first = useMemo(() => new Set(order.slice(0, FIRST)), [isLong])
  const sight = useMemo(() => (isLong ? new Sight(first, setSeen) : undefined), [isLong, first])
  useEffect(() => sight?.open(), [sight])
  useLayoutEffect(() => {
    if (sight) sight.order = order
  })
  const near = seen?.near ?? first
  const typical = useMemo(() => typicalOf(seen?.heights ?? new Map()), [seen])
  return {
    isNear: (card) => !sight || near.has(card),
    heightOf: (card) => seen?.heights.get(card) ?? typical,
    sight,
    near,
  }
}

function typicalOf(heights: ReadonlyMap<CardId, number>): number {
  return heights.size === 0 ? UNSEEN : sum([...heights.values()]) / heights.size
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

/** A row, or room for rows that are not there. */
export type Stretch<Row> = { row: Row } | { gap: readonly Row[]; before: CardId | undefined }

/**
 * @param isNear whether the row of a card is in sight or near it
 * @returns the rows that are there, and the room for the others between them; a single one between two that are there is there
 */
export function stretchesOf<Row extends { id: CardId }>(
  cards: readonly Row[],
  isNear: (card: CardId) => boolean,
): Stretch<Row>[] {
  const stretches: Stretch<Row>[] = []
  let gap: Row[] = []
  const close = (next: Row | undefined) => {
    const isBetween = gap.length === 1 && next !== undefined && stretches.length > 0
    if (isBetween) stretches.push(...gap.map((row) => ({ row })))
    else if (gap.length > 0) stretches.push({ gap, before: next?.id })
    gap = []
  }
  for (const row of cards) {
    if (!isNear(row.id)) {
      gap.push(row)
      continue
    }
    close(row)
    stretches.push({ row })
  }
  close(undefined)
  return stretches
}
