import { meansText } from '../../input/pasteImages.ts'
import { type PastedCard, pastedFrom } from '../note/clipboardNotes.ts'
import { type Copied, KRING, read } from './copied.ts'

/** What is on a clipboard is laid down as one of these. */
export type Pasted =
  | { kind: 'things'; things: Copied }
  | { kind: 'pictures' }
  | { kind: 'notes'; notes: readonly PastedCard[] }

/**
 * @param may what this device may lay down now
 * @param last what was copied last on this device, when its words are these
 * @returns what is pasted, or null when there is nothing to lay down
 */
export function pastedOf(
  clipboard: Pick<DataTransfer, 'getData' | 'files'>,
  may: { notes: boolean; pictures: boolean },
  last: (plain: string) => Copied | null,
): Pasted | null {
  const plain = clipboard.getData('text/plain')
  if (may.notes) {
    const things = read(clipboard.getData(KRING)) ?? (clipboard.files.length === 0 ? last(plain) : null)
    if (things) return { kind: 'things', things }
  }
  const hasPictures = [...clipboard.files].some(({ type }) => type.startsWith('image/'))
  if (may.pictures && hasPictures && !(may.notes && meansText(clipboard))) return { kind: 'pictures' }
  const notes = may.notes ? pastedFrom(plain) : []
  return notes.length > 0 ? { kind: 'notes', notes } : null
}
