import { Table } from './table.ts'

export const PEOPLE = ['alice', 'bob', 'charlie']

/** A starting situation that three people came to. */
export function opened(settings: Record<string, unknown> = {}): Table {
  return new Table(settings, 'bsa').join('Alice', 'Bob', 'Charlie')
}

/** Everybody wrote something that is there and something that is not. */
export function written(): Table {
  const table = opened().goTo('write')
  for (const who of PEOPLE)
    table.write(who, `Kracht ${who}`, { zone: 'strength' }).write(who, `Gemis ${who}`, { zone: 'gap' })
  return table
}

/** Whoever has the turn puts the card that is read on the line. */
export function read(table: Table, zone: string): string {
  const card = table.activity.dealt!
  table.say(table.holder as string, 'card.move', { card, zone })
  return card
}
