import { describe, expect, test } from 'vitest'
import { ServerClock } from './serverClock.ts'

/** A device whose clock is `wrong` ms ahead of the server's. */
function device(wrong: number) {
  let [server, running, own] = [1_000_000, 50, 1_000_000 + wrong]
  const clock = new ServerClock(
    () => own,
    () => running,
  )
  const pass = (ms: number) => {
    server += ms
    running += ms
    own += ms
  }
  return {
    clock,
    pass,
    sleep: (ms: number) => {
      server += ms
      own += ms
    },
    set: (ms: number) => {
      own += ms
    },
    setServer: (ms: number) => {
      server += ms
    },
    ask: (there = 20, back = 20) => {
      const asked = running
      pass(there)
      const answer = server
      pass(back)
      clock.hear(answer, asked)
    },
    error: () => clock.now() - server,
  }
}

describe('the server’s time on a device', () => {
  test('is right once the server was asked, however wrong the device’s own is', () => {
    const one = device(-3_600_000)
    one.ask()
    one.pass(90_000)
    expect(one.error()).toBe(0)
  })

  test('does not follow a clock that is set, forward or back; and that is noticed', () => {
    const one = device(300)
    one.ask()
    for (const set of [7 * 86_400_000, -3 * 86_400_000, 2_000]) {
      one.set(set)
      expect(one.error()).toBe(0)
      expect(one.clock.isAstray()).toBe(true)
      one.ask()
      expect(one.clock.isAstray()).toBe(false)
      expect(one.error()).toBe(0)
    }
  })

  test('is behind after a sleep, notices it, and is right when the server was asked', () => {
    const one = device(0)
    one.ask()
    one.sleep(40 * 60_000)
    expect(one.clock.isAstray()).toBe(true)
    one.ask()
    expect(one.error()).toBe(0)
  })

  test('follows a server that has another time than before', () => {
    const one = device(0)
    one.ask()
    one.setServer(-120_000)
    one.ask()
    expect(one.error()).toBe(0)
  })

  test('does not twitch because one answer was slow on its way', () => {
    const one = device(0)
    one.ask(20, 20)
    one.ask(20, 900)
    expect(one.error()).toBe(0)
    one.ask(1_500, 30)
    expect(one.error()).toBe(0)
  })
})
