import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shieldPresses } from './shieldPresses.ts'
import { MOMENT } from './useDeaf.ts'

type Hear = (event: object) => void

/** As much of a page as it needs: what lies under the finger can be changed, and presses can be made. */
function page() {
  const heard = new Map<string, Hear>()
  const shown = new Set<object>()
  const shield = { style: {}, dataset: {}, setAttribute: () => {}, remove: () => shown.delete(shield) }
  const under = { now: {} as object }
  const document = {
    createElement: () => shield,
    elementFromPoint: () => under.now,
    addEventListener: (kind: string, hear: Hear) => heard.set(kind, hear),
    body: { append: (one: object) => shown.add(one) },
  }
  const press = (x: number) => {
    const control = Object.assign(new FakeElement(), { isConnected: true })
    under.now = control
    heard.get('pointerdown')?.({ clientX: x, clientY: 0 })
    heard.get('pointerup')?.({ clientX: x, clientY: 0, target: control })
    return { goes: () => Object.assign(under, { now: {} }) && changed() }
  }
  return { document: document as unknown as Document, press, isShielded: () => shown.size > 0 }
}

class FakeElement {
  closest() {
    return this
  }
  contains(other: unknown) {
    return other === this
  }
}
let changed = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(look: () => void) {
        changed = look
      }
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the spot hears again after a moment, also when something else was pressed meanwhile', () => {
  const { document, press, isShielded } = page()
  const stop = shieldPresses(document)
  press(10).goes()
  expect(isShielded()).toBe(true)
  vi.advanceTimersByTime(MOMENT / 2)
  press(500)
  vi.advanceTimersByTime(MOMENT)
  expect(isShielded()).toBe(false)
  stop()
})
