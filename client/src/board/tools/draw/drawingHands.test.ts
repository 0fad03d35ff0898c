import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { expect, test } from 'vitest'
import type { RemotePresence } from '../../../meeting/presence.ts'
import { OthersInk } from '../../drawings/OthersInk.ts'
import type { Press } from '../../model/takers.ts'
import { Palm } from './palm.ts'
import { toolOf } from './toolOf.ts'

const press = (pointerType: string, left: number, size = 12): Press => ({
  pointer: left,
  pointerType,
  size: { width: size, height: size / 2 },
  shift: false,
  eraser: false,
  card: null,
  mark: null,
  world: { x: left, y: 0 },
  screen: { left, top: 0 },
  pressure: 0.5,
})
const GRIP = { move: () => {}, release: () => {}, cancel: () => {} }

test('on a wall a pen draws and a finger moves, until one is told otherwise', () => {
  const [pen, touch] = [{ pointerType: 'pen' }, { pointerType: 'touch' }]
  expect(toolOf('select', 'auto', pen, 'screen')).toBe('pen')
  expect(toolOf('select', 'auto', touch, 'screen')).toBe('select')
  expect(toolOf('marker', 'auto', touch, 'screen')).toBe('marker')
  expect(toolOf('select', 'draw', touch, 'screen')).toBe('pen')
  expect(toolOf('marker', 'move', pen, 'screen')).toBe('select')
  expect(toolOf('select', 'move', pen, 'screen')).toBe('select')
  expect(toolOf('select', 'draw', pen, 'laptop')).toBe('select')
})

test('the side of a hand is no finger, nor is what touches the board around a pen that writes', () => {
  const palm = new Palm()
  expect(palm.isPalm(press('touch', 0))).toBe(false)
  expect(palm.isPalm(press('touch', 0, 90))).toBe(true)
  expect(palm.isPalm(press('mouse', 0, 90))).toBe(false)
  const writing = palm.watch(press('pen', 0), GRIP)
  expect([palm.isPalm(press('touch', 200)), palm.isPalm(press('touch', 900))]).toEqual([true, false])
  writing.move([press('pen', 800)])
  expect([palm.isPalm(press('touch', 200)), palm.isPalm(press('touch', 900))]).toEqual([false, true])
  writing.release(press('pen', 800))
  expect(palm.isPalm(press('touch', 900))).toBe(false)
})

test('the stroke of somebody else stays in sight until the board has it, and no longer', () => {
  const ink = { tool: 'pen' as const, colour: 0, width: 4, points: [0, 0, 50, 50] }
  const somebody = { client: 1, member: 'm', role: 'participant', ink } as RemotePresence
  const others = new OthersInk()
  expect(others.hear([somebody], 0)).toBe(true)
  expect(others.hear([somebody], 10)).toBe(false)
  expect(others.hear([], 20)).toBe(true)
  expect(others.isEmpty).toBe(false)
  const mark = (points: number[]): Mark => ({
    id: 'a',
    order: 1,
    touched: 'a',
    drawing: { shape: 'ink', ...ink, points },
  })
  others.settle([mark([900, 900, 1000, 1000])], 30)
  expect(others.isEmpty).toBe(false)
  others.settle([mark([1, 0, 51, 50])], 40)
  expect(others.isEmpty).toBe(true)
  others.hear([somebody], 50)
  others.hear([], 60)
  others.settle([], 5000)
  expect(others.isEmpty).toBe(true)
})
