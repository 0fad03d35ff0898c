import { LIMITS } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import type { Method } from '@kring/shared/methods/method'
import { recipesFor } from '@kring/shared/methods/recipes'
import { instrumentFrom } from '@kring/shared/methods/scan/instrument'
import { createMeetingBody } from '@kring/shared/protocol/api'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  bodyOfChain,
  type Chain,
  chainInFragment,
  chainOf,
  chainProblem,
  changed,
  emptyChain,
  fragmentOf,
  isTooLarge,
  isTooLong,
  type Link,
  looksAt,
  minutesOf,
  moved,
  newLink,
  readChain,
  withLink,
  writtenChain,
} from './chain.ts'

const method = (id: string) => METHODS.find((one) => one.id === id) as Method
const prioritise = recipesFor(METHODS).find(({ id }) => id === 'prioritise')!
const asked = (chain: Chain, question: string): Chain => ({
  ...chain,
  links: chain.links.map((link) => ({ ...link, plan: { ...link.plan, question } })),
})
const ready = asked(chainOf(prioritise, 'nl'), 'Wat eerst?')
const names = (chain: Chain) => chain.links.map((link) => link.method)

test('a recipe becomes a meeting the server takes, with the minutes of each activity', () => {
  const body = createMeetingBody.parse(bodyOfChain(ready))
  expect(body.activities.map((one) => one.method)).toEqual(['checkin', 'kandoe', 'checkout'])
  expect(body.activities.map(({ minutes }) => minutes)).toEqual(ready.links.map(({ minutes }) => minutes))
  expect(minutesOf(ready)).toBeGreaterThan(60)
})

test('every recipe can be begun once its questions are asked', () => {
  for (const recipe of recipesFor(METHODS)) {
    const chain = asked(chainOf(recipe, 'en'), 'What first?')
    expect(chainProblem(chain), recipe.id).toBeUndefined()
    expect(createMeetingBody.safeParse(bodyOfChain(chain)).success, recipe.id).toBe(true)
  }
})

test('goals and agreements are typed once, and come where the meeting looks at them', () => {
  const [first, , last] = bodyOfChain({
    ...ready,
    goals: 'Kiezen\nEén stap',
    agreements: 'Uitpraten',
  }).activities
  expect(last?.settings).toMatchObject({ goals: ['Kiezen', 'Eén stap'], agreements: ['Uitpraten'] })
  expect(first?.settings).toMatchObject({ agreements: ['Uitpraten'] })
  expect(looksAt(ready, 'goals')).toBe(true)
  expect(looksAt({ ...ready, links: ready.links.slice(1, 2) }, 'goals')).toBe(false)
})

describe('what stands in the way is said where it stands', () => {
  test('a missing question, with the activity it belongs to', () => {
    const chain = chainOf(prioritise, 'nl')
    expect(chainProblem(chain)).toEqual({
      link: chain.links[1]?.id,
      problem: { field: 'question', why: 'empty' },
    })
  })

  test('more goals than a check-out looks back on, a goal too long, no activity at all', () => {
    expect(chainProblem({ ...ready, goals: '1\n2\n3\n4\n5\n6\n7' })).toMatchObject({
      problem: { field: 'goals', why: 'tooMany', most: LIMITS.goals, extra: 1 },
    })
    expect(chainProblem({ ...ready, goals: 'x'.repeat(101) })).toMatchObject({
      problem: { field: 'goals', why: 'lineTooLong' },
    })
    expect(chainProblem({ ...ready, links: [] })).toBe('empty')
  })
})

