import { LANDSCAPE, type Point, type Size, WORLD } from '@kring/shared/ground/world'

/** @returns a place on a table as it is stored and said: in the units of the world, whatever shape the table has. */
export function storedPlace(at: Point, table: Size): Point {
  return {
    x: Math.round((at.x / table.width) * WORLD.width),
    y: Math.round((at.y / table.height) * WORLD.height),
  }
}

/** @returns where others point or hold something, whose tables are as wide as a wall's, on a table of another shape. */
export function placeFrom({ x, y }: Point, table: Size): Point {
  const isUpright = table.height > table.width
  return isUpright
    ? { x: (x / LANDSCAPE.width) * table.width, y: (y / LANDSCAPE.height) * table.height }
    : { x, y }
}
