import type { ZoneBox } from './boxes.ts'
import { between } from './rows.ts'
import type { Point } from './world.ts'

/** A card in a box: how far across and down it was put, 0 to 1, and its size at scale 1. */
export type CardInBox = {
  id: string
  zone: string
  across: number
  down: number
  width: number
  height: number
}

/** Boxes as wide and as high as what lies in them needs, where the cards lie, and at which scale. */
export type BoxesLayout = { boxes: ZoneBox[]; places: Map<string, Point>; scale: number }

/** Between two cards, between a card and the border of its box, and between two boxes. World units. */
const GAP = 14
const INSET = 10
const GUTTER = 14
/** A box is at least this wide, for its name, and its room at least this high. */
const NARROWEST = 216
const LOWEST = 140
function scalesFor(count: number, larger: number): number[] {
  const usual = count <= 8 ? 1 : count <= 16 ? 0.96 : count <= 24 ? 0.88 : count <= 40 ? 0.8 : 0.6
  const scales: number[] = []
  for (let scale = usual * larger; scale > SMALLEST; scale -= 0.02) scales.push(scale)
  return scales
}

const SMALLEST = 0.2

/**
 * Lays cards in boxes that stand in rows and fill their part of the table together: each in rows over the whole height
 * of its box, as near as can be to where it was put, and none under another. Where a box holds more than fits, it
 * takes room from the others. On a line cards lie across the marks between two steps, with their middle on their own.
 * @param boxes row by row; those of one row have one `y`
 * @param larger how many times as large as usual cards are to be, as far as they fit
 */
export function layBoxes(boxes: readonly ZoneBox[], cards: readonly CardInBox[], larger = 1): BoxesLayout {
  const rows = [...new Set(boxes.map(({ y }) => y))].map((y) => boxes.filter((box) => box.y === y))
  const loads = rows.map((row) => loadOf(row, cards))
  const heights = rows.map((row) => row[0]?.height ?? 0)
  for (const scale of scalesFor(cards.length, larger)) {
    for (const tried of rows.length > 1 ? heightsToTry(rows, heights, cards, scale) : [heights]) {
      if (loads.some((load, index) => isTooMuch(load, tried[index] as number, scale))) continue
      const laid = layRows(rows, tried, cards, scale)
      if (laid) return { ...laid, scale }
    }
  }
  const places = cards.map(({ id, zone, across, down }): [string, Point] => {
    const { x, y, width, height } = boxes.find((box) => box.zone === zone) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    }
    return [id, { x: x + (across - 0.5) * width, y: y + (down - 0.5) * height }]
  })
  return { boxes: [...boxes], places: new Map(places), scale: SMALLEST }
}

/** What lies in a row of boxes, so that how much room it takes at a scale is told without laying it. */
type Load = { count: number; edges: number; areas: number; wide: number; head: number }

function loadOf(row: readonly ZoneBox[], cards: readonly CardInBox[]): Load {
  const load = { count: 0, edges: 0, areas: 0, wide: widthOf(row), head: row[0]?.head ?? 0 }
  for (const { zone, width, height } of cards) {
    if (!row.some((box) => box.zone === zone)) continue
    load.count++
    load.edges += width + height
    load.areas += width * height
  }
  return load
}

/** How wide a row of boxes is at most, however they share it. */
function widthOf(row: readonly ZoneBox[]): number {
  const left = Math.min(...row.map(({ x, width }) => x - width / 2))
  const right = Math.max(...row.map(({ x, width }) => x + width / 2))
  return Math.max(right - left, sum(row.map(({ width }) => width)))
}

/** Whether cards cover more than there is, air included: then no line need be tried. */
function isTooMuch({ count, edges, areas, wide, head }: Load, height: number, scale: number): boolean {
  const covered = areas * scale * scale + edges * scale * GAP + count * GAP * GAP
  return covered > (wide + GAP) * (height - head - 2 * INSET + GAP)
}

/** As high as they are, as what lies in them needs, and between these. */
function heightsToTry(
  rows: readonly ZoneBox[][],
  heights: readonly number[],
  cards: readonly CardInBox[],
  scale: number,
): number[][] {
  const needed = neededHeights(rows, cards, scale)
  const shares = [0, 0.5, 1, 0.25, 0.75]
  return shares.map((share) =>
    heights.map((height, index) => height + ((needed[index] ?? height) - height) * share),
  )
}

/** What each row of boxes needs of the height that all have together. */
function neededHeights(rows: readonly ZoneBox[][], cards: readonly CardInBox[], scale: number): number[] {
  const head = rows[0]?.[0]?.head ?? 0
  const all = rows.reduce((sum, row) => sum + (row[0]?.height ?? 0), 0)
  const needs = rows.map((row) =>
    cards
      .filter(({ zone }) => row.some((box) => box.zone === zone))
      .reduce((sum, { width, height }) => sum + (width * scale + GAP) * (height * scale + GAP), 1),
  )
  const sum = needs.reduce((one, other) => one + other)
  const spare = all - rows.length * (head + LOWEST)
  return needs.map((need) => head + LOWEST + (spare * need) / sum)
}

