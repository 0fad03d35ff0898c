import type { Box } from '@kring/shared/ground/world'

/** What of a table without end goes on one sheet, world units: its smallest type is still read on paper. */
export const SHEET = { width: 2400, height: 1600 } as const

/** More than this nobody prints. */
const MOST = 60

/**
 * Cuts a table into sheets, row by row.
 * @param around all that lies there
 * @param things what lies there: sheets without any are left out
 * @returns none when all of it goes on one sheet
 */
export function sheetsOf(around: Box, things: readonly Box[]): Box[] {
  const columns = Math.ceil(around.width / SHEET.width)
  const rows = Math.ceil(around.height / SHEET.height)
  if (columns * rows <= 1) return []
  const left = around.x - (columns * SHEET.width) / 2
  const top = around.y - (rows * SHEET.height) / 2
  const sheets = Array.from({ length: columns * rows }, (_, index) => ({
    x: left + ((index % columns) + 0.5) * SHEET.width,
    y: top + (Math.floor(index / columns) + 0.5) * SHEET.height,
    ...SHEET,
  }))
  return sheets.filter((sheet) => things.some((thing) => meet(sheet, thing))).slice(0, MOST)
}

function meet(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  )
}
