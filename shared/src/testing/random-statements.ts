import { agendaStatements } from '../capabilities/agenda/random-statements.ts'
import { agreeStatements } from '../capabilities/agree/random-statements.ts'
import { argueStatements } from '../capabilities/argue/random-statements.ts'
import { arrangeStatements } from '../capabilities/arrange/random-statements.ts'
import type { CAPABILITIES, MEETING_CAPABILITIES } from '../capabilities/capabilities.ts'
import { castStatements } from '../capabilities/cast/random-statements.ts'
import { checksStatements } from '../capabilities/checks/random-statements.ts'
import { chooseStatements } from '../capabilities/choose/random-statements.ts'
import { decisionStatements } from '../capabilities/decision/random-statements.ts'
import { detailsStatements } from '../capabilities/details/random-statements.ts'
import { drawStatements } from '../capabilities/draw/random-statements.ts'
import { followUpStatements } from '../capabilities/followUp/random-statements.ts'
import { goalsStatements } from '../capabilities/goals/random-statements.ts'
import { groupsStatements } from '../capabilities/groups/random-statements.ts'
import { guestStatements } from '../capabilities/guest/random-statements.ts'
import { moveStatements } from '../capabilities/move/random-statements.ts'
import { onlookerStatements } from '../capabilities/onlooker/random-statements.ts'
import { pairsStatements } from '../capabilities/pairs/random-statements.ts'
import { parkStatements } from '../capabilities/park/random-statements.ts'
import { parkingStatements } from '../capabilities/parking/random-statements.ts'
import { peopleStatements } from '../capabilities/people/random-statements.ts'
import { phraseStatements } from '../capabilities/phrase/random-statements.ts'
import { pileStatements } from '../capabilities/pile/random-statements.ts'
import { pointsStatements } from '../capabilities/points/random-statements.ts'
import { practicesStatements } from '../capabilities/practices/random-statements.ts'
import { questionStatements } from '../capabilities/question/random-statements.ts'
import { rateStatements } from '../capabilities/rate/random-statements.ts'
import { readyStatements } from '../capabilities/ready/random-statements.ts'
import { reasonsStatements } from '../capabilities/reasons/random-statements.ts'
import { recallStatements } from '../capabilities/recall/random-statements.ts'
import { activitySpec, KINDS } from '../capabilities/registry.ts'
import { releaseStatements } from '../capabilities/release/random-statements.ts'
import { sayStatements } from '../capabilities/say/random-statements.ts'
import { shareStatements } from '../capabilities/share/random-statements.ts'
import { signalStatements } from '../capabilities/signal/random-statements.ts'
import { sortStatements } from '../capabilities/sort/random-statements.ts'
import { sourceStatements } from '../capabilities/source/random-statements.ts'
import { stepsStatements } from '../capabilities/steps/random-statements.ts'
import { thankStatements } from '../capabilities/thank/random-statements.ts'
import { topicStatements } from '../capabilities/topic/random-statements.ts'
import { turnsStatements } from '../capabilities/turns/random-statements.ts'
import { visitStatements } from '../capabilities/visit/random-statements.ts'
import { wordingStatements } from '../capabilities/wording/random-statements.ts'
import { writeStatements } from '../capabilities/write/random-statements.ts'
import type { Activity } from '../meeting.ts'
import { phaseOf } from '../methods/phases.ts'
import { methodOf } from '../methods/registry.ts'
import { heardFrom } from '../permission.ts'
import type { Kind, Saying } from '../statement.ts'
import type { RandomStatements, Scene } from './scene.ts'

type Listed = (typeof CAPABILITIES)[number] | (typeof MEETING_CAPABILITIES)[number]

/** What can be said with each capability: one that is not listed, or a kind of one that is, does not compile. */
const BY_CAPABILITY: { readonly [C in Listed as C['id']]: RandomStatements<C> } = {
  steps: stepsStatements,
  question: questionStatements,
  cards: {},
  write: writeStatements,
  ready: readyStatements,
  cast: castStatements,
  turns: turnsStatements,
  move: moveStatements,
  reasons: reasonsStatements,
  sort: sortStatements,
  details: detailsStatements,
  pile: pileStatements,
  park: parkStatements,
  rate: rateStatements,
  topic: topicStatements,
  look: {},
  argue: argueStatements,
  guest: guestStatements,
  source: sourceStatements,
  decision: decisionStatements,
  read: {},
  practices: practicesStatements,
  phrase: phraseStatements,
  choose: chooseStatements,
  pairs: pairsStatements,
  wording: wordingStatements,
  checks: checksStatements,
  followUp: followUpStatements,
  say: sayStatements,
  note: {},
  share: shareStatements,
  draw: drawStatements,
  arrange: arrangeStatements,
  harvest: {},
  signal: signalStatements,
  parking: parkingStatements,
  onlooker: onlookerStatements,
  visit: visitStatements,
  points: pointsStatements,
  goals: goalsStatements,
  thank: thankStatements,
  agree: agreeStatements,
  recall: recallStatements,
  people: peopleStatements,
  agenda: agendaStatements,
  release: releaseStatements,
  groups: groupsStatements,
}

/** How to say one kind of statement. */
type RandomStatement = { readonly often: number; say(scene: Scene): object }

const BY_KIND = Object.assign({}, ...Object.values(BY_CAPABILITY)) as Readonly<Record<Kind, RandomStatement>>

/** @returns how often a kind comes beside the others */
export function oftenOf(kind: Kind): number {
  return BY_KIND[kind].often
}

/** @returns something of this kind that somebody might say now */
export function randomStatement(kind: Kind, scene: Scene): Saying {
  // What it carries is that of its kind.
  return { kind, ...BY_KIND[kind].say(scene) } as Saying
}

/** Kinds that are heard only in phases that use what they belong to. */
const OF_PHASES = KINDS.filter((kind) => {
  const capability = activitySpec(kind)?.capability
  return capability !== undefined && capability.always === undefined
})

/** @returns whether a kind belongs to phases of some sort, and this activity is in another */
export function isOutOfPlace(activity: Activity, kind: Kind): boolean {
  return OF_PHASES.includes(kind) && !fittingKinds(activity).includes(kind)
}

/** @returns the kinds of what is done in the phase an activity is in */
export function fittingKinds(activity: Activity): readonly Kind[] {
  const method = methodOf(activity.method)
  const phase = phaseOf(activity)
  if (!method || !phase) return []
  return OF_PHASES.filter((kind) => heardFrom(method, phase, kind)?.length !== 0)
}
