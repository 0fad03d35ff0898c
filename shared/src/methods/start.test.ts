import { expect, test } from 'vitest'
import { METHODS } from './all.ts'
import { START_QUESTIONS, type StartAnswers, suggested } from './start.ts'
import { WANTS } from './wants.ts'

const { want, aim, time } = START_QUESTIONS
const ALL: StartAnswers[] = want.answers.flatMap((one) =>
  aim.answers.flatMap((two) => time.answers.map((three) => ({ want: one.id, aim: two.id, time: three.id }))),
)
/** What is said to each set of answers, whichever methods there are. */
const TABLE: Record<string, string> = {
  'look learn short': 'method',
  'look learn whole': 'recipe',
  'look arrange short': 'brainstorm',
  'look arrange whole': 'workGroup',
  'choose learn short': 'method',
  'choose learn whole': 'recipe',
  'choose arrange short': 'brainstorm',
  'choose arrange whole': 'workGroup',
  'deepen learn short': 'method',
  'deepen learn whole': 'recipe',
  'deepen arrange short': 'brainstorm',
  'deepen arrange whole': 'workGroup',
  'decide learn short': 'method',
  'decide learn whole': 'recipe',
  'decide arrange short': 'brainstorm',
  'decide arrange whole': 'workGroup',
  'celebrate learn short': 'method',
  'celebrate learn whole': 'recipe',
  'celebrate arrange short': 'method',
  'celebrate arrange whole': 'recipe',
}
const named = (answers: StartAnswers) => `${answers.want} ${answers.aim} ${answers.time}`

test('the table holds every set of answers', () => {
  expect(ALL.map(named).sort()).toEqual(Object.keys(TABLE).sort())
})

test.each(ALL)('$want, $aim, $time: one thing that fits, with why, in both languages', (answers) => {
  const found = suggested(answers, METHODS)
  expect(found.kind).toBe(TABLE[named(answers)])
  expect(found.why.nl && found.why.en).not.toBe('')
  // What is suggested is what the group wants, or says that no method is needed.
  const suggestedMethods =
    found.kind === 'recipe'
      ? found.recipe.chain.map(({ method }) => METHODS.find(({ id }) => id === method)!)
      : found.kind === 'method'
        ? [found.method]
        : []
  if (found.kind === 'method' || found.kind === 'recipe')
    expect(suggestedMethods.some(({ wants }) => wants === answers.want)).toBe(true)
  if (found.kind === 'brainstorm') expect(found.method?.wants).toBe('free')
  for (const other of found.others) {
    expect(other.wants).toBe(answers.want)
    expect(suggestedMethods).not.toContain(other)
  }
})

test('every method a group can come for is suggested by some answers: a new one needs no line here', () => {
  const shown = new Set(
    ALL.flatMap((answers) => {
      const found = suggested(answers, METHODS)
      const own =
        found.kind === 'recipe'
          ? found.recipe.chain.map(({ method }) => method)
          : 'method' in found
            ? [found.method?.id]
            : []
      return [...own, ...found.others.map(({ id }) => id)]
    }),
  )
  const asked = want.answers.map(({ id }) => id)
  const sought = METHODS.filter(({ wants }) => asked.some((one) => one === wants))
  expect(sought.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  expect(WANTS.map(({ id }) => id).filter((id) => !asked.some((one) => one === id))).toEqual([
    'arrive',
    'free',
  ])
})

test('a meeting is suggested for what most of it is about: one that celebrates for three minutes is not', () => {
  const found = suggested({ want: 'celebrate', aim: 'learn', time: 'whole' }, METHODS)
  expect(found.kind === 'recipe' && found.recipe.id).toBe('close')
})

test('where there is no method for it, a work group is enough', () => {
  expect(suggested({ want: 'look', aim: 'learn', time: 'short' }, []).kind).toBe('workGroup')
})
