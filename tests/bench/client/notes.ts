/** A note as every board under test gets it, by its centre, in the board's own units. */
export type Note = { id: string; x: number; y: number; width: number; height: number; label: string }

const WORDS = ['Rust in de klas', 'Samen lezen', 'Feedback', 'Minder toetsen', 'Ouders erbij', 'Buiten leren']
const STEP = { x: 360, y: 170 }
/** As wide as a laptop's screen. */
const RATIO = 16 / 9

/** @returns notes in rows of which one lies in the very middle; the last row may be cut short */
export function notesOf(count: number): Note[] {
  const columns = odd(Math.sqrt((count * RATIO * STEP.y) / STEP.x))
  const rows = odd(count / columns)
  const middle = { column: (columns - 1) / 2, row: (rows - 1) / 2 }
  return Array.from({ length: Math.min(count, rows * columns) }, (_, index) => ({
    id: `note-${index}`,
    x: ((index % columns) - middle.column) * STEP.x,
    y: (Math.floor(index / columns) - middle.row) * STEP.y,
    width: 300,
    height: 110,
    label: `${WORDS[index % WORDS.length]} ${index}`.slice(0, 28),
  }))
}

/** Rounded to the nearest odd number, so that something is in the middle. */
function odd(value: number): number {
  return 2 * Math.round((value - 1) / 2) + 1
}
