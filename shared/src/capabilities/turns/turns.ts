import * as audience from '../../audience.ts'
import { id, stamp } from '../../basis/fields.ts'
import { randomFrom, shuffled } from '../../basis/random.ts'
import type { Context } from '../../context.ts'
import {
  type Activity,
  activeMembers,
  type Card,
  type Laid,
  looseCards,
  type Meeting,
  type MemberId,
  type Move,
  SERVER,
  type Settings,
  type Turn,
  takesPart,
} from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { heapOf, phaseNamed, usedIn } from '../../methods/phases.ts'
import { type Capability, NOTHING, type Scene, without } from '../capability.ts'
import { isMaker } from '../ids.ts'
import type { MoveUse } from '../move/move.ts'

/** One after the other, everyone before anyone twice. */
export type TurnsUse = {
  readonly use: 'turns'
  /** Who is next in a round: drawn by lot and then rotating, as people arrived, or whom the facilitator names. */
  order(settings: Settings): 'chance' | 'arrival' | 'hand'
  /** Once each, or round again in the same phase as long as there is something to move. */
  readonly goes: 'once' | 'untilDone'
  /** Whether somebody who could move a card may pass all the same; always when absent. */
  mayPass?(settings: Settings): boolean
  /** Whether whoever comes in while a round runs still has a turn in it, as the last. */
  readonly latecomers?: true
}

export type TurnsState = {
  turn: Turn | null
  /** Rounds begun but left for another one, as they stood: going back takes one up again, never anew. */
  otherRounds: Turn[]
}

const kinds = {
  'turn.end': { turn: stamp },
  'turn.back': { turn: stamp },
  'turn.skip': { turn: stamp },
  'turn.give': { member: id, turn: stamp },
  'turn.undo': { turn: stamp },
}

