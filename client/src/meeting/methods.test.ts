import { FACILITATOR, type Meeting } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import type { Method } from '@kring/shared/methods/method'
import { methodOf } from '@kring/shared/methods/registry'
import { boardOf } from '@kring/shared/projection'
import { Table } from '@kring/shared/testing/table'
import { describe, expect, test, vi } from 'vitest'
import { MeetingView } from './meetingView.ts'
import { METHOD_PARTS, MeetingMethods } from './methods.ts'

/** Of what only this member may see. */
const NOTHING = {}

/** A meeting in which each activity, the current one first, has this method. */
function board(...methods: string[]) {
  const { meeting } = new Table().join('Anna')
  const activity = meeting.activities[meeting.current]!
  const [now, ...others] = methods.map((method, order) => {
    const id = order === 0 ? activity.id : `other${order}`
    return [id, { ...activity, id, method, order, opened: true }] as const
  })
  return boardOf({ ...meeting, activities: Object.fromEntries([now!, ...others]) })
}

/** Methods that are fetched when the test says so. */
function parts(...ids: string[]) {
  const waiting = new Map<string, { come: () => void; fail: (failure: unknown) => void }>()
  const load = (id: string) =>
    vi.fn(
      () =>
        new Promise<Method>((resolve, reject) => {
          const come = () => resolve({ ...(METHODS[0] as Method), id })
          waiting.set(id, { come, fail: reject })
        }),
    )
  const all = Object.fromEntries(ids.map((id) => [id, load(id)]))
  const came = vi.fn()
  const failed = vi.fn()
  const methods = new MeetingMethods({ came, failed }, 'anna', all)
  return { methods, view: new MeetingView(methods), loads: all, waiting, came, failed }
}

describe('nothing of a meeting is handed on before its methods are known', () => {
  test('a meeting waits for the methods of all its activities, each fetched once', async () => {
    const { view, loads, waiting, came } = parts('first-a', 'first-b')
    const records = board('first-a', 'first-b', 'first-a')
    expect(view.of(records, NOTHING)).toBeUndefined()
    expect(view.of(records, NOTHING)).toBeUndefined()
    waiting.get('first-a')?.come()
    await vi.waitFor(() => expect(came).toHaveBeenCalledTimes(1))
    expect(view.of(records, NOTHING), 'the other one is still to come').toBeUndefined()
    waiting.get('first-b')?.come()
    await vi.waitFor(() => expect(came).toHaveBeenCalledTimes(2))
    expect(view.of(records, NOTHING)?.activities).toHaveProperty('other2.method', 'first-a')
    for (const load of Object.values(loads)) expect(load).toHaveBeenCalledTimes(1)
  })

  test('an activity with another method, mid-meeting: what was shown stays until that one is here', async () => {
    const { view, loads, waiting, came } = parts('second')
    const shown = view.of(board('kandoe'), NOTHING)
    expect(shown, 'known already').toBeDefined()
    const next = board('kandoe', 'second')
    expect(view.of(next, NOTHING)).toBe(shown)
    const later = { ...next }
    expect(view.of(later, NOTHING), 'and so it does when others go on').toBe(shown)
    waiting.get('second')?.come()
    await vi.waitFor(() => expect(came).toHaveBeenCalled())
    const now = view.of(later, NOTHING)
    expect(Object.keys(now?.activities ?? {})).toHaveLength(2)
    expect(view.of(later, NOTHING), 'another object only when a record changed').toBe(now)
    expect(loads.second).toHaveBeenCalledTimes(1)
  })

  test('what only a facilitator is told of yet is waited for as well', () => {
    const { view, loads } = parts('third')
    const { 'activity/other1': ahead, ...records } = board('kandoe', 'third')
    expect(view.of(records, { 'activity/other1': ahead! })).toBeUndefined()
    expect(loads.third).toHaveBeenCalledTimes(1)
  })

  test('one that does not come in is told, and not asked for again', async () => {
    const { view, loads, waiting, came, failed } = parts('fourth')
    const shown = view.of(board('kandoe'), NOTHING)
    const records = board('fourth')
    view.of(records, NOTHING)
    const failure = new TypeError('Failed to fetch dynamically imported module')
    waiting.get('fourth')?.fail(failure)
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(failure))
    expect(view.of(records, NOTHING)).toBe(shown)
    expect(came).not.toHaveBeenCalled()
    expect(loads.fourth).toHaveBeenCalledTimes(1)
  })

  test('a method this client does not have is not waited for', () => {
    const { view } = parts()
    expect(view.of(board('of-a-later-time'), NOTHING)).toBeDefined()
  })

  test('fetched ahead of need it is there when the board comes', async () => {
    const { methods, view, waiting, came } = parts('fifth')
    expect(methods.fetch(['fifth'])).toBe(false)
    waiting.get('fifth')?.come()
    await vi.waitFor(() => expect(came).toHaveBeenCalled())
    expect(methodOf('fifth')?.id).toBe('fifth')
    expect(view.of(board('fifth'), NOTHING)).toBeDefined()
  })
})

test('who leads waits for how the meeting as a whole is judged, and so does everybody in groups; nobody else does', async () => {
  vi.resetModules()
  const { registerMethods } = await import('@kring/shared/methods/registry')
  const { kandoe } = await import('@kring/shared/methods/kandoe/kandoe')
  registerMethods([kandoe])
  const fresh = await import('./methods.ts')
  const load = vi.fn(async () => undefined)
  const known = (me: string, meeting: Meeting) =>
    new fresh.MeetingMethods({ came: vi.fn(), failed: vi.fn() }, me, fresh.METHOD_PARTS, load).areKnown(
      meeting,
    )
  const { meeting } = new Table({}, 'kandoe').join('Anna', 'Bram', 'Cato', 'Daan')
  expect(known('anna', meeting)).toBe(true)
  expect(load).not.toHaveBeenCalled()
  expect(known(FACILITATOR, meeting)).toBe(false)
  const activity = meeting.activities[meeting.current]!
  const apart = { ...activity, groups: { count: 2, state: 'choosing' as const } }
  expect(known('anna', { ...meeting, activities: { [activity.id]: apart } })).toBe(false)
  expect(known('anna', { ...meeting, releases: { 'a word': 'shared' } })).toBe(false)
  expect(load).toHaveBeenCalledTimes(3)
})

test('every method is a part of the client, under its own id', async () => {
  expect(Object.keys(METHOD_PARTS).sort()).toEqual(METHODS.map(({ id }) => id).sort())
  for (const [id, load] of Object.entries(METHOD_PARTS)) expect((await load()).id).toBe(id)
})
