import type { Method, Phase, Use, UseId } from '@kring/shared/methods/method'

/**
 * What lies large in the middle of every surface: who came in, silence while people write for themselves, the people
 * around where a method has no table or a phase does nothing with it, sentences to read, or the board.
 */
export type Middle = 'arrivals' | 'silence' | 'people' | 'sentences' | 'board'

/** How a phase looks that is about one thing first of all. */
export type Look = {
  middle: Middle
  /** A tap on a card picks it, to do something with one or several of them. */
  picks?: true
  /** Cards are picked on the board by drawing around them, too. */
  selects?: true
  /** Nobody is in a hurry: no time is advised. */
  isCalm?: true
  /** Everybody has the whole board to themselves: it needs no heading beside it. */
  isWhiteboard?: true
  /** The work is done: nobody is waited for any more. */
  isEnd?: true
}

const onBoard = (): Look => ({ middle: 'board' })

/** What each thing a group can do makes of a phase that begins with it; null for what only ever goes along. */
const LOOKS: { readonly [U in UseId]: ((use: Extract<Use, { use: U }>) => Look) | null } = {
  question: () => ({ middle: 'arrivals', isCalm: true }),
  write: ({ hidden }) =>
    hidden ? { middle: 'silence' } : { middle: 'board', isCalm: true, isWhiteboard: true },
  pile: () => ({ middle: 'board', picks: true }),
  sort: () => ({ middle: 'board', picks: true, selects: true }),
  turns: onBoard,
  goals: () => ({ middle: 'sentences' }),
  look: ({ at }) => (at === 'items' ? { middle: 'arrivals', isCalm: true } : { middle: 'sentences' }),
  guest: () => ({ middle: 'sentences' }),
  argue: () => ({ middle: 'sentences' }),
  phrase: () => ({ middle: 'sentences' }),
  rate: ({ items }) => ({ middle: items ? 'sentences' : 'board' }),
  pairs: onBoard,
  followUp: onBoard,
  say: ({ hidden }) => (hidden ? { middle: 'sentences' } : { middle: 'board', isCalm: true }),
  thank: onBoard,
  agree: () => ({ middle: 'sentences' }),
  read: () => ({ middle: 'sentences' }),
  visit: () => ({ middle: 'sentences' }),
  points: () => ({ middle: 'sentences' }),
  topic: () => ({ middle: 'sentences' }),
  recall: () => ({ middle: 'sentences' }),
  harvest: () => ({ middle: 'board', isCalm: true, isEnd: true }),
  cast: () => ({ middle: 'arrivals' }),
  note: null,
  share: () => ({ middle: 'sentences', isCalm: true }),
  move: null,
  ready: null,
  reasons: null,
  details: null,
  park: null,
  choose: null,
  practices: null,
  wording: () => ({ middle: 'sentences' }),
  checks: null,
  decision: null,
  source: null,
}

/** When a group only talks: no time is advised for that. */
const TALK: Look = { middle: 'board', isCalm: true }

const lookOf = (use: Use) => (LOOKS[use.use] as ((use: Use) => Look) | null)?.(use)

/** @returns what a phase is about first of all, or undefined when people only talk */
export function leadOf(phase: Phase): UseId | undefined {
  return phase.does.find(({ use }) => LOOKS[use] !== null)?.use
}

/** @returns how a phase looks, whatever method it belongs to */
export function lookIn(method: Method, phase: Phase): Look {
  const lead = phase.does.find(({ use }) => LOOKS[use] !== null)
  const asTable = phase.does.some((use) => use.use === 'look' && use.at === 'table')
  const look: Look = { ...((lead && lookOf(lead)) ?? TALK), ...(asTable && { middle: 'sentences' }) }
  // What a group words, or has agreed on, is read in the middle once it lies open.
  const isRead = phase.does.some((use) => use.use === 'wording' || (use.use === 'agree' && use.reads))
  if (lead?.use !== 'pairs' && isRead) return { ...look, middle: 'sentences' }
  const isTalk = lead?.use === 'turns' && !lead.onBoard && !phase.does.some(({ use }) => use === 'move')
  const sitDown = method.drawnAs === 'circle' && look.middle === 'arrivals'
  if ((method.table && !isTalk && !sitDown) || look.middle === 'sentences' || lead?.use === 'look')
    return look
  // What the group said without cards is read in the middle; else people sit around it.
  const isSaid = phase.does.some(({ use }) => use === 'phrase')
  return { ...look, middle: isSaid ? 'sentences' : 'people' }
}
