import { Table } from './table.ts'

/** Three people with one card each, in the first round; turns go alice, bob, charlie. */
export function threeInRound(settings: Record<string, unknown> = {}): Table {
  const table = new Table(settings).join('Alice', 'Bob', 'Charlie')
  return table.deal({ alice: ['Rust'], bob: ['Ruimte'], charlie: ['Ritme'] }).goTo('rounds')
}