describe('by hand', () => {
  test('it begins with the fixed pattern, and work comes before what closes', () => {
    const chain = withLink(emptyChain('nl'), newLink('x', method('swot'), 'nl'))
    expect(names(chain)).toEqual(['checkin', 'swot', 'checkout'])
    expect(
      names(withLink({ ...chain, links: chain.links.slice(1) }, newLink('y', method('checkin'), 'nl'))),
    ).toEqual(['checkin', 'swot', 'checkout'])
  })

  test('minutes follow what is chosen, until somebody sets them', () => {
    const chain = withLink(emptyChain('nl'), newLink('x', method('bbb'), 'nl'))
    const minutes = (one: Chain) => one.links.find(({ id }) => id === 'x')?.minutes
    const inShort = (link: Link): Link => ({
      ...link,
      plan: { ...link.plan, settings: { ...link.plan.settings, form: 'short' } },
    })
    expect(minutes(chain)).toBe(43)
    expect(minutes(changed(chain, 'x', inShort))).toBe(15)
    const set = changed(chain, 'x', (link) => ({ ...link, minutes: 30 }))
    expect(minutes(changed(set, 'x', inShort))).toBe(30)
    expect(changed(chain, 'nobody', inShort)).toBe(chain)
  })

  test('the values of the school are typed once, whatever asks for them', () => {
    const values = (one: Chain) => one.links.flatMap(({ plan }) => plan.lines.anchors ?? [])
    const typed = (link: Link, anchors: string): Link => ({
      ...link,
      plan: { ...link.plan, lines: { ...link.plan.lines, anchors } },
    })
    const two = withLink(
      withLink(emptyChain('nl'), newLink('x', method('bbb'), 'nl')),
      newLink('y', method('bbb'), 'nl'),
    )
    const said = changed(two, 'y', (link) => typed(link, 'Welbevinden'))
    expect(values(said)).toEqual(['Welbevinden', 'Welbevinden'])
    expect(values(changed(said, 'x', (link) => typed(link, 'Zorg voor elkaar')))).toEqual([
      'Zorg voor elkaar',
      'Zorg voor elkaar',
    ])
    expect(values(withLink(said, newLink('z', method('bbb'), 'nl')))).toHaveLength(3)
    expect(new Set(values(withLink(said, newLink('z', method('bbb'), 'nl')))).size).toBe(1)
  })

  test('the pattern is no corset: anything goes anywhere, and not beyond the ends', () => {
    const at = (id: string, to: number) => names(moved(ready, id, to))
    expect(at('r3', 0)).toEqual(['checkout', 'checkin', 'kandoe'])
    expect(at('r1', 2)).toEqual(['kandoe', 'checkout', 'checkin'])
    expect(moved(ready, 'r1', -1)).toBe(ready)
    expect(moved(ready, 'r3', 3)).toBe(ready)
    expect(moved(ready, 'nobody', 0)).toBe(ready)
  })
})

