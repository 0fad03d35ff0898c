import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Everything people read in Dutch: words of the surfaces, of the methods, and of what goes wrong. */
const WORDS = [
  'client/src/words/nl',
  'shared/src/methods',
  'shared/src/capabilities',
  'shared/src/prepare',
  'shared/src/protocol',
]
const root = fileURLToPath(new URL('..', import.meta.url))
const files = WORDS.flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
).filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))

/** What means something else to teachers in Flanders, or stood under what it was not about. */
const AVOIDED: [what: string, words: RegExp][] = [
  ['the care team of a school; a concern is a “bezorgdheid”', /['"‘ ]zorg(en)?[ .,?:'"’]/i],
  ['not a choice between two of a kind', /kracht of gemis/i],
  ['unclear to whoever reads it the first time', /toch naar buiten/i],
  ['asked under a card one stops with', /wat willen we ermee bereiken/i],
]

test.each(AVOIDED)('nowhere stands what is %s', (_what, words) => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => words.test(readFileSync(`${root}/${file}`, 'utf8')))).toEqual([])
})
