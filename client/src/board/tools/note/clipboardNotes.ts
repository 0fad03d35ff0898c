import type { NoteText } from './splitNote.ts'
import { placesAround, tableOfText } from './tableOfText.ts'

/** A note that is pasted, so far from the middle of where it is pasted; world units. */
export type PastedCard = NoteText & { right: number; down: number }

/** @returns the notes that text on a clipboard becomes; none when there is nothing to read. */
export function pastedFrom(text: string): PastedCard[] {
  const notes = tableOfText(text)
  const places = placesAround(notes, { x: 0, y: 0 })
  return notes.map(({ label, text: more }, index) => ({
    label,
    text: more,
    right: places[index]?.x ?? 0,
    down: places[index]?.y ?? 0,
  }))
}
