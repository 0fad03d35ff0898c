import { NAME } from './ring-frames.ts'
import { isInside, type Ring } from './rings.ts'
import type { Box, Point, Size } from './world.ts'

/** The room a ring's number takes. */
const SIGN: Size = { width: 40, height: 44 }
/** Between a number and a card, where there is room for it: one that touches is taken for the card's own. */
const AIR = 12
/** Between two places that are tried along a ring. */
const STEP = 24

/**
 * @param boxes where the cards of each ring lie, the outermost ring first
 * @returns where the number of each ring stands, and the name of the centre: at the left where it is free, else at
 * the nearest place of the ring that is; undefined where none is
 */
export function signPlaces(
  rings: readonly Ring[],
  boxes: readonly (readonly Box[])[],
): (Point | undefined)[] {
  return rings.map((ring, index) => {
    const inner = rings[index + 1]
    const cards = boxes[index] ?? []
    if (!inner) return namePlace(ring, cards)
    let close: Point | undefined
    for (const at of candidates(ring, inner)) {
      const isFree = (air: number) => cards.every((card) => isClear(card, at, air))
      if (!isWithin(ring, at) || touches(inner, at) || !isFree(0)) continue
      if (isFree(AIR)) return at
      close ??= at
    }
    return close
  })
}

function namePlace({ x, y, height }: Ring, cards: readonly Box[]): Point {
  return { x, y: cards.length === 0 ? y : y - height / 2 + NAME / 2 + 4 }
}

/** Down the left side from its middle, down the right side, then along above and below. */
function candidates(ring: Ring, inner: Ring): Point[] {
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
      for (const x of [left, outside.left + SIGN.width, inside.left - SIGN.width / 2 - 4])
        sides.push({ x, y })
    }
  }
  const others: Point[] = []
  for (let away = 0; away < ring.height / 2; away += STEP)
    for (const y of away === 0 ? [inner.y] : [inner.y - away, inner.y + away]) others.push({ x: right, y })
  for (let x = outside.left; x < outside.right; x += STEP) others.push({ x, y: top }, { x, y: bottom })
  return [...sides, ...others]
}

function corners({ x, y }: Point): Point[] {
  const { width, height } = SIGN
  return [-1, 1].flatMap((right) =>
    [-1, 1].map((down) => ({ x: x + (right * width) / 2, y: y + (down * height) / 2 })),
  )
}

function isWithin(ring: Ring, at: Point): boolean {
  return corners(at).every((corner) => isInside(ring, corner))
}

function touches(inner: Ring, at: Point): boolean {
  return [...corners(at), at].some((point) => isInside(inner, point))
}

function isClear(card: Box, at: Point, air: number): boolean {
  return (
    Math.abs(card.x - at.x) >= (card.width + SIGN.width) / 2 + air ||
    Math.abs(card.y - at.y) >= (card.height + SIGN.height) / 2 + air
  )
}
