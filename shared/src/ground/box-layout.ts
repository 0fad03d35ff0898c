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
export function layBoxes(boxes: readonly ZoneBox[], given: readonly CardInBox[], larger = 1): BoxesLayout {
  const cards = byZone(boxes, given)
  const rows = [...new Set(boxes.map(({ y }) => y))].map((y) => boxes.filter((box) => box.y === y))
  const loads = rows.map((row) => loadIn(row, cards))
  const wide = rows.map(widthOf)
  const heights = rows.map((row) => row[0]?.height ?? 0)
  const head = rows[0]?.[0]?.head ?? 0
  for (const scale of scalesFor(given.length, larger)) {
    for (const tried of rows.length > 1 ? heightsToTry(rows, loads, heights, scale) : [heights]) {
      if (
        loads.some((load, index) =>
          isTooMuch(load, wide[index] as number, tried[index] as number, scale, head),
        )
      )
        continue
      const laid = layRows(rows, tried, cards, scale)
      if (laid) return { ...laid, scale }
    }
  }
  const places = given.map(({ id, zone, across, down }): [string, Point] => {
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

/** The cards of a box, the widest first: at every scale lines are filled in this order. */
type Content = { cards: readonly CardInBox[]; load: Load }
type ByZone = ReadonlyMap<string, Content>

function byZone(boxes: readonly ZoneBox[], cards: readonly CardInBox[]): ByZone {
  const all = new Map(boxes.map(({ zone }): [string, CardInBox[]] => [zone, []]))
  for (const card of cards) all.get(card.zone)?.push(card)
  return new Map([...all].map(([zone, here]) => [zone, { cards: here.sort(wider), load: loadOf(here) }]))
}

function wider(one: CardInBox, other: CardInBox): number {
  return other.width - one.width || byId(one, other)
}

/** What is known of cards at scale 1, so that how much room they take at another is told without laying them. */
type Load = {
  count: number
  widths: number
  heights: number
  areas: number
  widest: number
  tallest: number
  lowest: number
}

const NOTHING: Load = {
  count: 0,
  widths: 0,
  heights: 0,
  areas: 0,
  widest: 0,
  tallest: 0,
  lowest: Number.POSITIVE_INFINITY,
}

function loadOf(cards: readonly CardInBox[]): Load {
  return together(
    cards.map(({ width, height }) => ({
      count: 1,
      widths: width,
      heights: height,
      areas: width * height,
      widest: width,
      tallest: height,
      lowest: height,
    })),
  )
}

function together(loads: readonly Load[]): Load {
  const all = { ...NOTHING }
  for (const load of loads) {
    all.count += load.count
    all.widths += load.widths
    all.heights += load.heights
    all.areas += load.areas
    all.widest = Math.max(all.widest, load.widest)
    all.tallest = Math.max(all.tallest, load.tallest)
    all.lowest = Math.min(all.lowest, load.lowest)
  }
  return all
}

function loadIn(boxes: readonly ZoneBox[], cards: ByZone): Load {
  return together(boxes.map(({ zone }) => cards.get(zone)?.load ?? NOTHING))
}

/** What cards cover at a scale, each with the air beside and below it. */
function covered({ count, widths, heights, areas }: Load, scale: number): number {
  return areas * scale * scale + (widths + heights) * scale * GAP + count * GAP * GAP
}

/** How wide a row of boxes is at most, however they share it. */
function widthOf(row: readonly ZoneBox[]): number {
  const left = Math.min(...row.map(({ x, width }) => x - width / 2))
  const right = Math.max(...row.map(({ x, width }) => x + width / 2))
  return Math.max(right - left, sum(row.map(({ width }) => width)))
}

/** Whether cards cover more than there is, air included: then no line need be tried. */
function isTooMuch(load: Load, wide: number, height: number, scale: number, head: number): boolean {
  return covered(load, scale) > (wide + GAP) * (height - head - 2 * INSET + GAP)
}

/** As high as they are, as what lies in them needs, and between these. */
function heightsToTry(
  rows: readonly ZoneBox[][],
  loads: readonly Load[],
  heights: readonly number[],
  scale: number,
): number[][] {
  const needed = neededHeights(rows, loads, scale)
  const shares = [0, 0.5, 1, 0.25, 0.75]
  return shares.map((share) =>
    heights.map((height, index) => height + ((needed[index] ?? height) - height) * share),
  )
}

/** What each row of boxes needs of the height that all have together. */
function neededHeights(rows: readonly ZoneBox[][], loads: readonly Load[], scale: number): number[] {
  const head = rows[0]?.[0]?.head ?? 0
  const all = rows.reduce((height, row) => height + (row[0]?.height ?? 0), 0)
  const needs = loads.map((load) => 1 + covered(load, scale))
  const spare = all - rows.length * (head + LOWEST)
  return needs.map((need) => head + LOWEST + (spare * need) / sum(needs))
}

function layRows(
  rows: readonly ZoneBox[][],
  heights: readonly number[],
  cards: ByZone,
  scale: number,
): Omit<BoxesLayout, 'scale'> | undefined {
  const found: Omit<BoxesLayout, 'scale'> = { boxes: [], places: new Map() }
  let top = Math.min(...rows.map(([box]) => (box ? box.y - box.height / 2 : 0)))
  for (const [index, row] of rows.entries()) {
    const height = heights[index] as number
    const boxes = widened(row, cards, height, scale).map((box) => ({ ...box, height, y: top + height / 2 }))
    const places = laid(cards, boxes, scale)
    if (!places) return undefined
    found.boxes.push(...boxes)
    for (const [id, at] of places) found.places.set(id, at)
    top += height + GUTTER
  }
  return found
}

/** The boxes of one row: even where that is wide enough, else as wide as what lies in them needs. */
function widened(row: readonly ZoneBox[], cards: ByZone, height: number, scale: number): ZoneBox[] {
  const [first] = row
  if (!first || row.length === 1) return [...row]
  const room = height - first.head - 2 * INSET + GAP
  const needs = row.map(({ zone }) => needOf(cards.get(zone)?.load ?? NOTHING, room, scale))
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
function needOf({ count, widths, heights, widest }: Load, room: number, scale: number): number {
  if (count === 0) return NARROWEST
  const lines = Math.max(1, Math.floor((room * count) / (heights * scale + count * GAP)))
  const beside = Math.ceil(count / lines)
  const across = (beside * (widths * scale + count * GAP)) / count
  return Math.max(NARROWEST, widest * scale + GAP + 2 * INSET, across + 2 * INSET)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

/** A card that looks for a place in a line: its middle lies between `least` and `most`, best at `wish`. */
type Placed = { card: CardInBox; width: number; height: number; least: number; most: number; wish: number }

/** Cards beside each other, how long they are together with air between them, and how high. */
type Shelf = { cards: Placed[]; length: number; height: number }

function laid(cards: ByZone, boxes: readonly ZoneBox[], scale: number): Map<string, Point> | undefined {
  const places = new Map<string, Point>()
  // Steps of a line share their lines; what stands in a box stays in it.
  const groups = boxes[0]?.line ? [boxes] : boxes.map((box) => [box])
  if (groups.some((group) => needsMoreLines(group, loadIn(group, cards), scale))) return undefined
  for (const group of groups) {
    const [first] = group
    if (!first) continue
    const room = first.height - first.head - 2 * INSET
    const here = placedIn(group, cards, scale)
    if (here.some(({ least, most }) => least > most + 0.5)) return undefined
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

/** Whether cards fill more lines than there is room for, however they lie in them: then none need be tried. */
function needsMoreLines(group: readonly ZoneBox[], load: Load, scale: number): boolean {
  const [first] = group
  if (!first || load.count === 0) return false
  const left = Math.min(...group.map(({ x, width }) => x - width / 2))
  const right = Math.max(...group.map(({ x, width }) => x + width / 2))
  const longest = right - left - 2 * INSET + GAP + 0.5
  const lines = Math.ceil((load.widths * scale + load.count * GAP) / longest)
  const room = first.height - first.head - 2 * INSET
  const least = load.tallest * scale + (lines - 1) * (load.lowest * scale + GAP)
  return least > room + 0.5 || covered(load, scale) > longest * (room + GAP)
}

/** The middle of a card does not lie on the mark between two steps, world units. */
const MARK = 3

function placedIn(group: readonly ZoneBox[], cards: ByZone, scale: number): Placed[] {
  const left = Math.min(...group.map(({ x, width }) => x - width / 2)) + INSET
  const right = Math.max(...group.map(({ x, width }) => x + width / 2)) - INSET
  const placed = group.flatMap((box) =>
    (cards.get(box.zone)?.cards ?? []).map((card): Placed => {
      const width = card.width * scale
      const least = Math.max(box.x - box.width / 2 + MARK, left + width / 2)
      const most = Math.min(box.x + box.width / 2 - MARK, right - width / 2)
      const wish = Math.min(Math.max(box.x + (card.across - 0.5) * box.width, least), most)
      return { card, width, height: card.height * scale, least, most, wish }
    }),
  )
  return group.length === 1 ? placed : placed.sort((a, b) => wider(a.card, b.card))
}

/** A line that holds a card already is as far off as this much up or down, world units. */
const CROWD = 70

/** As many lines of one height as there is room for, each card in the one nearest to where it was put. */
function inEvenLines(cards: readonly Placed[], room: number, fits: Fits): Shelf[] | undefined {
  let tallest = 1
  for (const { height } of cards) tallest = Math.max(tallest, height)
  if (tallest > room) return undefined
  const count = Math.max(1, Math.floor((room + GAP) / (tallest + GAP)))
  const shelves = Array.from({ length: count }, (): Shelf => ({ cards: [], length: 0, height: tallest }))
  for (const one of cards) {
    const away = shelves.map(
      ({ cards: here }, index) =>
        Math.abs((index + 0.5) / count - one.card.down) * room + here.length * CROWD,
    )
    const shelf = nearestOf(shelves, away, (candidate) => fits(candidate, one))
    if (!shelf) return undefined
    put(shelf, one)
  }
  return shelves
}

/** @returns the nearest line that holds one more: each is asked only when no nearer one does */
function nearestOf(shelves: readonly Shelf[], away: number[], holds: (shelf: Shelf) => boolean) {
  for (let tries = 0; tries < shelves.length; tries++) {
    let nearest = 0
    for (let index = 1; index < away.length; index++)
      if ((away[index] as number) < (away[nearest] as number)) nearest = index
    const shelf = shelves[nearest] as Shelf
    if (holds(shelf)) return shelf
    away[nearest] = Number.POSITIVE_INFINITY
  }
  return undefined
}

function put(shelf: Shelf, one: Placed): void {
  shelf.cards.push(one)
  shelf.length += one.width + GAP
}

/** In as few lines as hold them, each as high as its cards: where room is scarce. */
function inShelves(cards: readonly Placed[], room: number, fits: Fits): Shelf[] | undefined {
  const shelves: Shelf[] = []
  const inOrder = [...cards].sort((a, b) => b.height - a.height || b.width - a.width || byId(a.card, b.card))
  for (const one of inOrder) {
    const found = shelves.find((shelf) => fits(shelf, one))
    if (found) put(found, one)
    else shelves.push({ cards: [one], length: one.width + GAP, height: one.height })
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
  if (cards.length === 0) return 0
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { least, most, width } of cards) {
    from = Math.min(from, least - width / 2)
    to = Math.max(to, most + width / 2)
  }
  return to - from + GAP + 0.5
}

/** Whether a line holds one more. */
type Fits = (shelf: Shelf, one: Placed) => boolean

/** @param cards that lines are filled with, of one box or of the steps of a line */
function fitting(cards: readonly Placed[], isOneBox: boolean): Fits {
  const longest = widest(cards)
  return (shelf, one) => {
    if (shelf.length + one.width + GAP > longest) return false
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
