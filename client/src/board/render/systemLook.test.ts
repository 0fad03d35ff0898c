import { afterEach, expect, test, vi } from 'vitest'
import { PALETTE } from '../../look/palette.ts'
import { pictureLook } from './boardLook.ts'
import { systemLook } from './systemLook.ts'

const SYSTEM: Readonly<Record<string, string>> = {
  Canvas: 'rgb(0, 0, 0)',
  CanvasText: 'rgb(255, 255, 255)',
  Highlight: 'rgb(26, 235, 255)',
  HighlightText: 'rgba(0, 0, 0, 1)',
}

afterEach(() => vi.unstubAllGlobals())

test('a board in the colours of the system has no other, and keeps the signs that tell colours apart', () => {
  const style = { color: '', setProperty: () => undefined }
  vi.stubGlobal('document', {
    documentElement: { append: () => undefined },
    createElement: () => ({ style, remove: () => undefined }),
  })
  vi.stubGlobal('getComputedStyle', () => ({ color: SYSTEM[style.color], getPropertyValue: () => '' }))
  const own = pictureLook()
  const look = systemLook(own)
  const colours = [
    ...Object.values(look)
      .flat()
      .filter((value): value is string => typeof value === 'string' && value !== own.font),
    ...PALETTE.flatMap((_, number) => [
      look.colour(number).paper,
      look.colour(number).ink,
      look.marker(number),
    ]),
  ]
  expect(new Set(colours)).toEqual(new Set(['#000000', '#ffffff', '#1aebff']))
  expect(PALETTE.map((_, number) => look.colour(number).sign)).toEqual(PALETTE.map(({ sign }) => sign))
  expect([look.ink, look.paper, look.accent, look.onAccent]).toEqual([
    '#ffffff',
    '#000000',
    '#1aebff',
    '#000000',
  ])
})
