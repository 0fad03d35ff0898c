import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, stamp } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import type { Activity, MemberId, Settings, Turn } from '../../meeting.ts'
import { type Capability, NOTHING } from '../capability.ts'
import type { Among } from '../cast/cast.ts'
import { askForTurn } from './asking.ts'
import { canHandBack, endedIn, handBack, layBack } from './hand-back.ts'
import { letOthersFirst } from './later.ts'
import { giveRefusal, timesHad } from './line.ts'
import { canMove, nothingLeftToMove } from './movable.ts'
import { turnsAfter } from './roster.ts'
import { advance, ended, endTurn, goRound, had, isRoundOver, recast, startRound } from './rounds.ts'

/** One after the other, everyone before anyone twice. */
export type TurnsUse = {
  readonly use: 'turns'
  /** Who is next in a round: drawn by lot and then rotating, as people arrived, or whom the facilitator names. */
  order(settings: Settings): 'chance' | 'arrival' | 'hand'
  /** Only whoever plays a part, or everybody but them; everybody when absent. */
  readonly who?: Among
  /**
   * Once each; or round again in the same phase as long as there is something to move; or on asking, least turns first,
   * once everybody had one in the activity (METHODS P19, M12).
   */
  readonly goes: 'once' | 'untilDone' | 'onAsking'
  /** Whether somebody who could move a card may pass all the same; always when absent. */
  mayPass?(settings: Settings): boolean
  /** Whether whoever comes in while a round runs still has a turn in it, as the last. */
  readonly latecomers?: true
  /** Whether whoever has a turn may let the others go first, once in a round (METHODS M12). */
  readonly mayWait?: true
  /** Whether the cards on the table are looked at meanwhile, though none is moved: they are what is talked about. */
  readonly onBoard?: true
  /** What is asked of all once everybody had their turn, where that is something of its own (METHODS M8). */
  readonly after?: Words
  /** Whether whoever leads and takes part comes after all others but school leaders (METHODS M12). */
  readonly hostLast?: true
}

export type TurnsState = {
  turn: Turn | null
  /** Rounds begun but left for another one, as they stood: going back takes one up again, never anew. */
  otherRounds: Turn[]
}

const kinds = {
  'turn.end': { turn: stamp },
  'turn.back': { turn: stamp },
  'turn.later': { turn: stamp },
  'turn.skip': { turn: stamp },
  'turn.give': { member: id, turn: stamp },
  /** `stamp`: that of the phase, so that what was asked in another one is not heard in this. */
  'turn.ask': { asks: z.boolean(), stamp },
  /**
   * `ended`: the number of the turn that is handed back. Without it, as ledgers have it from before it was said, the
   * last move of the round is taken back, also where its maker passed since.
   */
  'turn.undo': { turn: stamp, ended: z.optional(stamp) },
}

export const turns: Capability<'turns', TurnsState, typeof kinds, TurnsUse, 'none'> = {
  id: 'turns',
  scope: 'activity',
  words: 'none',
  initial: { turn: null, otherRounds: [] },
  records: {
    turn: {
      to: 'everyone',
      keep: 'ledger',
      tell: (turn, { activity }) => turn && told(activity, turn),
    },
    otherRounds: {
      to: 'everyone',
      keep: 'ledger',
      tell: (rounds, { activity }) => rounds.map((turn) => told(activity, turn)),
    },
  },
  kinds,
  statements: {
    // Spoken and passed are one statement: neither the board nor the ledger tells them apart (METHODS §14.4).
    'turn.end': {
      by: ['turnHolder'],
      judge: (run, { turn }) => {
        const { activity, actor, use } = run
        const now = activity.turn
        if (now?.number !== turn) return 'turn.over'
        if (!now.laid && use.mayPass?.(activity.settings) === false && canMove(run, actor))
          return 'turn.noPass'
        return endTurn(run, activity)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    // One's own slip: the card lies where it lay, and the turn is as it was before the move.
    'turn.back': {
      by: ['turnHolder'],
      judge: (run, { turn }) => layBack(run, turn),
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    // Said openly, as asking for a turn is: it is no pass, and everybody sees the line.
    'turn.later': {
      by: ({ mayWait }) => (mayWait ? ['turnHolder'] : []),
      judge: (run, { turn }) => letOthersFirst(run, turn),
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'turn.skip': {
      by: ['facilitator'],
      judge: (run, { turn }) => {
        const { meeting, activity, use } = run
        const now = activity.turn
        if (!now || now.number !== turn || now.holder === null) return 'turn.over'
        if (now.laid) return endTurn(run, activity)
        // Whoever asked for another turn and is passed over asks again; a first one stays theirs.
        const isFirst = use.goes !== 'onAsking' || timesHad(meeting, activity, now.holder) === 0
        const skipped = isFirst ? [...now.skipped, now.holder] : now.skipped
        return goRound(run, advance(run, activity, { ...ended(now, now.holder), skipped }))
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    'turn.give': {
      by: ['facilitator'],
      judge: (run, { member, turn }) => {
        const { activity } = run
        const now = activity.turn
        if (!now || now.number !== turn) return 'turn.over'
        const refused = giveRefusal(run, now, member)
        if (refused) return refused
        const others = now.waiting.filter((one) => one !== member)
        const interrupted = now.holder !== null && !now.laid ? [now.holder] : []
        const waiting = [member, ...interrupted, ...others]
        const skipped = now.skipped.filter((one) => one !== member)
        const order = now.order.includes(member) ? now.order : [...now.order, member]
        return advance(run, activity, { ...(now.laid ? had(now) : now), order, waiting, skipped }, member)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    // Asking is seen by all; what stands is who asks, however often they said so.
    'turn.ask': {
      by: ({ goes }) => (goes === 'onAsking' ? ['participant'] : []),
      judge: (run, { asks, stamp: of }) =>
        of === run.activity.phase.stamp ? askForTurn(run, run.actor, asks) : 'phase.moved',
      inverse: 'final',
      about: NOTHING,
      // Whether one has the turn at once hangs on who asked first.
      predict: 'never',
    },
    'turn.undo': {
      by: ['facilitator'],
      judge: (run, { turn, ended }) => handBack(run, turn, ended),
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
  },
  enter: startRound,
  // What was moved in a turn that is left lies: its holder had the turn.
  leave: (scene, activity) => (activity.turn?.laid ? endTurn(scene, activity) : activity),
  settle: (scene, before, after) => (before.cast === after.cast ? after : recast(scene, after)),
  roster: turnsAfter,
  // Where people ask for turns, nobody does as yet when it begins.
  isDone: ({ method }, activity, { goes }) =>
    (isRoundOver(activity) && (goes !== 'onAsking' || (activity.turn?.taken.length ?? 0) > 0)) ||
    (!activity.turn?.laid && nothingLeftToMove(method, activity)),
}

/** In which order people had their turn is not told: with the order of what changed it would tell who did what. */
function told(activity: Activity, turn: Turn): Turn {
  const number = endedIn(turn)
  const last = !turn.laid && canHandBack(activity, turn, number) ? turn.ended : null
  const place = (member: MemberId) => turn.order.indexOf(member)
  return {
    ...(audience.turn(turn) as Turn),
    taken: turn.taken.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1)),
    ended: last,
    hadIn: last === null || number === undefined ? {} : { [last]: number },
  }
}
