import { agenda } from './agenda/agenda.ts'
import { agree } from './agree/agree.ts'
import { argue } from './argue/argue.ts'
import { arrange } from './arrange/arrange.ts'
import { cards } from './cards/cards.ts'
import { cast } from './cast/cast.ts'
import { checks } from './checks/checks.ts'
import { choose } from './choose/choose.ts'
import { decision } from './decision/decision.ts'
import { details } from './details/details.ts'
import { draw } from './draw/draw.ts'
import { followUp } from './followUp/followUp.ts'
import { goals } from './goals/goals.ts'
import { groups } from './groups/groups.ts'
import { guest } from './guest/guest.ts'
import { harvest } from './harvest/harvest.ts'
import { look } from './look/look.ts'
import { move } from './move/move.ts'
import { note } from './note/note.ts'
import { onlooker } from './onlooker/onlooker.ts'
import { pairs } from './pairs/pairs.ts'
import { park } from './park/park.ts'
import { parking } from './parking/parking.ts'
import { people } from './people/people.ts'
import { phrase } from './phrase/phrase.ts'
import { pile } from './pile/pile.ts'
import { points } from './points/points.ts'
import { practices } from './practices/practices.ts'
import { question } from './question/question.ts'
import { rate } from './rate/rate.ts'
import { read } from './read/read.ts'
import { ready } from './ready/ready.ts'
import { reasons } from './reasons/reasons.ts'
import { recall } from './recall/recall.ts'
import { release } from './release/release.ts'
import { say } from './say/say.ts'
import { share } from './share/share.ts'
import { signal } from './signal/signal.ts'
import { sort } from './sort/sort.ts'
import { source } from './source/source.ts'
import { steps } from './steps/steps.ts'
import { thank } from './thank/thank.ts'
import { topic } from './topic/topic.ts'
import { turns } from './turns/turns.ts'
import { visit } from './visit/visit.ts'
import { wording } from './wording/wording.ts'
import { write } from './write/write.ts'

/**
 * What groups can do in an activity, in the order in which what happens by itself happens. Everything about each
 * stands in its folder; all that is known of kinds, of what is hidden and of what can be undone follows from here.
 */
export const CAPABILITIES = [
  steps,
  question,
  goals,
  cards,
  write,
  ready,
  // Before the turns: who may have one hangs on who plays a part.
  cast,
  turns,
  move,
  reasons,
  sort,
  details,
  pile,
  park,
  // Before what is rated of it.
  topic,
  rate,
  look,
  argue,
  guest,
  source,
  decision,
  read,
  practices,
  phrase,
  choose,
  // Before what follows: what pairs wrote travels on as questions.
  pairs,
  wording,
  checks,
  followUp,
  agree,
  recall,
  say,
  thank,
  note,
  share,
  draw,
  arrange,
  harvest,
  signal,
  parking,
  onlooker,
  visit,
  points,
] as const

/** What is about the meeting as a whole. */
export const MEETING_CAPABILITIES = [people, agenda, release, groups] as const
