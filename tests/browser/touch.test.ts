import { arrangementOf } from '@kring/shared/ground/arrangement'
import { expect, test } from 'vitest'
import { Fingers } from './stage/fingers.ts'
import { type Device, LAPTOP } from './stage/person.ts'
import { Prepared } from './stage/prepared.ts'
import { Stage } from './stage/stage.ts'
import { DrawnBoard } from './stage/table.ts'

const TOUCHED: Device = {
  ...LAPTOP,
  context: { viewport: { width: 1920, height: 1080 }, hasTouch: true, reducedMotion: 'reduce' },
}

test('two people drag two cards on one wall while a third draws; a palm that rests there does nothing', async () => {
  const stage = await Stage.open()
  const meeting = await Prepared.open(stage, 'swot', 'Ons leesonderwijs', ['Anna', 'Bram'])
  const anna = meeting.by('Anna')
  await meeting.goes('inside')
  for (const [card, label] of [
    ['a', 'Elke dag voorlezen'],
    ['b', 'Leesclub op vrijdag'],
    ['c', 'Rust in de gang'],
  ] as const)
    anna.say('card.write', { card, label, text: '', zone: 'strength' })
  await meeting.goes('outside')
  await meeting.goes('order')
  const wall = await meeting.at('screen', TOUCHED)
  const board = new DrawnBoard(wall)
  await board.shows(3)
  const card = (id: string) => {
    const found = anna.activity().cards[id]
    if (!found) throw new Error(`there is no card ${id}`)
    return found
  }
  /** Where it lies on the wall. */
  const placeOf = (id: string) => board.at(arrangementOf(anna.activity()).boxOf(card(id)))
  const fingers = await Fingers.of(wall)

  // A palm on a card, and dragged over the wall, moves and draws nothing.
  const before = { ...card('c') }
  await fingers.press(1, await placeOf('c'), 60)
  await fingers.travel({ 1: await board.at({ x: 1100, y: 700 }) })
  await fingers.lift(1)

  // Two cards in two hands, and a line under a pen, all at the same time: a pen draws where fingers move.
  const [toA, toB] = [await board.at({ x: 1050, y: 250 }), await board.at({ x: 300, y: 700 })]
  const pen = [await board.at({ x: 850, y: 750 }), await board.at({ x: 1300, y: 650 })] as const
  await fingers.pen(pen[0])
  await fingers.press(2, await placeOf('a'))
  await fingers.press(3, await placeOf('b'))
  await fingers.travel({ 2: toA, 3: toB }, 8, (share) =>
    fingers.pen({
      x: pen[0].x + (pen[1].x - pen[0].x) * share,
      y: pen[0].y + (pen[1].y - pen[0].y) * share,
    }),
  )
  await fingers.lift(2)
  await fingers.pen(null)
  await fingers.lift(3)

  await anna.until(
    () => card('a').zone === 'weakness' && card('b').zone === 'opportunity',
    'both lie where they were laid',
  )
  await anna.until(() => Object.keys(anna.activity().marks).length === 1, 'one line was drawn')
  const [mark] = Object.values(anna.activity().marks)
  expect(mark?.drawing).toMatchObject({ shape: 'ink', tool: 'pen' })
  expect(card('c')).toMatchObject({ zone: 'strength', x: before.x, y: before.y })
})
