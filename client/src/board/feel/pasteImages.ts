import type { Point } from '@kring/shared/ground/world'
import type { BoardKit } from '../kit.ts'

type Take = (files: File[], at: Point) => void

const takers = new WeakMap<BoardKit, Take>()

/**
 * Says who lays pasted pictures on a board.
 * @param take called with the pictures and where they go, world units
 * @returns the undo
 */
export function onPasteImages(kit: BoardKit, take: Take): () => void {
  takers.set(kit, take)
  return () => {
    if (takers.get(kit) === take) takers.delete(kit)
  }
}

/**
 * A spreadsheet, and much of Office, lays a picture of a text beside the text: the text is meant. A file that was copied
 * comes with its name as text: the file is meant.
 */
export function meansText(clipboard: Pick<DataTransfer, 'getData' | 'files'>): boolean {
  const names = [...clipboard.files].map(({ name }) => name)
  const lines = clipboard
    .getData('text/plain')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
  // An address of a file may stand for it as well.
  return lines.some(
    (line) => line !== '' && !names.some((name) => line === name || line.endsWith(`/${encodeURI(name)}`)),
  )
}

/** @returns whether there were pictures on the clipboard, and somebody took them. */
export function pasteImages(kit: BoardKit, clipboard: DataTransfer, at: Point): boolean {
  const take = takers.get(kit)
  const images = [...clipboard.files].filter((file) => file.type.startsWith('image/'))
  if (!take || images.length === 0) return false
  take(images, { x: Math.round(at.x), y: Math.round(at.y) })
  return true
}
