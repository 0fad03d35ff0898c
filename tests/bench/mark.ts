/** What tells one sent thing from another wherever it arrives: who sent it, and which of theirs it is. */
export type Mark = { speaker: number; n: number }

/** @returns a mark as a text, for a statement */
export const markText = ({ speaker, n }: Mark) => `~${speaker}.${n}~`

/** @returns a mark as a point, for a card under a finger; half units keep it apart from other points */
export const markPoint = ({ speaker, n }: Mark) => ({ x: n, y: speaker + 0.5 })

const PATTERN = /~(\d+)\.(\d+)~|"x":(\d+),"y":(\d+)\.5/g
const REMEMBERED = 256
const known = new Map<string, Mark[]>()

/**
 * Finds the marks in a message without decoding it: Yjs and awareness both carry texts as they are.
 * A message that goes to many clients is looked through once.
 */
export function marksIn(bytes: Buffer): Mark[] {
  const text = bytes.toString('latin1')
  const found = known.get(text)
  if (found) return found
  const marks: Mark[] = []
  for (const [, speaker, n, x, y] of text.matchAll(PATTERN)) {
    marks.push(
      speaker !== undefined
        ? { speaker: Number(speaker), n: Number(n) }
        : { speaker: Number(y), n: Number(x) },
    )
  }
  if (known.size >= REMEMBERED) known.delete(known.keys().next().value as string)
  known.set(text, marks)
  return marks
}
