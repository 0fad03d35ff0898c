import { type Activity, type CardId, LIMITS } from '../../meeting.ts'
import { phaseNamed, usedIn } from '../../methods/phases.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Args, type BroughtHandlers, NOTHING, type Run, without } from '../capability.ts'
import { formed, isPairMember, joined, leftOut, placed } from './forming.ts'
import {
  type AskId,
  isPairOfSeats,
  type Pair,
  type PairAsk,
  type PairsUse,
  pairOf,
  type pairs,
  pairsHere,
} from './pairs.ts'
import { reveal } from './reveal.ts'

/** As many people at most, put together by hand. */
const MOST = 3

export const pairsHandlers: BroughtHandlers<'pairs', typeof pairs.kinds, PairsUse> = {
  of: 'pairs',
  statements: {
    'pairs.draw': {
      by: ['facilitator'],
      judge: ({ meeting, activity, use, context }) =>
        // What a pair wrote stays with who wrote it.
        writtenIn(activity) > 0 ? 'pair.wrote' : formed(meeting, activity, use, context.seed),
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
    'pair.join': {
      by: ['facilitator'],
      refuses: ({ meeting, activity }, { member, pair }) => {
        const now = pairOf(activity, member)
        if (now?.id === pair) return undefined
        const { members = [], count = 0 } = activity.pairs[pair] ?? {}
        // METHODS §14.1: a facilitator who takes part does not come to read what others wrote; nor leaves what they could
        // not come back to.
        const isWritten = count > 0 || (now?.count ?? 0) > 0
        if (isWritten && meeting.members[member]?.role === 'facilitator') return 'pair.wrote'
        return members.length >= MOST ? 'pair.full' : undefined
      },
      judge: ({ meeting, activity }, { member, pair }) => {
        if (!isPairMember(meeting, member)) return 'member.unknown'
        return pairOf(activity, member)?.id === pair ? activity : joined(meeting, activity, member, pair)
      },
      inverse: (before, { member }) => {
        const was = pairOf(before, member)
        return was ? [{ kind: 'pair.join', member, pair: was.id }] : []
      },
      about: NOTHING,
      predict: 'untilShown',
    },
    'pair.write': {
      by: ['participant'],
      refuses: writingRefusal,
      judge: write,
      inverse: 'final',
      about: NOTHING,
      predict: 'own',
    },
  },
  enter: ({ meeting, context }, activity, use) =>
    Object.keys(activity.pairs).length === 0
      ? formed(meeting, activity, use, context.seed)
      : placed(meeting, activity, use),
  pass: ({ method, context }, activity, next) =>
    next.does.some(({ use }) => use === 'pairs') ? activity : reveal(method, activity, context.seed),
  roster: ({ meeting, method }, activity) => {
    const stayed = leftOut(meeting, activity)
    const use = usedIn(phaseNamed(method, activity.phase.id), 'pairs')
    return use && activity.opened ? placed(meeting, stayed, use) : stayed
  },
  isDone: ({ meeting }, activity) => {
    const here = pairsHere(meeting, activity)
    return here.length > 0 && here.every(({ count }) => count > 0)
  },
}

function writtenIn({ pairs: all }: Activity): number {
  return Object.values(all).reduce((sum, { count }) => sum + count, 0)
}

type Written = Args<(typeof pairs.kinds)['pair.write']>

/** Who is with whom follows from how newcomers are set down, which may change; words that were accepted stay. */
function writingRefusal(
  { meeting, activity, use, speaker, actor }: Run<PairsUse>,
  { ask, text }: Written,
): Code | undefined {
  const pair = pairOf(activity, actor)
  if (!pair) return 'pair.none'
  if (actor !== speaker.id && !isPairOfSeats(meeting, pair)) return 'pair.hasDevice'
  return text === '' ? undefined : fullRefusal(activity, use, pair, ask)
}

function write(
  { meeting, activity, use, actor }: Run<PairsUse>,
  { ask, text, card = '', across = '' }: Written,
): Activity | Code {
  const asked = use.asks.find((one) => one.id === ask)
  if (!asked) return 'statement.notAllowed'
  const pair = pairOf(activity, actor)
  if (!pair) return 'pair.none'
  const refused = text === '' ? undefined : cardsRefusal(activity, asked, card, across)
  if (refused) return refused
  const others = without(pair.sentences, ask)
  const sentences = text === '' ? others : { ...others, [ask]: { text, card, across } }
  const count = pair.count + (text === '' ? 0 : 1) - (pair.sentences[ask] ? 1 : 0)
  const next: Pair = { id: pair.id, members: pair.members, count, sentences }
  if (count > 0 && !isPairOfSeats(meeting, pair)) next.byDevice = true
  return { ...activity, pairs: { ...activity.pairs, [pair.id]: next } }
}

/** A sentence about two cards is about two that lie there, one of each side. */
function cardsRefusal(
  { cards }: Activity,
  { crosses }: PairAsk,
  card: CardId,
  across: CardId,
): Code | undefined {
  if (!crosses) return card === '' && across === '' ? undefined : 'statement.notAllowed'
  const [first, second] = [cards[card], cards[across]]
  if (first?.within !== null || second?.within !== null) return 'card.unknown'
  return first.zone === crosses.from && second.zone === crosses.with ? undefined : 'statement.notAllowed'
}

/** Each of them will be a question of the group, or a sentence it looks for one among; of those it has room for so many. */
function fullRefusal(activity: Activity, { becomes }: PairsUse, pair: Pair, ask: AskId): Code | undefined {
  if (pair.sentences[ask] !== undefined) return undefined
  const lying = Object.keys(becomes === 'wordings' ? activity.wordings : activity.actions).length
  const most = becomes === 'wordings' ? LIMITS.wordings : LIMITS.actions
  return writtenIn(activity) + lying >= most ? 'limit.reached' : undefined
}
