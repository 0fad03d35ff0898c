import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const isText = (value: unknown): value is string => typeof value === 'string'

/** A tab: its history outlives the pages in it, which get only copies. */
class Tab {
  entries: unknown[] = [null]
  at = 0
  written = 0

  /** Loads the page anew: all that its scripts knew is gone. */
  async load() {
    vi.resetModules()
    vi.stubGlobal('window', new EventTarget())
    const tab = this
    vi.stubGlobal('history', {
      get state() {
        return structuredClone(tab.entries[tab.at])
      },
      replaceState(state: unknown) {
        if (++tab.written > 100) throw new DOMException('too many', 'SecurityError')
        tab.entries[tab.at] = structuredClone(state)
        // As the router tells it.
        window.dispatchEvent(new Event('replaceState'))
      },
    })
    return import('./kept.ts')
  }

  goesOn(): void {
    this.entries = [...this.entries.slice(0, ++this.at), null]
    window.dispatchEvent(new Event('pushState'))
  }

  goesBack(): void {
    this.at--
    window.dispatchEvent(new Event('popstate'))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  const forbid = (): never => {
    throw new DOMException('forbidden', 'SecurityError')
  }
  for (const store of ['localStorage', 'sessionStorage'])
    vi.stubGlobal(store, { getItem: forbid, setItem: forbid, removeItem: forbid })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a tab that keeps nothing remembers through a reload, wherever in it one went', async () => {
  const tab = new Tab()
  const first = await tab.load()
  first.keep('kring.a', 'one')
  first.keep('kring.b', 'here', 'sessionStorage')
  tab.goesOn()
  const second = await tab.load()
  expect(second.kept('kring.a', isText)).toBe('one')
  expect(second.kept('kring.b', isText, 'sessionStorage')).toBe('here')
  expect(second.isForgetful()).toBe(true)
  second.keep('kring.a', 'two')
  tab.goesBack()
  expect((await tab.load()).kept('kring.a', isText)).toBe('two')
})

test('somebody who types quickly is remembered to the last letter, and the browser is not asked too often', async () => {
  const tab = new Tab()
  const { keep } = await tab.load()
  for (let length = 1; length <= 500; length++) keep('kring.typed', 'x'.repeat(length))
  window.dispatchEvent(new Event('pagehide'))
  expect(tab.written).toBeLessThan(10)
  expect((await tab.load()).kept('kring.typed', isText)).toHaveLength(500)
})

test('what is forgotten leaves the history, and what is kept elsewhere never was in it', async () => {
  const tab = new Tab()
  tab.entries = [{ scrolled: 7 }]
  const { keep, dropAll } = await tab.load()
  keep('kring.a', 'one')
  dropAll('kring.')
  vi.runAllTimers()
  expect(tab.entries).toEqual([{ scrolled: 7 }])
  const items = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  })
  const written = tab.written
  keep('kring.a', 'one')
  expect(tab.written).toBe(written)
})
