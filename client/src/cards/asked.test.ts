import { type Activity, type Card, newCard } from '@kring/shared/meeting'
import '@kring/shared/methods/all'
import type { Method } from '@kring/shared/methods/method'
import { methodOf } from '@kring/shared/methods/registry'
import { settingsOf } from '@kring/shared/methods/settings'
import { tableOf } from '@kring/shared/methods/table'
import { newActivity } from '@kring/shared/opening'
import { describe, expect, test } from 'vitest'
import { type ChoiceDetail, countsOf, detailsFor, missing, waiting } from './asked.ts'

/** A board of a method in one of its steps, with these cards on it. */
function board(id: string, phase: string, cards: (Partial<Card> & Pick<Card, 'id' | 'zone'>)[]) {
  const method = methodOf(id) as Method
  const settings = settingsOf(method, id === 'bbb' ? { anchors: ['Welbevinden'] } : {}) ?? {}
  const plan = { id: 'a1', method: id, question: 'Waar staan we?', settings }
  const context = { member: 'facilitator', at: 0, seed: 1 }
  const fresh = newActivity(plan, 0, context) as Activity
  const laid = cards.map((card) => ({ ...newCard({ label: card.id, text: '', ...card }), ...card }))
  const activity: Activity = {
    ...fresh,
    phase: { ...fresh.phase, id: phase },
    cards: Object.fromEntries(laid.map((card) => [card.id, card])),
  }
  return { method, activity, card: (name: string) => activity.cards[name] as Card }
}

describe('what is still asked of cards', () => {
  test('in a SWOT every card is looked at once, zone by zone, and from the top left in each', () => {
    const { method, activity } = board('swot', 'order', [
      { id: 'threat', zone: 'threat' },
      { id: 'low', zone: 'strength', x: 10, y: 400 },
      { id: 'right', zone: 'strength', x: 300, y: 105 },
      { id: 'left', zone: 'strength', x: 20, y: 100 },
      { id: 'seen', zone: 'strength', details: { box: 'right' } },
      { id: 'parked', zone: 'strength', parked: true },
    ])
    expect(waiting(method, activity).map(({ id }) => id)).toEqual(['left', 'right', 'low', 'threat'])
  })

  test('in Borgen Bannen Beginnen only the column at hand; what a start replaces may stay open', () => {
    const { method, activity, card } = board('bbb', 'start', [
      { id: 'old', zone: 'keep' },
      { id: 'new', zone: 'start' },
      { id: 'said', zone: 'start', details: { why: 'Omdat', anchor: 'anchor-1' } },
    ])
    expect(waiting(method, activity).map(({ id }) => id)).toEqual(['new'])
    expect(missing(method, activity, card('new')).map(({ id }) => id)).toEqual(['why', 'anchor'])
    expect(detailsFor(method, activity, card('old')).map(({ id }) => id)).toEqual(['why', 'anchor'])
  })

  test('in a starting situation neither the side that was written nor what lay there last time', () => {
    const { method, activity, card } = board('bsa', 'order', [{ id: 'one', zone: 'step-1' }])
    expect(missing(method, activity, card('one')).map(({ id }) => id)).toEqual(['influence', 'know'])
    expect(detailsFor(method, activity, card('one')).map(({ id }) => id)).not.toContain('earlier')
  })
})

test('a balance counts what lies in piles by itself, and follows a pile that was told otherwise', () => {
  const cards = (told: Record<string, string>) => [
    { id: 'pile', zone: 'step-1', pile: ['a', 'b'], details: told },
    { id: 'a', zone: 'step-1', within: 'pile', details: { side: 'strength' } },
    { id: 'b', zone: 'step-1', within: 'pile', details: { side: 'gap' } },
    { id: 'c', zone: 'step-2', details: { side: 'gap' } },
  ]
  const counted = (told: Record<string, string>) => {
    const { method, activity } = board('bsa', 'order', cards(told))
    const side = tableOf(method)
      .details?.(activity.settings)
      .find(({ id }) => id === 'side') as ChoiceDetail
    return Object.fromEntries(countsOf(activity, side))
  }
  expect(counted({})).toEqual({ strength: 1, gap: 2 })
  expect(counted({ side: 'gap' })).toEqual({ gap: 3 })
})
