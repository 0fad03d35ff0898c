import type { Activity } from '@kring/shared/meeting'
import type { Statement } from '@kring/shared/statement'
import { subjectsOf } from '@kring/shared/undo'

/** What somebody did with one gesture, as it is told before it is taken back. */
export type Deed = {
  does: 'write' | 'change' | 'move' | 'remove' | 'pile' | 'apart' | 'tell' | 'draw'
  /** With how many things. */
  count: number
  /** What the only one of them says; empty where it says nothing, and for several. */
  name: string
}

const DOES: Partial<Record<Statement['kind'], Deed['does']>> = {
  'card.write': 'write',
  'cards.remove': 'remove',
  'cards.place': 'move',
  'cards.colour': 'change',
  'cards.detail': 'tell',
  'card.park': 'change',
  'pile.make': 'pile',
  'cards.stack': 'pile',
  'merge.undo': 'apart',
  'mark.draw': 'draw',
  'marks.move': 'move',
  'marks.erase': 'remove',
  'things.order': 'change',
  'things.group': 'change',
  'things.lock': 'change',
  'cards.rotate': 'change',
}

/**
 * @param before the activity as it was when it was said
 * @returns what was done; undefined for what is about no things on the table
 */
export function deedOf(before: Activity, statement: Statement): Deed | undefined {
  const does = DOES[statement.kind]
  if (!does) return undefined
  const known = subjectsOf(statement).map(({ id }) => before.cards[id] ?? before.marks[id])
  const [only] = known
  const isRewritten = (does === 'write' || does === 'draw') && only !== undefined
  const said = statement.kind === 'card.write' ? statement.label : only && wordsOf(only)
  return {
    does: isRewritten ? 'change' : does,
    count: Math.max(1, known.length),
    name: (known.length <= 1 && said) || '',
  }
}

function wordsOf(thing: Activity['cards'][string] | Activity['marks'][string]): string {
  if ('label' in thing) return thing.label
  return 'text' in thing.drawing ? (thing.drawing.text ?? '') : ''
}

/** @returns what two things said with one gesture come to: the first says what was done. */
export function together(one: Deed | undefined, other: Deed | undefined): Deed | undefined {
  if (!one || !other) return one ?? other
  return { ...one, count: one.count + other.count, name: '' }
}
