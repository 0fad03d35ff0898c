import { randomFrom, shuffled } from '../../basis/random.ts'
import type { Action, Activity } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { withWordings } from '../wording/wording.ts'
import { newPair } from './forming.ts'
import type { AskId, PairSentence } from './pairs.ts'

type Written = PairSentence & { ask: AskId }

/**
 * What pairs wrote is the group's from here on: questions, or sentences to find one among, those about the same ask together, and among them in an order
 * that says nothing about who wrote what (METHODS §14.2, 3).
 * @param seed of chance
 */
export function reveal(method: Method, activity: Activity, seed: number): Activity {
  const written = Object.values(activity.pairs).flatMap(({ sentences }) =>
    Object.entries(sentences).map(([ask, sentence]): Written => ({ ask, ...sentence })),
  )
  if (written.length === 0) return activity
  const uses = method.phases.flatMap(({ does }) => does.flatMap((use) => (use.use === 'pairs' ? [use] : [])))
  const asks = uses.flatMap((use) => use.asks.map(({ id }) => id))
  const inOrder = shuffled(written, randomFrom(seed)).sort(
    (one, other) => asks.indexOf(one.ask) - asks.indexOf(other.ask),
  )
  const pairs = Object.values(activity.pairs).flatMap((pair) =>
    pair.members.length > 0 ? [[pair.id, { ...newPair(pair.id), members: pair.members }] as const] : [],
  )
  const laid = { ...activity, pairs: Object.fromEntries(pairs) }
  if (uses.some(({ becomes }) => becomes === 'wordings'))
    return withWordings(
      laid,
      inOrder.map(({ text }) => text),
    )
  const actions = { ...activity.actions }
  for (const { text, card, across } of inOrder) {
    const question: Action = { id: freeId(actions), card, across, type: 'question', text, owner: '', due: '' }
    actions[question.id] = question
  }
  return { ...laid, actions }
}

function freeId(actions: Activity['actions']): string {
  let number = Object.keys(actions).length + 1
  while (actions[`asked-${number}`]) number++
  return `asked-${number}`
}