describe('a plan that is kept', () => {
  const own: Chain = {
    ...ready,
    title: 'Team 3 – “lezen” 🎈',
    goals: 'Kiezen',
    links: ready.links.map((link) =>
      link.method === 'kandoe'
        ? { ...link, minutes: 45, plan: { ...link.plan, settings: { ...link.plan.settings, rings: 5 } } }
        : link,
    ),
  }

  test('comes back as it was, from a file and from a link', () => {
    expect(readChain(writtenChain(own))).toEqual(own)
    expect(chainInFragment(fragmentOf(own) ?? '')).toEqual(own)
    expect(fragmentOf(own)).toMatch(/^#plan=[A-Za-z0-9_-]+$/)
  })

  test('a link that must be too long is not even decoded', () => {
    const decode = vi.spyOn(globalThis, 'atob')
    onTestFinished(() => decode.mockRestore())
    expect(chainInFragment(`#plan=${'A'.repeat(400_000)}`)).toBe('unreadable')
    expect(decode).not.toHaveBeenCalled()
  })

  test('the longest comes back from a file, and says that it is none for a link, nor to begin with', () => {
    const titles = { nl: `Wij ${'ë'.repeat(130)}`, en: `We ${'“'.repeat(130)}` }
    const indicators = (pillar: string) =>
      Array.from({ length: 7 }, (_, index) => ({ id: `${pillar}-${index}`, title: titles }))
    const instrument = JSON.stringify(
      instrumentFrom(
        JSON.stringify({
          id: 'own',
          version: 1,
          title: titles,
          source: 'Onze school',
          licence: 'CC0',
          pillars: Array.from({ length: 8 }, (_, index) => ({
            id: `p${index}`,
            title: titles,
            indicators: indicators(`p${index}`),
          })),
        }),
      ),
    )
    const links = Array.from({ length: LIMITS.activities }, (_, index) =>
      newLink(`r${index + 1}`, method('scan'), 'nl', { instrument }),
    )
    const most = { ...own, links }
    expect(instrument.length).toBeGreaterThan(15_000)
    expect(writtenChain(most).length).toBeGreaterThan(60_000)
    expect(isTooLong(most)).toBe(false)
    expect(readChain(writtenChain(most))).toEqual(most)
    expect(fragmentOf(most)).toBeUndefined()
    // One more activity than a server takes at once.
    const size = (count: number) =>
      new TextEncoder().encode(JSON.stringify(bodyOfChain({ ...most, links: links.slice(0, count) }))).length
    const count = links.findIndex((_, index) => size(index + 1) > LIMITS.body)
    expect(count).toBeGreaterThan(0)
    expect(chainProblem({ ...most, links: links.slice(0, count + 1) })).toBe('tooLarge')
    expect(isTooLarge({ ...most, links: links.slice(0, 1) })).toBe(false)
  })

  test('one that is longer than is read says so', () => {
    const long = { ...own, goals: 'x'.repeat(1_000_001) }
    expect([isTooLong(long), readChain(writtenChain(long))]).toEqual([true, undefined])
    expect(isTooLong(own)).toBe(false)
  })

  test('an address without a plan holds none', () => {
    for (const none of ['', '#', '#top', '#planning=1']) expect(chainInFragment(none)).toBeUndefined()
  })

  test('what is to be done in groups is written down and sent; what cannot be is left out', () => {
    const groups = { count: 3, how: 'ask' as const }
    const inGroups = { ...own, links: own.links.map((link) => ({ ...link, groups })) }
    const read = readChain(writtenChain(inGroups))
    expect(read?.links.map((link) => [link.method, link.groups])).toEqual([
      ['checkin', undefined],
      ['kandoe', groups],
      ['checkout', undefined],
    ])
    expect(bodyOfChain(read!).activities.map((one) => one.groups)).toEqual([undefined, groups, undefined])
    const odd = (of: unknown) => {
      const written = JSON.parse(writtenChain(own))
      written.chain[1].groups = of
      return readChain(JSON.stringify(written))?.links[1]?.groups
    }
    for (const of of [null, 7, { count: 9, how: 'ask' }, { count: 2, how: 'fight' }, { how: 'ask' }])
      expect(odd(of)).toBeUndefined()
  })

  test('what is no plan, or asks what a method does not know, is not half taken', () => {
    const changed = (change: (written: Record<string, never>) => unknown) =>
      JSON.stringify(change(JSON.parse(writtenChain(own))))
    const wrong = [
      '',
      'no json',
      'null',
      '[]',
      '{"kring":"harvest"}',
      changed((plan) => ({ ...plan, version: 2 })),
      changed((plan) => ({ ...plan, language: 'fr' })),
      changed((plan) => ({ ...plan, goals: 7 })),
      changed((plan) => ({ ...plan, chain: [] })),
      changed((plan) => ({ ...plan, chain: [null] })),
      changed((plan) => ({ ...plan, chain: [{ method: 'unknown', minutes: 5, question: '' }] })),
      changed((plan) => ({ ...plan, chain: [{ method: 'kandoe', minutes: 0, question: '' }] })),
      changed((plan) => ({
        ...plan,
        chain: [{ method: 'kandoe', minutes: 5, question: '', settings: { rings: 99 } }],
      })),
      changed((plan) => ({
        ...plan,
        chain: Array.from({ length: 13 }, () => ({ method: 'free', minutes: 5 })),
      })),
      ' '.repeat(100_000),
    ]
    for (const text of wrong) expect(readChain(text), text.slice(0, 60)).toBeUndefined()
    for (const link of ['#plan=', '#plan=%%%', '#plan=bm90IGpzb24'])
      expect(chainInFragment(link)).toBe('unreadable')
  })
})
