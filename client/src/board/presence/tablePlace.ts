import { LANDSCAPE, type Point, type Size } from '@kring/shared/ground/world'

/** @returns where others point or hold something, whose tables are as wide as a wall's, on a table of another shape. */
export function placeFrom({ x, y }: Point, table: Size): Point {
  const isUpright = table.height > table.width
  return isUpright
    ? { x: (x / LANDSCAPE.width) * table.width, y: (y / LANDSCAPE.height) * table.height }
    : { x, y }
}