export const turns: Capability<'turns', TurnsState, typeof kinds, TurnsUse, 'nothing'> = {
  id: 'turns',
  scope: 'activity',
  keeps: 'nothing',
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
      judge: ({ activity, method }, { turn }) => {
        const now = activity.turn
        if (now?.number !== turn) return 'turn.over'
        const { laid, ...before } = now
        const card = laid && activity.cards[laid.card]
        if (!laid || !card) return 'turn.nothingToUndo'
        const move = Object.values(activity.moves).find((one) => one.turn === turn)
        return { ...takeBack(activity, method, laid, card, move?.id), turn: before }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    'turn.skip': {
      by: ['facilitator'],
      judge: (run, { turn }) => {
        const { activity } = run
        const now = activity.turn
        if (!now || now.number !== turn || now.holder === null) return 'turn.over'
        if (now.laid) return endTurn(run, activity)
        const skipped = [...now.skipped, now.holder]
        return goRound(run, advance(run, activity, { ...now, skipped, ended: now.holder }))
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    // Everyone before anyone twice: only somebody who still has a turn to come can be given it.
    'turn.give': {
      by: ['facilitator'],
      judge: (run, { member, turn }) => {
        const { meeting, activity } = run
        const now = activity.turn
        if (!now || now.number !== turn) return 'turn.over'
        if (!isActive(meeting, member)) return 'member.unknown'
        if (!now.waiting.includes(member) && !now.skipped.includes(member)) return 'turn.taken'
        const others = now.waiting.filter((one) => one !== member)
        const interrupted = now.holder !== null && !now.laid ? [now.holder] : []
        const waiting = [member, ...interrupted, ...others]
        const skipped = now.skipped.filter((one) => one !== member)
        return advance(run, activity, { ...(now.laid ? had(now) : now), waiting, skipped }, member)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    // Not behind a later round: the card may have gone on since.
    'turn.undo': {
      by: ['facilitator'],
      judge: (run, { turn }) => {
        const { meeting, activity, method } = run
        const now = activity.turn
        if (!now || now.number !== turn) return 'turn.over'
        const member = now.ended
        if (now.laid) return 'turn.moved'
        if (member === null || activity.otherRounds.some((other) => isLater(other, now)))
          return 'turn.nothingToUndo'
        if (!canHandBack(activity, now)) return 'turn.nothingToUndo'
        const move = now.skipped.includes(member) ? undefined : lastMove(activity, now.round, member)
        const card = move && activity.cards[move.card]
        const from = move && { from: move.from, x: move.fromX, y: move.fromY }
        const returned = from && card ? takeBack(activity, method, from, card, move.id) : activity
        // Where people go round again, whose turn ended last is already waiting for the next one.
        const waiting = now.waiting.filter((one) => one !== member)
        const due = [member, ...(now.holder && now.holder !== member ? [now.holder] : []), ...waiting]
        const taken = now.taken.filter((one) => one !== member)
        const skipped = now.skipped.filter((one) => one !== member)
        const next = { ...now, ...sorted(meeting, due, skipped), taken, ended: taken.at(-1) ?? null }
        return advance(run, returned, next, isActive(meeting, member) ? member : undefined)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
  },
  enter: startRound,
  // What was moved in a turn that is left lies: its holder had the turn.
  leave: (scene, activity) => (activity.turn?.laid ? endTurn(scene, activity) : activity),
  roster: (scene, activity, changes) => {
    const after = changes.reduce((table, { member, is }) => {
      if (is === 'back') return returnToTurns(scene, table, member)
      return is === 'in' ? table : leaveTurns(scene, table, member)
    }, activity)
    return scene.meeting.current === after.id ? lateIn(scene, after) : after
  },
  isDone: ({ method }, activity) =>
    isRoundOver(activity) || (!activity.turn?.laid && nothingLeftToMove(method, activity)),
}

/** In which order people had their turn is not told: with the order of what changed it would tell who did what. */
function told(activity: Activity, turn: Turn): Turn {
  const place = (member: MemberId) => turn.order.indexOf(member)
  return {
    ...(audience.turn(turn) as Turn),
    taken: turn.taken.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1)),
    ended: !turn.laid && canHandBack(activity, turn) ? turn.ended : null,
  }
}

/** @returns whether everyone had their turn in this round */
export function isRoundOver({ turn }: Activity): boolean {
  return turn !== null && turn.holder === null && turn.waiting.length === 0
}

/** @returns whether turns are for moving and nobody can move any card any more, for instance because all lie in the centre */
export function nothingLeftToMove(method: Method, activity: Activity): boolean {
  if (!moveIn(method, activity)) return false
  // Nobody in particular made no card: only what holds for everyone stands in their way.
  return !canMove({ method, activity: { ...activity, makers: {} } }, SERVER)
}

/** @returns how cards are moved in the phase an activity is in, where they are */
export function moveIn(method: Method, activity: Activity): MoveUse | undefined {
  return usedIn(phaseNamed(method, activity.phase.id), 'move')
}

/** Rounds of one phase follow each other; those of another phase say nothing about this one. */
function isLater(other: Turn, now: Turn): boolean {
  return other.phase === now.phase && other.round > now.round
}

/** Begins a round, or takes it up again as it stood when it had begun before. */
function startRound(scene: Scene, activity: Activity, use: TurnsUse, round: number): Activity {
  const { meeting, context } = scene
  const now = activity.turn
  const phase = activity.phase.id
  const isThis = (turn: Turn | null) => turn?.phase === phase && turn.round === round
  if (isThis(now)) return goRound(scene, lateIn(scene, activity))
  const begun = activity.otherRounds.find(isThis)
  const others = [...activity.otherRounds.filter((other) => other !== begun), ...(now ? [now] : [])]
  const number = now?.number ?? 0
  const left = { ...activity, otherRounds: others }
  if (begun) {
    const due = [...(begun.holder ? [begun.holder] : []), ...begun.waiting]
    return advance(scene, left, { ...begun, ...sorted(meeting, due, begun.skipped), number })
  }
  const active = activeMembers(meeting).map((member) => member.id)
  const by = use.order(activity.settings)
  const order = orderOf(activity, active, by, context)
  const fresh: Turn = {
    phase,
    round,
    number,
    holder: null,
    since: context.at,
    order,
    waiting: order,
    taken: [],
    skipped: [],
    byHand: by === 'hand',
    ended: null,
  }
  return goRound(scene, advance(scene, left, fresh))
}

/** Sorts out whose turn is still to come and who is passed over, now that some may have left or be away. */
function sorted(meeting: Meeting, due: MemberId[], skipped: MemberId[]): Pick<Turn, 'waiting' | 'skipped'> {
  const away = due.filter((member) => !isActive(meeting, member))
  return {
    waiting: due.filter((member) => isActive(meeting, member)),
    skipped: [...skipped, ...away].filter((member) => isHere(meeting, member)),
  }
}

function isActive(meeting: Meeting, member: MemberId): boolean {
  return isHere(meeting, member) && meeting.members[member]?.away === false
}

function isHere(meeting: Meeting, member: MemberId): boolean {
  const found = meeting.members[member]
  return found !== undefined && takesPart(found)
}

/** The last round's order rotated by one; newcomers join at its end; the first by chance or by arrival. */
function orderOf(
  activity: Activity,
  active: MemberId[],
  by: ReturnType<TurnsUse['order']>,
  context: Context,
): MemberId[] {
  const before = activity.turn?.order ?? []
  if (before.length === 0) {
    return by === 'chance' ? shuffled(active, randomFrom(context.seed)) : active
  }
  const staying = before.filter((member) => active.includes(member))
  const joining = active.filter((member) => !before.includes(member))
  const all = [...staying, ...joining]
  return by === 'chance' ? [...all.slice(1), ...all.slice(0, 1)] : all
}

/** Ends the holder's turn: they had it, by move or by pass. */
export function endTurn(scene: Scene, activity: Activity): Activity {
  const now = activity.turn
  if (!now?.holder) return activity
  return goRound(scene, advance(scene, activity, had(now)))
}

/** @returns the round once whoever has the turn had it */
function had(now: Turn): Turn {
  return now.holder === null ? now : { ...now, taken: [...now.taken, now.holder], ended: now.holder }
}

/**
 * Where a phase goes on until all is done, the circle begins again once everyone had a turn, one place further; and
 * when there is nothing left to move nobody has the turn.
 */
function goRound(scene: Scene, activity: Activity): Activity {
  const { meeting, method } = scene
  const now = activity.turn
  const phase = now ? phaseNamed(method, now.phase) : undefined
  if (!now || usedIn(phase, 'turns')?.goes !== 'untilDone') return activity
  const move = usedIn(phase, 'move')
  const isLeft = looseCards(activity).some((card) =>
    move?.heap === undefined ? (move?.targets(activity, card) ?? []).length > 0 : card.zone === move.heap,
  )
  if (!isLeft) return { ...activity, turn: { ...now, holder: null, waiting: [] } }
  if (now.holder !== null || now.waiting.length > 0) return activity
  const active = activeMembers(meeting).map((member) => member.id)
  if (active.length === 0) return activity
  const staying = now.order.filter((member) => active.includes(member))
  const all = [...staying, ...active.filter((member) => !now.order.includes(member))]
  const order = [...all.slice(1), ...all.slice(0, 1)]
  return advance(scene, activity, { ...now, order, waiting: order, taken: [], skipped: [] })
}

/**
 * Goes on to the next turn.
 * @param named whose turn it is now; without it the first who waits, or nobody yet where the facilitator says so
 */
function advance(
  { context }: Scene,
  activity: Activity,
  { laid: _over, ...turn }: Turn,
  named?: MemberId,
): Activity {
  const holder = named ?? (turn.byHand ? undefined : turn.waiting[0]) ?? null
  const waiting = turn.waiting.filter((member) => member !== holder)
  // Added minutes were for the turn that is over.
  const phase = activity.phase.extra === 0 ? activity.phase : { ...activity.phase, extra: 0 }
  return {
    ...activity,
    phase,
    turn: { ...turn, holder, waiting, since: context.at, number: turn.number + 1 },
  }
}

/** Somebody leaves or is away: the round goes on without them (METHODS §14.7). */
function leaveTurns(scene: Scene, activity: Activity, member: MemberId): Activity {
  const now = activity.turn
  if (!now) return activity
  const isCut = now.holder === member && !now.laid
  const skipped = isCut ? [...now.skipped, member] : now.skipped
  const left = now.holder === member && now.laid ? had(now) : now
  const turn: Turn = { ...left, ...sorted(scene.meeting, now.waiting, skipped) }
  if (now.holder !== member) return { ...activity, turn }
  return goRound(scene, advance(scene, activity, turn))
}

/** Whoever came in, came back or takes part from now on has a turn in a round that has room for latecomers. */
function lateIn(scene: Scene, activity: Activity): Activity {
  const { meeting, method } = scene
  const now = activity.turn
  const isHere = now?.phase === activity.phase.id
  if (!now || !isHere || !usedIn(phaseNamed(method, now.phase), 'turns')?.latecomers) return activity
  const known = new Set([...now.taken, ...now.waiting, ...now.skipped, now.holder])
  const late = activeMembers(meeting)
    .map((member) => member.id)
    .filter((member) => !known.has(member))
  if (late.length === 0) return activity
  const order = [...now.order, ...late.filter((member) => !now.order.includes(member))]
  const turn = { ...now, order, waiting: [...now.waiting, ...late] }
  return now.holder === null ? advance(scene, activity, turn) : { ...activity, turn }
}

/** Somebody who was passed over is back: their turn is still to come, also in a round that was left for another. */
function returnToTurns(scene: Scene, activity: Activity, member: MemberId): Activity {
  const otherRounds = activity.otherRounds.map((turn) => returned(turn, member))
  const now = activity.turn && returned(activity.turn, member)
  if (!now || now === activity.turn) return { ...activity, otherRounds }
  return now.holder === null
    ? advance(scene, { ...activity, otherRounds }, now)
    : { ...activity, otherRounds, turn: now }
}

function returned(turn: Turn, member: MemberId): Turn {
  if (!turn.skipped.includes(member)) return turn
  return {
    ...turn,
    waiting: [...turn.waiting, member],
    skipped: turn.skipped.filter((one) => one !== member),
  }
}

/** @returns whether this person has any card they may move in the phase an activity is in */
export function canMove(
  { activity, method }: { activity: Activity; method: Method },
  member: MemberId,
): boolean {
  const move = moveIn(method, activity)
  return Object.values(activity.cards).some((card) =>
    move
      ?.targets(activity, card)
      .some(
        (zone) => !move.refusal({ activity, card, makers: activity.makers[card.id] ?? [], member, zone }),
      ),
  )
}

/**
 * Whether the turn that ended last can be handed back: what was moved in it still lies there. Merged or moved on since,
 * it cannot be taken back.
 */
export function canHandBack(activity: Activity, turn: Turn): boolean {
  const { ended, skipped, round } = turn
  if (ended === null) return false
  const moved = skipped.includes(ended) ? undefined : lastMove(activity, round, ended)
  const card = moved && activity.cards[moved.card]
  return !moved || (card?.within === null && card.zone === moved.to)
}

/** The last move somebody made by turns in a round; moves of sorting are none. */
function lastMove(activity: Activity, round: number, member: MemberId): Move | undefined {
  return Object.values(activity.moves)
    .filter((one) => one.turn > 0 && one.round === round && isMaker(activity.makers[one.id], member))
    .sort((one, other) => one.turn - other.turn)
    .at(-1)
}

/** @param move its id, where it is known */
function takeBack(
  activity: Activity,
  method: Method,
  { from, x, y }: Pick<Laid, 'from' | 'x' | 'y'>,
  card: Card,
  move: string | undefined,
): Activity {
  return {
    ...activity,
    cards: { ...activity.cards, [card.id]: { ...card, zone: from, x, y } },
    ...(move !== undefined && {
      moves: without(activity.moves, move),
      makers: without(activity.makers, move),
    }),
    // Whoever has the turn again reads the same card.
    dealt: from === heapOf(method) ? card.id : activity.dealt,
  }
}
