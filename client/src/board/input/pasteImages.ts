import type { Point } from '@kring/shared/ground/world'
import type { BoardKit } from '../model/kit.ts'

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
 * comes with its name as text, and a picture of a page with its address: the picture is meant.
 */
export function meansText(clipboard: Pick<DataTransfer, 'getData' | 'files'>): boolean {
  const names = new Set([...clipboard.files].map(({ name }) => name.normalize('NFC')))
  const lines = clipboard
    .getData('text/plain')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  const [only = ''] = lines
  const isPicture = names.size > 0 && PICTURE.test(clipboard.getData('text/html'))
  if (lines.length === 1 && isPicture && ADDRESS.test(only)) return false
  return lines.some((line) => !names.has(nameIn(line)))
}

const ADDRESS = /^(?:https?|data|blob):\S+$/
/** A picture, and no cells that were copied with one. */
const PICTURE = /^(?![\s\S]*<t[dr]\b)[\s\S]*<img\b/i

/** @returns the name of the file a line stands for, by its name, its path or its address */
function nameIn(line: string): string {
  const last = line.replace(/^"(.*)"$/, '$1').replace(/^.*[/\\]/, '')
  try {
    return (line.startsWith('file:') ? decodeURIComponent(last) : last).normalize('NFC')
  } catch {
    return last
  }
}

/** @returns whether somebody lays pasted pictures on a board */
export function takesImages(kit: BoardKit): boolean {
  return takers.has(kit)
}

/** Lays the pictures on a clipboard down around a place, world units. */
export function pasteImages(kit: BoardKit, { files }: Pick<DataTransfer, 'files'>, at: Point): void {
  const images = [...files].filter(({ type }) => type.startsWith('image/'))
  takers.get(kit)?.(images, { x: Math.round(at.x), y: Math.round(at.y) })
}