function layRows(
  rows: readonly ZoneBox[][],
  heights: readonly number[],
  cards: readonly CardInBox[],
  scale: number,
): Omit<BoxesLayout, 'scale'> | undefined {
  const found: Omit<BoxesLayout, 'scale'> = { boxes: [], places: new Map() }
  let top = Math.min(...rows.map(([box]) => (box ? box.y - box.height / 2 : 0)))
  for (const [index, row] of rows.entries()) {
    const height = heights[index] as number
    const here = cards.filter(({ zone }) => row.some((box) => box.zone === zone))
    const boxes = widened(row, here, height, scale).map((box) => ({ ...box, height, y: top + height / 2 }))
    const places = laid(here, boxes, scale)
    if (!places) return undefined
    found.boxes.push(...boxes)
    for (const [id, at] of places) found.places.set(id, at)
    top += height + GUTTER
  }
  return found
}

/** The boxes of one row: even where that is wide enough, else as wide as what lies in them needs. */
function widened(
  row: readonly ZoneBox[],
  cards: readonly CardInBox[],
  height: number,
  scale: number,
): ZoneBox[] {
  const [first] = row
  if (!first || row.length === 1) return [...row]
  const room = height - first.head - 2 * INSET + GAP
  const needs = row.map(({ zone }) =>
    needOf(
      cards.filter((card) => card.zone === zone),
      room,
      scale,
    ),
  )
  if (needs.every((need, index) => need <= (row[index]?.width ?? 0))) return [...row]
  const gutter = first.line ? 0 : GUTTER
  const left = Math.min(...row.map(({ x, width }) => x - width / 2))
  const right = Math.max(...row.map(({ x, width }) => x + width / 2))
  const all = right - left - gutter * (row.length - 1)
  const spare = all - sum(needs)
  const least = NARROWEST * row.length
  let from = left
  return row.map((box, index) => {
    const need = needs[index] as number
    const width =
      spare >= 0
        ? need + spare / row.length
        : NARROWEST + ((need - NARROWEST) * (all - least)) / Math.max(1, sum(needs) - least)
    const wider = { ...box, width, x: from + width / 2 }
    from += width + gutter
    return wider
  })
}

