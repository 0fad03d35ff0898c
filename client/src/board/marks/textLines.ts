/** What measures text. */
export type Measure = (text: string, size: number) => number

/** Height of a line as a share of the size of its letters. */
export const LEADING = 1.22

/** @returns the lines of a text that fit in so much room, with line breaks kept; a word that is too long is cut */
export function textLines(text: string, size: number, room: number, measure: Measure): string[] {
  return text.split('\n').flatMap((line) => wrapped(line, size, room, measure))
}

/**
 * The largest letters with which a text fits in a box.
 * @param most the size wanted
 * @param least below this it runs over the edge rather than become unreadable
 */
export function fittedText(
  text: string,
  box: { width: number; height: number },
  most: number,
  least: number,
  measure: Measure,
): { size: number; lines: string[] } {
  for (let size = most; ; size -= 2) {
    const lines = textLines(text, size, box.width, measure)
    if (size <= least || lines.length * size * LEADING <= box.height) return { size, lines }
  }
}

function wrapped(line: string, size: number, room: number, measure: Measure): string[] {
  const lines: string[] = []
  let so = ''
  for (const word of line.split(' ')) {
    const longer = so === '' ? word : `${so} ${word}`
    if (measure(longer, size) <= room) {
      so = longer
      continue
    }
    if (so !== '') lines.push(so)
    so = word
    while (so.length > 1 && measure(so, size) > room) {
      let cut = so.length - 1
      while (cut > 1 && measure(so.slice(0, cut), size) > room) cut--
      lines.push(so.slice(0, cut))
      so = so.slice(cut)
    }
  }
  lines.push(so)
  return lines
}
