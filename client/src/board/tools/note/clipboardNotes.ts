import { cardBox } from '@kring/shared/ground/layout'
import type { Card } from '@kring/shared/meeting'
import { boundsOf } from '../select/aligned.ts'
import { type NoteText, splitNote } from './splitNote.ts'
import { placesAround, tableOfText } from './tableOfText.ts'

/** Notes as one board gives them to another, beside the plain text for other programs. */
export const KRING = 'application/x-kring-notes'

/** A note that is pasted, so far from the middle of where it is pasted; world units. */
export type PastedCard = NoteText & { right: number; down: number; colour?: number }

/** @param scaleOf how large the cards of a zone are */
export function copiedFrom(
  cards: readonly Card[],
  scaleOf: (zone: string) => number,
): { plain: string; kring: string } {
  const middle = boundsOf(cards.map((card) => cardBox(card, scaleOf(card.zone))))
  const inReadingOrder = [...cards].sort((one, other) => one.y - other.y || one.x - other.x)
  const notes = inReadingOrder.map(({ label, text, colour, x, y }) => ({
    label,
    text,
    colour,
    right: x - middle.x,
    down: y - middle.y,
  }))
  const plain = notes.map(({ label, text }) => (text ? `${label} – ${text}` : label)).join('\n')
  return { plain, kring: JSON.stringify(notes) }
}

/** @returns the notes that lie on a clipboard; none when there is nothing to read. */
export function pastedFrom(clipboard: Pick<DataTransfer, 'getData'>): PastedCard[] {
  const ours = notesFrom(clipboard.getData(KRING))
  if (ours.length > 0) return ours
  const notes = tableOfText(clipboard.getData('text/plain'))
  const places = placesAround(notes, { x: 0, y: 0 })
  return notes.map(({ label, text }, index) => ({
    label,
    text,
    right: places[index]?.x ?? 0,
    down: places[index]?.y ?? 0,
  }))
}

/** Any page may put anything on a clipboard: what is not as we write it is left out. */
function notesFrom(json: string): PastedCard[] {
  try {
    const raw: unknown = JSON.parse(json)
    return Array.isArray(raw) ? raw.flatMap(noteFrom) : []
  } catch {
    return []
  }
}

function noteFrom(raw: unknown): PastedCard[] {
  if (typeof raw !== 'object' || raw === null) return []
  const { label, text, colour, right, down } = raw as Record<string, unknown>
  if (typeof label !== 'string' || typeof text !== 'string') return []
  const [note] = splitNote(`${label}\n${text}`)
  if (!note) return []
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
  const tint = number(colour)
  return [
    {
      ...note,
      right: number(right),
      down: number(down),
      colour: Number.isInteger(tint) && tint >= 0 && tint <= 7 ? tint : 0,
    },
  ]
}
