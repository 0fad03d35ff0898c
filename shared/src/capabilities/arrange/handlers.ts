import type { Activity } from '../../meeting.ts'
import { ANYBODY, type BroughtHandlers } from '../capability.ts'
import type { arrange } from './arrange.ts'
import { ownLayer, reachOf } from './order.ts'
import { changeThings, isAnyLocked, thingOf, withField } from './thing.ts'

export const arrangeHandlers: BroughtHandlers<'arrange', typeof arrange.kinds, undefined> = {
  of: 'arrange',
  statements: {
    'things.order': {
      by: ANYBODY,
      judge: (run, { id: by, orders }) => {
        const things = orders.map(({ thing }) => thing)
        if (isAnyLocked(run.activity, things)) return 'thing.locked'
        const within = reachOf(run.activity, orders.length)
        const wanted = new Map(orders.map((one) => [one.thing, one]))
        const changed = changeThings(run, things, (thing) => {
          const { order = 0, layer } = wanted.get(thing.id) ?? {}
          const lies = withField(thing, 'layer', layer === ownLayer(thing) ? undefined : layer)
          return { ...lies, order: within(order), touched: by }
        })
        if (typeof changed === 'string') return changed
        const drawn = things.flatMap((thing) => changed.marks[thing]?.order ?? [])
        return { ...changed, marked: Math.ceil(Math.max(changed.marked, ...drawn)) }
      },
      inverse: (before, { orders }) => {
        const now = orders.flatMap(({ thing }) => {
          const found = thingOf(before, thing)
          if (!found) return []
          const { order = 0, layer } = found
          return [{ thing, order, ...(layer === undefined ? {} : { layer }) }]
        })
        return now.length > 0 ? [{ kind: 'things.order', orders: now }] : []
      },
      about: ({ orders }) => orders.map(({ thing }) => ({ id: thing })),
      among: (said, some) => ({ ...said, orders: said.orders.filter(({ thing }) => some.has(thing)) }),
      predict: 'untilShown',
    },
    'cards.rotate': {
      by: ANYBODY,
      judge: (run, { id: by, turns }) => {
        const { cards } = run.activity
        if (!turns.every(({ card }) => cards[card])) return 'card.unknown'
        const ids = turns.map(({ card }) => card)
        if (isAnyLocked(run.activity, ids)) return 'thing.locked'
        const angles = new Map(turns.map(({ card, angle }) => [card, angle]))
        return changeThings(run, ids, (thing) => ({
          ...withField(thing, 'angle', angles.get(thing.id) || undefined),
          touched: by,
        }))
      },
      inverse: (before, { turns }) => {
        const now = turns.flatMap(({ card }) => {
          const found = before.cards[card]
          return found ? [{ card, angle: found.angle ?? 0 }] : []
        })
        return now.length > 0 ? [{ kind: 'cards.rotate', turns: now }] : []
      },
      about: ({ turns }) => turns.map(({ card }) => ({ id: card })),
      among: (said, some) => ({ ...said, turns: said.turns.filter(({ card }) => some.has(card)) }),
      predict: 'untilShown',
    },
    'things.group': {
      by: ANYBODY,
      judge: (run, { id: by, things, group }) => {
        if (isAnyLocked(run.activity, things)) return 'thing.locked'
        return changeThings(run, things, (thing) => ({ ...withField(thing, 'group', group), touched: by }))
      },
      inverse: (before, { things }) =>
        byField(before, things, ({ group }) => group).map(([group, same]) => ({
          kind: 'things.group',
          things: same,
          ...(group === undefined ? {} : { group }),
        })),
      about: ({ things }) => things.map((thing) => ({ id: thing })),
      among: amongThings,
      predict: 'untilShown',
    },
    'things.lock': {
      by: ANYBODY,
      judge: (run, { id: by, things, locked }) =>
        changeThings(run, things, (thing) => ({
          ...withField(thing, 'locked', locked || undefined),
          touched: by,
        })),
      inverse: (before, { things }) =>
        byField(before, things, ({ locked }) => locked === true).map(([locked, same]) => ({
          kind: 'things.lock',
          things: same,
          locked,
        })),
      about: ({ things }) => things.map((thing) => ({ id: thing })),
      among: amongThings,
      predict: 'untilShown',
    },
  },
}

function amongThings<A extends { things: string[] }>(said: A, some: ReadonlySet<string>): A {
  return { ...said, things: said.things.filter((thing) => some.has(thing)) }
}

/** @returns the things that had the same, with what they had */
function byField<T>(
  before: Activity,
  ids: readonly string[],
  had: (thing: { group?: string; locked?: true }) => T,
): [T, string[]][] {
  const groups = new Map<T, string[]>()
  for (const one of new Set(ids)) {
    const thing = thingOf(before, one)
    if (thing) groups.set(had(thing), [...(groups.get(had(thing)) ?? []), one])
  }
  return [...groups]
}
