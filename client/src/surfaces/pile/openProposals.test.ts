import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { openProposals } from './openProposals.ts'

test('a proposal about cards that were merged or taken apart meanwhile is not shown', () => {
  const table = new Table({ cards: 2 }).join('Alice')
  table.say(FACILITATOR, 'phase.go', { phase: 'write', round: 0 })
  table.say('alice', 'card.write', { card: 'rust', label: 'Rust', text: '' })
  table.say('alice', 'card.write', { card: 'lezen', label: 'Lezen', text: '' })
  table.say(FACILITATOR, 'phase.go', { phase: 'raise', round: 0 })
  table.say('alice', 'merge.propose', {
    proposal: 'p1',
    cards: ['rust', 'lezen'],
    label: 'Leesrust',
    text: '',
  })
  table.say('alice', 'merge.propose', { proposal: 'p2', cards: ['rust'], label: 'Stilte', text: '' })
  expect(openProposals(table.activity).map(({ id }) => id)).toEqual(['p1', 'p2'])
  table.say(FACILITATOR, 'merge.confirm', { proposal: 'p1' })
  expect(openProposals(table.activity)).toEqual([])
  table.say('alice', 'merge.propose', { proposal: 'p3', cards: ['p1'], label: 'Rustig lezen', text: '' })
  expect(openProposals(table.activity).map(({ id }) => id)).toEqual(['p3'])
  table.say(FACILITATOR, 'merge.undo', { card: 'p1' })
  expect(openProposals(table.activity).map(({ id }) => id)).not.toContain('p3')
})
