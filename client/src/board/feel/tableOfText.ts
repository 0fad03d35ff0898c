import type { Point } from '@kring/shared/ground/world'
import { type NoteText, splitNote } from './splitNote.ts'

/** A note that is pasted, and where it goes from the place it is pasted at, in steps of a tidy grid. */
export type PastedNote = NoteText & { column: number; row: number }

/** Notes beside each other in one list of lines, at most. */
const COLUMNS = 6

/** What stands before a line in a list. */
const BULLET = /^\s*(?:[-*•–▪◦]|\d{1,3}[.)])\s+/

/**
 * Makes notes of pasted text: every line is one, and where lines have several cells, as from a spreadsheet, every cell
 * is one and stays in its column.
 */
export function tableOfText(pasted: string): PastedNote[] {
  const rows = pasted
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const isTable = rows.some((cells) => cells.filter((cell) => cell.trim() !== '').length > 1)
  if (!isTable) {
    const notes = rows.flatMap((cells) => notesOf(cells.join(' ')))
    return inGrid(notes)
  }
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => notesOf(cell).map((note) => ({ ...note, column, row }))),
  )
}

/** Lays notes in rows, as square as reads well. */
export function inGrid(notes: readonly NoteText[]): PastedNote[] {
  const columns = Math.min(COLUMNS, Math.ceil(Math.sqrt(notes.length)))
  return notes.map((note, index) => ({ ...note, column: index % columns, row: Math.floor(index / columns) }))
}

function notesOf(line: string): NoteText[] {
  // A spreadsheet puts quotes around a cell with several lines.
  const plain = /^".*"$/.test(line.trim()) ? line.trim().slice(1, -1).replaceAll('""', '"') : line
  return splitNote(plain.replace(BULLET, ''))
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
