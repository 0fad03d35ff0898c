import { expect, test } from 'vitest'
import { ComingBack } from './cameBack.ts'

const online = { isOnline: true }
const offline = { isOnline: false }

test('whom the group went on without while they had no connection takes part again by themselves', () => {
  const back = new ComingBack()
  expect(back.see({ ...online, isAway: false, at: 0 })).toBe(false)
  expect(back.see({ ...offline, isAway: false, at: 20_000 })).toBe(false)
  expect(back.see({ ...online, isAway: false, at: 60_000 }), 'the board comes in a moment later').toBe(false)
  expect(back.see({ ...online, isAway: true, at: 60_400 })).toBe(true)
})

test('who stepped out, or was set aside while they were there, is asked first', () => {
  const out = new ComingBack()
  out.see({ ...online, isAway: false, at: 0 })
  expect(out.see({ ...online, isAway: true, at: 30_000 })).toBe(false)
  out.see({ ...offline, isAway: true, at: 31_000 })
  expect(out.see({ ...online, isAway: true, at: 60_000 })).toBe(false)
})

test('a page that is opened while its person is away asks as well', () => {
  expect(new ComingBack().see({ ...online, isAway: true, at: 0 })).toBe(false)
})

test('who steps out right after the page came in, or is set aside again, stays out', () => {
  const back = new ComingBack()
  expect(back.see({ ...offline, isAway: false, at: 0 })).toBe(false)
  expect(back.see({ ...online, isAway: false, at: 100 })).toBe(false)
  expect(back.see({ ...online, isAway: true, at: 2000 }), 'they stepped out').toBe(false)
  back.see({ ...online, isAway: false, at: 9000 })
  back.see({ ...offline, isAway: false, at: 10_000 })
  expect(back.see({ ...online, isAway: true, at: 50_000 })).toBe(true)
  back.see({ ...online, isAway: false, at: 50_100 })
  expect(back.see({ ...online, isAway: true, at: 52_000 }), 'set aside before the eyes of all').toBe(false)
})
