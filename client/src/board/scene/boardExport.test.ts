import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import { methodOf } from '@kring/shared/methods/registry'
import { Table } from '@kring/shared/testing/table'
import { beforeEach, expect, test, vi } from 'vitest'
import { boardText } from '../../cards/boardText.ts'
import { exportOf, type Part } from './boardExport.ts'

const BOX = { width: 200, height: 100, text: '' }

beforeEach(() => {
  // Every character is ten wide.
  const ruler = { font: '', measureText: (text: string) => ({ width: text.length * 10 }) }
  vi.stubGlobal('document', {
    documentElement: {},
    fonts: { load: async () => [] },
    createElement: () => ({ getContext: () => ruler }),
  })
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '' }))
  vi.stubGlobal('localStorage', { getItem: () => null })
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo() {}
      lineTo() {}
      quadraticCurveTo() {}
      arc() {}
    },
  )
  return () => vi.unstubAllGlobals()
})

/** A note over another, with a shape, a text and ink drawn where they lie. */
function drawn(): Table {
  const table = new Table({}, 'free').join('Anna').goTo('work')
  const note = (card: string, label: string, x: number) =>
    table.say('anna', 'card.write', { card, label, text: 'voor <ons>', x, y: 300 })
  const draw = (mark: string, drawing: Drawing) => table.say('anna', 'mark.draw', { mark, drawing })
  draw('ink', { shape: 'ink', tool: 'pen', colour: 3, width: 6, points: [200, 300, 260, 320, 400, 300] })
  note('high', 'Bovenop', 320)
  note('low', 'Onderop', 300)
  draw('text', { shape: 'text', x: 300, y: 700, ...BOX, text: 'Titel', colour: 0, size: 'small' })
  draw('box', { shape: 'rectangle', x: 300, y: 300, ...BOX, colour: 2 })
  table.say('anna', 'things.order', { orders: [{ thing: 'high', order: 99 }] })
  return table
}

const svgOf = async ({ meeting, activity }: Table, part?: Part) =>
  (await exportOf(meeting, activity, part)).svg()
const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, word]) => word)

test('things lie over one another in an SVG as on the board: shapes, notes by their order, ink', async () => {
  const svg = await svgOf(drawn())
  const words = wordsIn(svg)
  expect(words.indexOf('Titel')).toBeLessThan(words.indexOf('Onderop'))
  expect(words.indexOf('Onderop')).toBeLessThan(words.indexOf('Bovenop'))
  // The stroke of the pen is the last that is painted.
  expect(svg.lastIndexOf('stroke-linecap="round"')).toBeGreaterThan(svg.lastIndexOf('<text'))
})

test('what somebody wrote is text in the SVG, and no part of its code', async () => {
  const svg = await svgOf(drawn())
  expect(wordsIn(svg)).toContain('voor &#60;ons&#62;')
  expect(svg).not.toContain('<ons>')
  for (const element of ['g', 'text', 'svg'])
    expect(svg.split(`<${element} `).length).toBe(svg.split(`</${element}>`).length)
})

test('of what is chosen nothing else is taken along, in a picture or in text', async () => {
  const table = drawn()
  const part = { cards: new Set(['low']), marks: new Set(['text']) }
  expect(wordsIn(await svgOf(table, part))).toEqual(['Titel', 'Onderop', 'voor &#60;ons&#62;'])
  const method = methodOf(table.activity.method)
  const textOf = (only?: ReadonlySet<string>) => method && boardText(method, table.activity, String, only)
  expect(textOf(part.cards)).toBe('Onderop – voor <ons>')
  expect(textOf()?.split('\n').sort()).toEqual(['Bovenop – voor <ons>', 'Onderop – voor <ons>'])
})
