import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { settled } from './accessibility.ts'
import type { Person } from './person.ts'

export const SHOTS = fileURLToPath(new URL('../shots', import.meta.url))
const WALLS = [
  { width: 3840, height: 2160 },
  { width: 1920, height: 1080 },
]

/** Pictures are for eyes: a run that only has to pass does not wait for them. */
const IS_LOOKED_AT = process.env.ALBUM === '1'

/**
 * Takes pictures to look at, numbered in the order in which a meeting goes; a wall at both its sizes. Only where
 * ALBUM=1 says that somebody looks.
 */
export class Album {
  #count = 0

  /** @param title stands before the names of all its pictures */
  constructor(private readonly title = '') {}

  async take(moment: string, ...people: Person[]): Promise<void> {
    if (!IS_LOOKED_AT) return
    await mkdir(SHOTS, { recursive: true })
    const number = String(++this.#count).padStart(2, '0')
    for (const person of people) {
      for (const size of person.name === 'screen' ? WALLS : [person.page.viewportSize()]) {
        if (!size) continue
        await person.page.setViewportSize(size)
        await settled(person.page)
        const who = `${person.name.toLowerCase()}-${size.width}x${size.height}`
        await person.page.screenshot({ path: `${SHOTS}/${this.title}${number}-${moment}-${who}.png` })
      }
    }
  }
}
