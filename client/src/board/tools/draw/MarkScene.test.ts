import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Presences } from '../../../meeting/presence.ts'
import { newBoardKit } from '../../model/kit.ts'
import type { Press } from '../../model/takers.ts'
import { MarkScene } from './MarkScene.ts'

vi.mock('../../render/boardLook.ts', () => ({ boardLook: () => ({}) }))

const box = { x: 0, y: 0, width: 100, height: 60, colour: 1, text: '' }
const drawings: Record<string, Drawing> = {
  rectangle: { shape: 'rectangle', ...box },
  text: { shape: 'text', ...box, size: 'small', text: 'Kop' },
  line: { shape: 'line', from: { x: 0, y: 0 }, to: { x: 50, y: 20 }, arrow: true, colour: 1 },
  ink: { shape: 'ink', tool: 'pen', colour: 1, width: 7, points: [0, 0, 50, 0] },
  locked: { shape: 'rectangle', ...box },
  theirs: { shape: 'rectangle', ...box },
}
const marks = Object.entries(drawings).map(
  ([id, drawing], order): Mark => ({
    id,
    order,
    touched: 's',
    drawing,
    ...(id === 'locked' && { locked: true }),
  }),
)

let page: EventTarget
beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', { createElement: () => ({}) })
})
afterEach(() => vi.unstubAllGlobals())

test('pressed twice, a shape, a text and a line are written on; a stroke and what may not be changed are not', () => {
  const edited: string[] = []
  const kit = newBoardKit('laptop', { set: () => undefined } as unknown as Presences)
  const picture = {
    marks,
    cards: [],
    mixed: [],
    top: 0,
    mayDraw: true,
    everything: true,
    mayChange: (id: string) => id !== 'theirs',
  }
  const scene = new MarkScene(kit, picture, () => 'missing', {
    say: () => true,
    drawn: () => undefined,
    doubleTapped: ({ id }) => edited.push(id),
  })
  const used = marks
    .map(({ id }) => id)
    .filter((mark) => {
      const isUsed = kit.takers.doubleTap({ mark } as Press)
      // One writes once the finger is lifted.
      page.dispatchEvent(new Event('pointerup'))
      return isUsed
    })
  expect(used).toEqual(['rectangle', 'text', 'line'])
  expect(edited).toEqual(used)
  expect(kit.takers.doubleTap({ mark: null } as Press)).toBe(false)
  scene.close()
})
