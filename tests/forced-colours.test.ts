import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CLIENT = join(import.meta.dirname, '..', 'client', 'src')
const COMMENT = /\/\*[\s\S]*?\*\//g
/** A block with everything in it, one level of rules deep. */
const FORCED = /@media \(forced-colors: active\) \{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g
const STATE = /\[(data-[a-z-]+|aria-pressed)(?:="([^"]*)")?\]/g
const COLOURS = /^(background|color|border-color|outline-color|box-shadow|fill|stroke)\b/

/** What comes by a pointer, the keys or the browser, and where a thing stands: none of them is a state one reads. */
const PASSING = new Set([
  ...['data-hovered', 'data-pressed', 'data-focused', 'data-focus-visible', 'data-disabled', 'data-open'],
  ...['data-size', 'data-mode', 'data-beside', 'data-floats', 'data-middle'],
])

/** States that a word or a sign beside them says as well. */
const SAID: Readonly<Record<string, string>> = {
  'cards/Cards.module.css [data-here="true"]': 'the chip of the place where a card lies is disabled',
  'surfaces/agree/Agreements.module.css [data-closed="true"]': '(afgesloten)',
  'surfaces/cast/Cast.module.css [data-alert="true"]': 'its words',
  'surfaces/checks/Checks.module.css [data-mark="yes"]': 'its sign',
  'surfaces/circle/CircleOfPeople.module.css [data-mark]': 'its sign',
  'surfaces/circle/CircleOfPeople.module.css [data-mark="holder"]': 'its sign',
  'surfaces/circle/CircleOfPeople.module.css [data-state="skipped"]': 'its sign',
  'surfaces/circle/CircleOfPeople.module.css [data-state="away"]': 'its sign',
  'surfaces/circle/Now.module.css [data-mark]': 'its sign',
  'surfaces/recall/Recalled.module.css [data-done]': '“gedaan”',
  'surfaces/move/PlaceSteps.module.css [data-tint="2"]': 'its number',
  'surfaces/move/PlaceSteps.module.css [data-tint="3"]': 'its number',
  'surfaces/move/PlaceSteps.module.css [data-tint="4"]': 'its number',
  'surfaces/move/PlaceSteps.module.css [data-tint="5"]': 'its number',
  'surfaces/rate/CoreWall.module.css [data-alone="true"]': 'nothing stands beside it',
  'surfaces/people/People.module.css [data-state="ready"]': 'its sign',
  'surfaces/people/People.module.css [data-state="away"]': 'its note',
  'surfaces/people/People.module.css [data-online="false"]': 'its note',
  'surfaces/rate/ItemOutcome.module.css [data-some="true"]': 'its count',
  'surfaces/shells/BoardSheet.module.css [data-mine="true"]': 'its words',
  'surfaces/write/SeatDialog.module.css [data-named="true"]': 'its heading',
  'surfaces/write/Writing.module.css [data-saved="true"]': 'its words',
  'surfaces/write/Writing.module.css [data-shut="true"]': 'its words',
  'ui/TextField.module.css [data-invalid]': 'the sentence under it',
}

const read = (file: string) => readFileSync(join(CLIENT, file), 'utf8').replace(COMMENT, '')
const forcedOf = (css: string) => [...css.matchAll(FORCED)].map(([, rules = '']) => rules).join('\n')

test('what only a colour tells is told otherwise where the system brings its own few colours', () => {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  )
  const everywhere = forcedOf(read('look/forced.css'))
  const silent = new Set<string>()
  const excused = new Set<string>()
  for (const file of files) {
    const css = read(file)
    const here = forcedOf(css)
    const isTold = (state: string, name: string) =>
      [everywhere, here].some((rules) => rules.includes(state) || rules.includes(`[${name}]`))
    const rules = css.replace(FORCED, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)
    for (const [, selector = '', body = ''] of rules) {
      const said = body.split(';').map((line) => line.trim())
      if (!said.some((line) => COLOURS.test(line))) continue
      for (const [state, name = ''] of selector.matchAll(STATE)) {
        if (PASSING.has(name) || isTold(state, name)) continue
        const place = `${file} ${state}`
        if (place in SAID) excused.add(place)
        else silent.add(place)
      }
    }
  }
  expect([...silent]).toEqual([])
  expect(Object.keys(SAID).filter((place) => !excused.has(place))).toEqual([])
})

test('what is drawn by its ground alone has one there too', () => {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  )
  const gone = files.flatMap((file) => {
    const css = read(file)
    const here = forcedOf(css)
    return [
      ...css.replace(FORCED, '').matchAll(/(\.[\w-]+)[^{}]*\{[^{}]*background(?:-color)?:\s*currentcolor/g),
    ]
      .filter(([, name = '']) => !here.includes(name))
      .map(([, name]) => `${file} ${name}`)
  })
  expect(gone).toEqual([])
})

test('the board is drawn in the colours of the system, on its ground', () => {
  const [, canvas = ''] = /\.canvas \{([^}]*)\}/.exec(forcedOf(read('board/Board.module.css'))) ?? []
  expect(canvas).toContain('forced-color-adjust: none')
  expect(canvas).toContain('background: Canvas')
})
