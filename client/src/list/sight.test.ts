import { expect, onTestFinished, test, vi } from 'vitest'
import { Sight, stretchesOf } from './sight.ts'

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id }))

function told(near: string): string[] {
  return stretchesOf(CARDS, (id) => near.includes(id)).map((one) =>
    'row' in one ? one.row.id : `(${one.gap.map(({ id }) => id).join('')}) before ${one.before}`,
  )
}

test('rows that are not near are room, known by the row they are before', () => {
  expect(told('')).toEqual(['(abcdefg) before undefined'])
  expect(told('de')).toEqual(['(abc) before d', 'd', 'e', '(fg) before undefined'])
  expect(told('abcdefg')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
})

test('what came to lie between two rows in sight is there at once', () => {
  expect(told('acg')).toEqual(['a', 'b', 'c', '(def) before g', 'g'])
})

test('a row that goes out of sight draws nothing by itself: it goes when another comes, or when many have gone', () => {
  let look: (entries: object[]) => void = () => undefined
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(heard: typeof look) {
        look = heard
      }
      observe() {}
    },
  )
  vi.stubGlobal('document', { addEventListener() {}, activeElement: null })
  vi.stubGlobal('window', { addEventListener() {} })
  onTestFinished(() => void vi.unstubAllGlobals())
  const ids = Array.from({ length: 30 }, (_, index) => `card-${index}`)
  const heard: ReadonlySet<string>[] = []
  const sight = new Sight(ids, ({ near }) => heard.push(near))
  sight.open()
  const rows = ids.map((id) => {
    const row = { contains: () => false } as unknown as Element
    sight.watch(row, id)
    return row
  })
  const goes = (index: number, isIntersecting: boolean) =>
    look([{ target: rows[index], isIntersecting, boundingClientRect: { width: 300, height: 60 } }])
  goes(0, false)
  goes(1, false)
  expect(heard).toEqual([])
  goes(0, true)
  expect(heard).toEqual([new Set(ids.filter((id) => id !== 'card-1'))])
  for (let index = 10; index < 25; index++) goes(index, false)
  expect(heard).toHaveLength(2)
})
