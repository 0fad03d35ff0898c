import { OPEN_REACH } from '@kring/shared/ground/ground'
import { type Box, type Point, type Size, WORLD } from '@kring/shared/ground/world'

/** A place on the board element in CSS pixels; named apart from world points so the two are never mixed up. */
export type ScreenPoint = { left: number; top: number }

/** How the world lies on the screen: screen = world × scale + offset, in CSS pixels. */
export type View = { scale: number; left: number; top: number }

/** How much of the world is painted, and how large. */
export type Seen = {
  /** What is in sight, world units; all of the world where a picture is made. */
  sight: Box
  /** CSS pixels per world unit. */
  scale: number
}

/** How far one may zoom in, as a multiple of the fitted scale. Out further than fitted makes no sense. */
export const MOST_ZOOM = 6

/**
 * Fits the whole world into an element.
 * @param world how large it is
 * @param size of the element, CSS pixels
 * @param margin kept free around the world, CSS pixels
 * @param below kept free under it besides, for tools that lie on the board
 */
export function fitView(size: Size, margin: number, below = 0, world: Size = WORLD): View {
  const room = {
    width: Math.max(1, size.width - 2 * margin),
    height: Math.max(1, size.height - Math.max(margin, below) - margin),
  }
  const scale = Math.min(room.width / world.width, room.height / world.height)
  return {
    scale,
    left: (size.width - world.width * scale) / 2,
    top: Math.min(
      (size.height - world.height * scale) / 2,
      size.height - Math.max(margin, below) - world.height * scale,
    ),
  }
}

/** How small and how large an open table may be shown, CSS pixels per world unit. */
const OPEN_ZOOM = { least: 0.1, most: 4 } as const

/** What lies over the edges of a board and is kept free of what it shows, CSS pixels. */
export type Edges = {
  above: number
  below: number
  left: number
  /** Down to where cards lie on a table of rings, world units: what is below may lie over the table under them. */
  lowest?: number
}

export const NO_EDGES: Edges = { above: 0, below: 0, left: 0 }

/** @returns the view that brings a part of the world into an element, on an open table. */
export function fitBox(size: Size, margin: number, edges: Edges, box: Box): View {
  const { above, below, left } = edges
  const room = {
    width: Math.max(1, size.width - left - 2 * margin),
    height: Math.max(1, size.height - above - below - 2 * margin),
  }
  const wanted = Math.min(room.width / box.width, room.height / box.height)
  const scale = Math.min(Math.max(wanted, OPEN_ZOOM.least), OPEN_ZOOM.most)
  return {
    scale,
    left: (size.width + left) / 2 - box.x * scale,
    top: (size.height + above - below) / 2 - box.y * scale,
  }
}

/** Keeps the view of an open table within how large it may be shown, and its middle on the table. */
export function clampOpen(view: View, size: Size): View {
  const middle = { left: size.width / 2, top: size.height / 2 }
  const scale = Math.min(Math.max(view.scale, OPEN_ZOOM.least), OPEN_ZOOM.most)
  const scaled = scale === view.scale ? view : zoomAt(view, middle, scale / view.scale)
  const { x, y } = toWorld(scaled, middle)
  const clamp = (value: number) => Math.min(Math.max(value, -OPEN_REACH), OPEN_REACH)
  return { scale, left: middle.left - clamp(x) * scale, top: middle.top - clamp(y) * scale }
}

export function toWorld(view: View, point: ScreenPoint): Point {
  return { x: (point.left - view.left) / view.scale, y: (point.top - view.top) / view.scale }
}

/** @returns the part of the world that an element of this size shows between its edges, by its centre. */
export function sightOf(view: View, size: Size, { above, below, left }: Edges = NO_EDGES): Box {
  const middle = toWorld(view, { left: (size.width + left) / 2, top: (size.height + above - below) / 2 })
  return {
    ...middle,
    width: (size.width - left) / view.scale,
    height: (size.height - above - below) / view.scale,
  }
}

export function toScreen(view: View, point: Point): ScreenPoint {
  return { left: point.x * view.scale + view.left, top: point.y * view.scale + view.top }
}

/** @returns the view scaled by `factor`, with what lies under `anchor` staying there. */
export function zoomAt(view: View, anchor: ScreenPoint, factor: number): View {
  return {
    scale: view.scale * factor,
    left: anchor.left - (anchor.left - view.left) * factor,
    top: anchor.top - (anchor.top - view.top) * factor,
  }
}

export function panBy(view: View, by: ScreenPoint): View {
  return { ...view, left: view.left + by.left, top: view.top + by.top }
}

/** @returns the view after two fingers went from one pair of places to another: pan and zoom at once. */
export function pinch(
  view: View,
  from: readonly [ScreenPoint, ScreenPoint],
  to: readonly [ScreenPoint, ScreenPoint],
): View {
  const before = middle(from)
  const after = middle(to)
  const factor = distance(to) / Math.max(1, distance(from))
  return panBy(zoomAt(view, before, factor), { left: after.left - before.left, top: after.top - before.top })
}

/**
 * Keeps a view useful: never smaller than fitted, never too close, and the world always covers the middle.
 * @param fitted the view that {@link fitView} gives for the same element
 */
export function clampView(view: View, fitted: View, size: Size, world: Size = WORLD): View {
  const scale = Math.min(Math.max(view.scale, fitted.scale), fitted.scale * MOST_ZOOM)
  const anchor = { left: size.width / 2, top: size.height / 2 }
  const scaled = scale === view.scale ? view : zoomAt(view, anchor, scale / view.scale)
  return {
    scale,
    left: clampOffset(scaled.left, world.width * scale, size.width, fitted.left),
    top: clampOffset(scaled.top, world.height * scale, size.height, fitted.top),
  }
}

/** A world smaller than the element lies where it is fitted, or centred; a larger one may not leave a gap wider than the fitted margin. */
function clampOffset(offset: number, length: number, room: number, margin: number): number {
  if (length <= room) return Math.min((room - length) / 2, margin)
  const slack = Math.max(0, Math.min(margin, room * 0.1))
  return Math.min(slack, Math.max(room - length - slack, offset))
}

export function isFitted(view: View, fitted: View): boolean {
  return view.scale <= fitted.scale * 1.001
}

/** @returns whether two views show the same, to the eye. */
export function sameView(one: View, other: View): boolean {
  return (
    Math.abs(one.scale / other.scale - 1) < 0.002 &&
    Math.abs(one.left - other.left) < 1 &&
    Math.abs(one.top - other.top) < 1
  )
}

/** @returns the view a share of the way from one to another: 0 to 1; zoom goes in equal steps to the eye. */
export function between(from: View, to: View, share: number): View {
  const scale = from.scale * (to.scale / from.scale) ** share
  // What stays in place while both zoom and shift change: the offset follows the scale.
  const along = to.scale === from.scale ? share : (scale - from.scale) / (to.scale - from.scale)
  return {
    scale,
    left: from.left + (to.left - from.left) * along,
    top: from.top + (to.top - from.top) * along,
  }
}

export function middle([one, other]: readonly [ScreenPoint, ScreenPoint]): ScreenPoint {
  return { left: (one.left + other.left) / 2, top: (one.top + other.top) / 2 }
}

function distance([one, other]: readonly [ScreenPoint, ScreenPoint]): number {
  return Math.hypot(one.left - other.left, one.top - other.top)
}
