import { along, type RingCard } from './ring-sides.ts'

/** Cards in one row or one column, in order, and how much room they take across it. World units. */
export type Line = { cards: RingCard[]; thick: number }

/** More rows than this nobody lays along one side, not on the highest table either. */
const MOST = 14

/**
 * Lays cards that lie above or below in as few rows as hold them; the rows get what is nearest to them in turn, so
 * that all keep their place from left to right.
 * @param room how long a row may be: given how deep it lies and how high it is
 * @returns the outermost row first, or undefined when they do not fit
 */
export function rowsOf(
  cards: readonly RingCard[],
  scale: number,
  gap: number,
  room: (depth: number, tall: number) => number,
): Line[] | undefined {
  if (cards.length === 0) return []
  const inOrder = byPlace(cards, 'top')
  for (let count = 1; count <= MOST; count++) {
    const lines = dealt(inOrder, count, (card) => card.height * scale)
    let depth = 0
    const fits = lines.every((line) => {
      const free = room(depth, line.thick)
      depth += line.thick + gap
      return lengthOf(line, gap, (card) => card.width * scale) <= free
    })
    if (fits) return lines
  }
  return undefined
}

/** The same for cards at a side, under each other. @param room how long a column may be */
export function columnsOf(
  cards: readonly RingCard[],
  scale: number,
  gap: number,
  room: number,
): Line[] | undefined {
  if (cards.length === 0) return []
  const inOrder = byPlace(cards, 'left')
  for (let count = 1; count <= MOST; count++) {
    const lines = dealt(inOrder, count, (card) => card.width * scale)
    if (lines.every((line) => lengthOf(line, gap, (card) => card.height * scale) <= room)) return lines
  }
  return undefined
}

function byPlace(cards: readonly RingCard[], side: 'top' | 'left'): RingCard[] {
  return [...cards].sort(
    (one, other) => along(one.direction, side) - along(other.direction, side) || (one.id < other.id ? -1 : 1),
  )
}

function dealt(cards: readonly RingCard[], count: number, thick: (card: RingCard) => number): Line[] {
  const lines = Array.from({ length: Math.min(count, cards.length) }, (): Line => ({ cards: [], thick: 0 }))
  for (const [index, card] of cards.entries()) {
    const line = lines[index % lines.length] as Line
    line.cards.push(card)
    line.thick = Math.max(line.thick, thick(card))
  }
  return lines
}

function lengthOf(line: Line, gap: number, size: (card: RingCard) => number): number {
  return line.cards.reduce((all, card) => all + size(card), gap * (line.cards.length - 1))
}

/**
 * Places along a line, in the order given, as near to where each would like to be as their sizes let them.
 * @param wished where each would like its middle
 * @param from to: the ends of the line
 * @returns undefined when they do not fit
 */
export function between(
  wished: readonly number[],
  sizes: readonly number[],
  gap: number,
  from: number,
  to: number,
): number[] | undefined {
  // Where the first would begin if all followed closely: neighbours that are in each other's way agree on the mean.
  const starts: { value: number; count: number }[] = []
  const offsets: number[] = []
  let offset = 0
  for (const [index, size] of sizes.entries()) {
    offsets.push(offset + size / 2)
    let block = { value: (wished[index] as number) - (offset + size / 2), count: 1 }
    for (let last = starts.at(-1); last && last.value > block.value; last = starts.at(-1)) {
      starts.pop()
      block = {
        value: (last.value * last.count + block.value * block.count) / (last.count + block.count),
        count: last.count + block.count,
      }
    }
    starts.push(block)
    offset += size + gap
  }
  const latest = to - (offset - gap)
  if (latest < from - 0.5) return undefined
  return starts
    .flatMap(({ value, count }) => Array<number>(count).fill(Math.min(Math.max(value, from), latest)))
    .map((start, index) => start + (offsets[index] as number))
}
