import type { Point } from '@kring/shared/ground/world'
import { pastedRows } from '../../../pasted/pastedRows.ts'
import { type NoteText, splitNote } from './splitNote.ts'

/** A note that is pasted, and where it goes from the place it is pasted at, in steps of a tidy grid. */
export type PastedNote = NoteText & { column: number; row: number }

/** Notes beside each other in one list of lines, at most. */
const COLUMNS = 6

/**
 * Makes notes of pasted text: every line is one, and where lines have several cells, as from a spreadsheet, every cell
 * is one and stays in its column.
 */
export function tableOfText(pasted: string): PastedNote[] {
  const rows = pastedRows(pasted)
  if (rows.every((cells) => cells.length === 1))
    return inGrid(rows.flatMap((cells) => cells.flatMap(splitNote)))
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => splitNote(cell).map((note) => ({ ...note, column, row }))),
  )
}

/** Lays notes in rows, as square as reads well. */
export function inGrid(notes: readonly NoteText[]): PastedNote[] {
  const columns = Math.min(COLUMNS, Math.ceil(Math.sqrt(notes.length)))
  return notes.map((note, index) => ({ ...note, column: index % columns, row: Math.floor(index / columns) }))
}

/** Size of one step of the grid, world units: a card of two lines, and air. */
const STEP = { across: 330, down: 140 }

/** @returns the middles of pasted notes around a point. */
export function placesAround(notes: readonly PastedNote[], middle: Point): Point[] {
  const last = {
    column: Math.max(...notes.map((note) => note.column)),
    row: Math.max(...notes.map((note) => note.row)),
  }
  return notes.map(({ column, row }) => ({
    x: Math.round(middle.x + (column - last.column / 2) * STEP.across),
    y: Math.round(middle.y + (row - last.row / 2) * STEP.down),
  }))
}
