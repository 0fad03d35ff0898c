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

test('a row that goes out of sight draws nothing, nor does one that comes back: they go when many have gone', () => {
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
  goes(0, true)
  expect(heard).toEqual([])
  sight.bring('card-new')
  expect(heard).toEqual([new Set([...ids, 'card-new'])])
  for (let index = 10; index < 25; index++) goes(index, false)
  const [, rest, ...more] = heard
  expect(rest).toEqual(new Set(['card-0', ...ids.slice(2, 10), ...ids.slice(22), 'card-new']))
  expect(more).toEqual([])
})
