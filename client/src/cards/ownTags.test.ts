import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { OwnTags } from './ownTags.ts'

test('two people who tag a card differently are both told so, once', () => {
  const table = new Table({}, 'bsa').join('Alice', 'Bob').goTo('write')
  table.write('alice', 'Rust', { zone: 'strength' }).goTo('order')
  table.say('alice', 'cards.place', { places: [{ card: 'rust', zone: 'step-1' }] })
  const [alice, bob] = [new OwnTags(), new OwnTags()]
  const tags = (who: OwnTags, name: string, value: string) => {
    const card = table.activity.cards.rust!
    table.say(name, 'cards.detail', { cards: ['rust'], detail: 'influence', value })
    return who.say(table.activity.id, card, 'influence', value)
  }
  expect(tags(alice, 'alice', 'us')).toBeUndefined()
  expect(alice.differences(table.activity)).toEqual([])
  expect(tags(bob, 'bob', 'help')).toBe('us')
  expect(bob.differences(table.activity)).toEqual([])
  expect(alice.differences(table.activity)).toMatchObject([{ card: 'rust', value: 'us', now: 'help' }])
  expect(alice.differences(table.activity), 'told once').toEqual([])
  expect(tags(bob, 'bob', 'us'), 'who thinks again disagrees with nobody').toBeUndefined()
})
