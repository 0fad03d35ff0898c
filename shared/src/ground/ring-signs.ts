import { NAME } from './ring-frames.ts'
import { isInside, type Ring } from './rings.ts'
import type { Box, Point, Size } from './world.ts'

/** The room a ring's number takes at its usual size. */
const SIGN: Size = { width: 40, height: 44 }
/** Between a number and a card, where there is room for it: one that touches is taken for the card's own. */
const AIR = 12
/** Between two places that are tried along a ring. */
const STEP = 24

/**
 * @param boxes where the cards of each ring lie, the outermost ring first
 * @param larger how many times as large as usual the numbers are
 * @returns where the number of each ring stands, and the name of the centre: at the left where it is free, else at
 * the nearest place of the ring that is; undefined where none is
 */
export function signPlaces(
  rings: readonly Ring[],
  boxes: readonly (readonly Box[])[],
  larger: number,
): (Point | undefined)[] {
  const sign = { width: SIGN.width * larger, height: SIGN.height * larger }
  return rings.map((ring, index) => {
    const inner = rings[index + 1]
    const cards = boxes[index] ?? []
    if (!inner) return namePlace(ring, cards, larger)
    let close: Point | undefined
    for (const at of candidates(ring, inner, sign)) {
      const isFree = (air: number) => cards.every((card) => isClear(card, at, sign, air))
      if (!isWithin(ring, at, sign) || touches(inner, at, sign) || !isFree(0)) continue
      if (isFree(AIR)) return at
      close ??= at
    }
    return close
  })
}

function namePlace({ x, y, height }: Ring, cards: readonly Box[], larger: number): Point {
  return { x, y: cards.length === 0 ? y : y - height / 2 + (NAME * larger) / 2 + 4 }
}

/** Down the left side from its middle, down the right side, then along above and below. */
function candidates(ring: Ring, inner: Ring, sign: Size): Point[] {
  const edges = ({ x, y, width, height }: Ring) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  })
  const outside = edges(ring)
  const inside = edges(inner)
  const left = (outside.left + inside.left) / 2
  const right = (outside.right + inside.right) / 2
  const top = (outside.top + inside.top) / 2
  const bottom = (outside.bottom + inside.bottom) / 2
  const sides: Point[] = []
  for (let away = 0; away < ring.height / 2; away += STEP) {
    for (const y of away === 0 ? [inner.y] : [inner.y - away, inner.y + away]) {
      for (const x of [left, outside.left + sign.width, inside.left - sign.width / 2 - 4])
        sides.push({ x, y })
    }
  }
  const others: Point[] = []
  for (let away = 0; away < ring.height / 2; away += STEP)
    for (const y of away === 0 ? [inner.y] : [inner.y - away, inner.y + away]) others.push({ x: right, y })
  for (let x = outside.left; x < outside.right; x += STEP) others.push({ x, y: top }, { x, y: bottom })
  return [...sides, ...others]
}

function corners({ x, y }: Point, { width, height }: Size): Point[] {
  return [-1, 1].flatMap((right) =>
    [-1, 1].map((down) => ({ x: x + (right * width) / 2, y: y + (down * height) / 2 })),
  )
}

function isWithin(ring: Ring, at: Point, sign: Size): boolean {
  return corners(at, sign).every((corner) => isInside(ring, corner))
}

function touches(inner: Ring, at: Point, sign: Size): boolean {
  return [...corners(at, sign), at].some((point) => isInside(inner, point))
}

function isClear(card: Box, at: Point, sign: Size, air: number): boolean {
  return (
    Math.abs(card.x - at.x) >= (card.width + sign.width) / 2 + air ||
    Math.abs(card.y - at.y) >= (card.height + sign.height) / 2 + air
  )
}
