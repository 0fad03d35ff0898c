import { expect, test } from 'vitest'
import { Stage } from './stage/stage.ts'
import { CALM, Whiteboard } from './stage/whiteboard.ts'

test('each takes back only what they did themselves; what somebody else changed since stays, and one is told', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const facilitator = await stage.facilitator()
  await facilitator.begins({
    question: 'Wat nemen we mee?',
    method: { title: 'Vrij bord', asks: 'Waar werken we aan?' },
  })
  const table = await facilitator.table()
  const anna = await stage.participant('Anna', CALM)
  const bram = await stage.participant('Bram', CALM)
  for (const person of [anna, bram]) await person.joinsByCode(facilitator.made.code)
  const annas = new Whiteboard(anna, table)
  const brams = new Whiteboard(bram, table)
  const cannotUndo = (person: typeof anna) =>
    person.finds(
      () => person.page.getByRole('button', { name: 'Ongedaan maken' }).isDisabled(),
      true,
      'there is nothing to take back',
    )

  await annas.notes({ x: 600, y: 300 }, 'Van Anna')
  await brams.notes({ x: 600, y: 700 }, 'Van Bram')

  // Bram spoke last, yet Anna takes back what is hers; and does it again.
  await annas.undoes()
  await table.until(() => !table.lies('Van Anna'), 'Anna’s note is gone')
  expect(table.lies('Van Bram')).toBe(true)
  await cannotUndo(anna)
  await annas.redoes()
  await table.until(() => table.lies('Van Anna'), 'and back')

  // Both move, and both go back by themselves, in whatever order.
  const [a, b] = ['Van Anna', 'Van Bram'].map((label) => ({ ...table.card(label) }))
  await Promise.all([annas.moves('Van Anna', { x: 300, y: 0 }), brams.moves('Van Bram', { x: 300, y: 0 })])
  await annas.undoes()
  await table.until(() => Math.abs(table.card('Van Anna').x - (a?.x ?? 0)) < 1, 'Anna’s note is where it was')
  expect(table.card('Van Bram').x).toBeGreaterThan((b?.x ?? 0) + 100)
  await brams.undoes()
  await table.until(() => Math.abs(table.card('Van Bram').x - (b?.x ?? 0)) < 1, 'and Bram’s')

  // Anna moves a note, Bram moves it on: to take Anna's back would undo Bram's.
  await annas.moves('Van Anna', { x: 200, y: 100 })
  await brams.moves('Van Anna', { x: 0, y: 200 })
  const place = { ...table.card('Van Anna') }
  await annas.undoes()
  await anna.sees(/veranderd|blijft zoals het is/)
  expect(table.card('Van Anna')).toMatchObject({ x: place.x, y: place.y })
  // Bram's own goes back to where Anna had laid it.
  await brams.undoes()
  await table.until(() => table.card('Van Anna').y < place.y - 100, 'Bram takes his own back')
})
