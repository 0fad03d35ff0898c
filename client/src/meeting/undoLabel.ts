import type { Activity } from '@kring/shared/meeting'
import type { Statement } from '@kring/shared/statement'
import { subjectsOf } from '@kring/shared/undo'

/** What somebody did with one gesture, as it is told before it is taken back. */
export type UndoLabel = {
  does: 'write' | 'change' | 'move' | 'remove' | 'pile' | 'apart' | 'tell' | 'draw'
  /** With how many things. */
  count: number
  /** What the only one of them says; empty where it says nothing, and for several. */
  name: string
}

const DOES: Partial<Record<Statement['kind'], UndoLabel['does']>> = {
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

/** What of a list is removed, by what it says. A hidden card keeps its words to itself: this is read on the wall as well. */
function removedFrom(before: Activity, said: Statement): string | undefined {
  if (said.kind === 'action.remove') return before.actions[said.action]?.text
  if (said.kind === 'goal.remove') return before.goals[said.goal]?.text
  if (said.kind === 'agreement.remove') return before.agreements[said.agreement]?.text
  if (said.kind === 'thing.remove') return before.parkingList[said.thing]?.text
  if (said.kind === 'phrase.remove') return before.phrases[said.level]?.text
  return said.kind === 'card.withdraw' && before.drafts[said.card] ? '' : undefined
}

/**
 * @param before the activity as it was when it was said
 * @returns what was done; undefined for what is told of nobody
 */
export function undoLabelOf(before: Activity, statement: Statement): UndoLabel | undefined {
  const name = removedFrom(before, statement)
  if (name !== undefined) return { does: 'remove', count: 1, name }
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
export function together(one: UndoLabel | undefined, other: UndoLabel | undefined): UndoLabel | undefined {
  if (!one || !other) return one ?? other
  return { ...one, count: one.count + other.count, name: '' }
}
