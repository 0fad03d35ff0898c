import { pairsHandlers } from '../capabilities/pairs/handlers.ts'
import { shareHandlers } from '../capabilities/share/handlers.ts'
import { looseCards } from '../meeting.ts'
import type { Method, Phase } from '../methods/method.ts'

const [HERE, ALL] = [{ nl: 'Hier', en: 'Here' }, 'all']
const NOTES = [{ use: 'note', fields: [{ id: 'insight', title: HERE }] }, { use: 'share' }] as const
const LABELS = { title: HERE, why: HERE, offer: HERE, questionLabel: HERE, questionExample: () => HERE }
const SIZE = { version: 1, wants: 'free', people: [1, 9], settings: [] } as const
const WORDS = { participant: HERE, coach: HERE }
const RATING = { use: 'rate', rating: 'all', scale: 'consent', examples: true } as const
const about = { title: HERE, words: WORDS, minutes: 1, pointing: 'named' } as const
const phases: readonly Phase[] = [
  { ...about, id: 'write', does: [{ use: 'write', hidden: true, zones: () => [ALL], each: () => 2 }] },
  { ...about, id: 'note', does: NOTES, skip: 'withReason' },
  { ...about, id: 'pairs', does: [{ use: 'pairs', asks: [{ id: 'question', title: HERE }] }] },
  { ...about, id: 'tell', does: [{ use: 'turns', order: () => 'chance', goes: 'once', latecomers: true }] },
  { ...about, id: 'weave', does: [{ use: 'turns', order: () => 'arrival', goes: 'onAsking' }] },
  { ...about, id: 'rate', does: [RATING, { use: 'choose' }] },
]

/** For tests alone: it uses parts in an order no method of Kring does, and all that runs every method runs it. */
export const testsOnly: Method = {
  id: 'tests-only',
  ...SIZE,
  ...LABELS,
  phases,
  brings: [pairsHandlers, shareHandlers],
  keep: 'meeting',
  table: {
    ground: () => ({ kind: 'open', zone: ALL }),
    zoneTitle: () => HERE,
    coreTitle: () => HERE,
    pileZone: () => ALL,
    coreSuggestion: () => [],
    ranking: (activity) => [{ zone: ALL, cards: looseCards(activity) }],
  },
}
