import { readFileSync, writeFileSync } from 'node:fs'
import type { Words } from '@kring/shared/basis/words'
import { ANYBODY } from '@kring/shared/capabilities/capability'
import { ALL } from '@kring/shared/capabilities/registry'
import { METHODS } from '@kring/shared/methods/all'
import type { Method, Phase } from '@kring/shared/methods/method'
import { minutesOf } from '@kring/shared/methods/phases'
import { settingsOf } from '@kring/shared/methods/settings'
import { PREPARE, type PrepareStep } from '@kring/shared/prepare/prepare'
import { expect, test } from 'vitest'

const PAGE = new URL('../shared/METHODS.md', import.meta.url)

/** What follows from a definition, and then what only people can tell. */
const HEAD = ['phase', 'NL – EN', 'min', 'who may', 'participant', 'coach', 'what is done', 'ends when']
/** The same of what one does for oneself. */
const OWN_HEAD = HEAD.map((title) => ({ participant: 'owner', coach: 'buddy' })[title] ?? title)
const TOLD = 2
const LETTERS = {
  participant: 'P',
  turnHolder: 'H',
  facilitator: 'F',
  screen: 'S',
  onlooker: 'O',
  visitor: 'V',
} as const

const inBoth = ({ nl, en }: Words) => `${nl} · ${en}`

/** @returns what of a row follows from the definition of a phase, with the settings a method begins with */
function defined(method: Method, phase: Phase): string[] {
  const settings = settingsOf(method, {})!
  const minutes = minutesOf(phase, settings)
  const { participant, coach } = phase.words
  return [
    phase.id,
    `${phase.title.nl} – ${phase.title.en}`,
    typeof minutes === 'number'
      ? String(minutes)
      : `${minutes.perPerson} each${minutes.inAll ? ', in all' : ''}`,
    phase.does.flatMap((use) => whoMay(use) ?? []).join('; ') || 'people talk',
    inBoth(participant),
    inBoth(typeof coach === 'function' ? coach(settings) : coach),
  ]
}

/** @returns the same of a step of preparing, which is for oneself */
function definedAlone({ id, title, minutes, owner, buddy }: PrepareStep): string[] {
  const asked = buddy ? inBoth(buddy) : '–'
  return [id, `${title.nl} – ${title.en}`, minutes ? String(minutes) : '–', 'owner', inBoth(owner), asked]
}

/** @returns who may say any of what a capability is used for, or undefined where nothing is said with it */
function whoMay(use: Phase['does'][number]): string | undefined {
  const statements = Object.values(ALL.find(({ id }) => id === use.use)!.statements ?? {})
  const who = statements.flatMap(({ by }) => (typeof by === 'function' ? by(use) : by === ANYBODY ? [] : by))
  if (statements.length === 0) return undefined
  const letters = Object.entries(LETTERS).flatMap(([one, letter]) =>
    who.some((heard) => heard === one) ? letter : [],
  )
  return letters.length > 0 ? `${use.use} ${letters.join(' ')}` : undefined
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const cellsIn = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** @returns the table under the heading of a method, as it stands on the page; empty where there is none */
function tableIn(page: string, { id }: Pick<Method, 'id'>): string {
  const part = page.split(`(\`${id}\`)\n`)[1] ?? ''
  const own = part.slice(0, /^##/m.exec(part)?.index ?? part.length)
  return own.split('\n\n').find((lines) => lines.startsWith('| phase')) ?? ''
}

/** @returns what people told of a phase in the table that stands there: what is done in it, and when it ends */
function told(table: string, { id }: { id: string }): string[] {
  const row = table
    .split('\n')
    .map(cellsIn)
    .find(([named = '']) => named.split(', ').includes(id))
  return row?.slice(-TOLD) ?? ['', '']
}

function tableOf(method: Method, before: string): string {
  const rows = method.phases.map((phase) => [...defined(method, phase), ...told(before, phase)])
  return [HEAD, HEAD.map(() => '---'), ...rows].map(line).join('\n')
}

function tableAlone(before: string): string {
  const rows = PREPARE.steps.map((step) => [...definedAlone(step), ...told(before, step)])
  return [OWN_HEAD, OWN_HEAD.map(() => '---'), ...rows].map(line).join('\n')
}

/** Writes anew what follows from the definitions: `UPDATE_METHODS=1 npx vitest run --project unit tests/methods`. */
test.runIf(process.env.UPDATE_METHODS)('writes the tables of phases', () => {
  const written = METHODS.reduce(
    (page, method) => {
      const before = tableIn(page, method)
      expect(before, `a table of ${method.id}, if only its head`).not.toBe('')
      return page.replace(before.trimEnd(), () => tableOf(method, before))
    },
    readFileSync(PAGE, 'utf8'),
  )
  const alone = tableIn(written, PREPARE)
  writeFileSync(
    PAGE,
    written.replace(alone.trimEnd(), () => tableAlone(alone)),
  )
})

test.each(METHODS)(
  'METHODS §12 tells of each phase of $id what its definition says, and no other',
  (method) => {
    const table = tableIn(readFileSync(PAGE, 'utf8'), method).trimEnd()
    expect(table).toBe(tableOf(method, table))
    for (const phase of method.phases) expect(told(table, phase), phase.id).not.toContain('')
  },
)

test('METHODS §12 tells of each step of preparing what its definition says, and no other', () => {
  const table = tableIn(readFileSync(PAGE, 'utf8'), PREPARE).trimEnd()
  expect(table).toBe(tableAlone(table))
  for (const step of PREPARE.steps) expect(told(table, step), step.id).not.toContain('')
})

test('METHODS §12 has a heading for every method, by its id, and for what one does alone', () => {
  const page = readFileSync(PAGE, 'utf8')
  const named = [...page.matchAll(/^### .*\(`([a-z]+)`\)$/gm)].map(([, id]) => id)
  expect(named.sort()).toEqual([...METHODS, PREPARE].map(({ id }) => id).sort())
})