/** @returns how wide a box must be for these cards, about, when they lie in as many lines as there is room for. */
function needOf(cards: readonly CardInBox[], room: number, scale: number): number {
  if (cards.length === 0) return NARROWEST
  const wide = cards.map((card) => card.width * scale + GAP)
  const tall = cards.map((card) => card.height * scale + GAP)
  const lines = Math.max(1, Math.floor((room * cards.length) / sum(tall)))
  const beside = Math.ceil(cards.length / lines)
  return Math.max(NARROWEST, Math.max(...wide) + 2 * INSET, (beside * sum(wide)) / cards.length + 2 * INSET)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

/** A card that looks for a place in a line: its middle lies between `least` and `most`, best at `wish`. */
type Placed = { card: CardInBox; width: number; height: number; least: number; most: number; wish: number }

/** Cards beside each other, and how high they are. */
type Shelf = { cards: Placed[]; height: number }

function laid(
  cards: readonly CardInBox[],
  boxes: readonly ZoneBox[],
  scale: number,
): Map<string, Point> | undefined {
  const places = new Map<string, Point>()
  // Steps of a line share their lines; what stands in a box stays in it.
  const groups = boxes[0]?.line ? [boxes] : boxes.map((box) => [box])
  for (const group of groups) {
    const [first] = group
    if (!first) continue
    const here = placedIn(group, cards, scale)
    if (here.some(({ least, most }) => least > most + 0.5)) return undefined
    const room = first.height - first.head - 2 * INSET
    // What they cover together, air included, is more than there is: no line need be tried.
    if (sum(here.map(({ width, height }) => (width + GAP) * (height + GAP))) > widest(here) * (room + GAP))
      return undefined
    const fits = fitting(here, group.length === 1)
    const shelves = inEvenLines(here, room, fits) ?? inShelves(here, room, fits)
    if (!shelves) return undefined
    const gap = (room - sum(shelves.map(({ height }) => height))) / Math.max(1, shelves.length)
    let from = first.y - first.height / 2 + first.head + INSET
    for (const shelf of shelves) {
      const y = from + (gap + shelf.height) / 2
      for (const { card, at } of alongShelf(shelf.cards) ?? []) places.set(card.id, { x: at, y })
      from += gap + shelf.height
    }
  }
  return places
}

/** The middle of a card does not lie on the mark between two steps, world units. */
const MARK = 3

function placedIn(group: readonly ZoneBox[], cards: readonly CardInBox[], scale: number): Placed[] {
  const left = Math.min(...group.map(({ x, width }) => x - width / 2)) + INSET
  const right = Math.max(...group.map(({ x, width }) => x + width / 2)) - INSET
  return cards.flatMap((card): Placed[] => {
    const box = group.find(({ zone }) => zone === card.zone)
    if (!box) return []
    const width = card.width * scale
    const least = Math.max(box.x - box.width / 2 + MARK, left + width / 2)
    const most = Math.min(box.x + box.width / 2 - MARK, right - width / 2)
    const wish = Math.min(Math.max(box.x + (card.across - 0.5) * box.width, least), most)
    return [{ card, width, height: card.height * scale, least, most, wish }]
  })
}

/** A line that holds a card already is as far off as this much up or down, world units. */
const CROWD = 70

/** As many lines of one height as there is room for, each card in the one nearest to where it was put. */
function inEvenLines(cards: readonly Placed[], room: number, fits: Fits): Shelf[] | undefined {
  const tallest = Math.max(1, ...cards.map(({ height }) => height))
  const count = Math.max(1, Math.floor((room + GAP) / (tallest + GAP)))
  const shelves = Array.from({ length: count }, (): Shelf => ({ cards: [], height: tallest }))
  if (tallest > room) return undefined
  for (const one of [...cards].sort((a, b) => b.width - a.width || byId(a.card, b.card))) {
    const away = (index: number) =>
      Math.abs((index + 0.5) / count - one.card.down) * room + (shelves[index]?.cards.length ?? 0) * CROWD
    const off = shelves.map((_, index) => away(index))
    const nearest = [...off.keys()].sort((a, b) => (off[a] as number) - (off[b] as number) || a - b)
    const found = nearest.map((index) => shelves[index] as Shelf).find((shelf) => fits(shelf, one))
    if (!found) return undefined
    found.cards.push(one)
  }
  return shelves
}

/** In as few lines as hold them, each as high as its cards: where room is scarce. */
function inShelves(cards: readonly Placed[], room: number, fits: Fits): Shelf[] | undefined {
  const shelves: Shelf[] = []
  const inOrder = [...cards].sort((a, b) => b.height - a.height || b.width - a.width || byId(a.card, b.card))
  for (const one of inOrder) {
    const found = shelves.find((shelf) => fits(shelf, one))
    if (found) found.cards.push(one)
    else shelves.push({ cards: [one], height: one.height })
  }
  if (sum(shelves.map(({ height }) => height + GAP)) - GAP > room) return undefined
  const down = ({ cards: here }: Shelf) => sum(here.map(({ card }) => card.down)) / here.length
  return shelves.sort((one, other) => down(one) - down(other))
}

function byId(one: CardInBox, other: CardInBox): number {
  return one.id < other.id ? -1 : 1
}

/** How long a line is in which these could lie, air at its end included. */
function widest(cards: readonly Placed[]): number {
  const from = Math.min(...cards.map(({ least, width }) => least - width / 2))
  const to = Math.max(...cards.map(({ most, width }) => most + width / 2))
  return cards.length === 0 ? 0 : to - from + GAP + 0.5
}

/** Whether a line holds one more. */
type Fits = (shelf: Shelf, one: Placed) => boolean

/** @param cards that lines are filled with, of one box or of the steps of a line */
function fitting(cards: readonly Placed[], isOneBox: boolean): Fits {
  const longest = widest(cards)
  const lengths = new WeakMap<Shelf, { count: number; length: number }>()
  return (shelf, one) => {
    const known = lengths.get(shelf) ?? { count: 0, length: 0 }
    for (; known.count < shelf.cards.length; known.count++)
      known.length += (shelf.cards[known.count]?.width ?? 0) + GAP
    lengths.set(shelf, known)
    if (known.length + one.width + GAP > longest) return false
    // In one box any order fits that is not too long; between the marks of a line it has to be looked for.
    return isOneBox || alongShelf([...shelf.cards, one]) !== undefined
  }
}

/** @returns where the middles of these lie beside each other, near to their wishes; undefined when they do not fit. */
function alongShelf(cards: readonly Placed[]): { card: CardInBox; at: number }[] | undefined {
  // Longer together than any line: their order need not be looked for.
  if (sum(cards.map(({ width }) => width + GAP)) > widest(cards)) return undefined
  // On a line by their steps: within one the order is that of where they were put.
  const stepOf = ({ least, most }: Placed) => least + most
  const inOrder = [...cards].sort((a, b) => a.wish - b.wish || stepOf(a) - stepOf(b) || byId(a.card, b.card))
  const apart = (index: number) => ((inOrder[index - 1]?.width ?? 0) + (inOrder[index]?.width ?? 0)) / 2 + GAP
  const latest: number[] = []
  for (let index = inOrder.length - 1; index >= 0; index--) {
    const next = latest[index + 1]
    const most = inOrder[index]?.most ?? 0
    latest[index] = next === undefined ? most : Math.min(most, next - apart(index + 1))
  }
  const wished = between(
    inOrder.map(({ wish }) => wish),
    inOrder.map(({ width }) => width),
    GAP,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  )
  let before = Number.NEGATIVE_INFINITY
  const found: { card: CardInBox; at: number }[] = []
  for (const [index, { card, least }] of inOrder.entries()) {
    const earliest = Math.max(least, index === 0 ? least : before + apart(index))
    const last = latest[index] as number
    if (earliest > last + 0.5) return undefined
    before = Math.min(Math.max(wished?.[index] ?? least, earliest), last)
    found.push({ card, at: before })
  }
  return found
}
