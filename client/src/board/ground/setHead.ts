import type { Size } from '@kring/shared/ground/world'

/** A name as it is set in its strip, type size in world units. */
export type HeadSetting = { lines: string[]; size: number }

/** Of the strip's height, what one line of type may take, and two lines together. */
const ONE = 0.8
const TWO = 0.47

/**
 * Sets the names of boxes of one size alike, so that none speaks louder than its neighbour.
 * @param room see {@link setHead}
 */
export function setHeads(
  titles: readonly string[],
  room: Size,
  widthOf: (text: string) => number,
): HeadSetting[] {
  const settings = titles.map((title) => setHead(title, room, widthOf))
  const size = Math.min(...settings.map((setting) => setting.size))
  return titles.map((title, index) => {
    // What fits on one line at the common size needs no second one.
    const fits = widthOf(title) * size <= room.width
    return { lines: fits ? [title] : (settings[index] as HeadSetting).lines, size }
  })
}

/**
 * Sets the name of a zone as large as its strip allows: on one line, or on two when that makes it larger.
 * @param room of the strip, world units
 * @param widthOf width of a text at type size 1
 */
export function setHead(title: string, room: Size, widthOf: (text: string) => number): HeadSetting {
  const fitted = (lines: string[], share: number): HeadSetting => {
    const widest = Math.max(0.001, ...lines.map(widthOf))
    return { lines, size: Math.min(room.height * share, room.width / widest) }
  }
  const words = title.split(' ')
  const settings = [fitted([title], ONE)]
  for (let first = 1; first < words.length; first++) {
    settings.push(fitted([words.slice(0, first).join(' '), words.slice(first).join(' ')], TWO))
  }
  const widest = ({ lines }: HeadSetting) => Math.max(...lines.map(widthOf))
  // Of two that are equally large the evener one.
  return settings.reduce((best, setting) =>
    setting.size > best.size || (setting.size === best.size && widest(setting) < widest(best))
      ? setting
      : best,
  )
}
