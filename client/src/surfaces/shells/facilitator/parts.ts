import type { UseId } from '@kring/shared/methods/method'
import type { ComponentType } from 'react'
import { FollowUpConsole } from '../../followUp/Console.tsx'
import { HarvestConsole } from '../../harvest/Console.tsx'
import { MoveNow } from '../../move/Now.tsx'
import { TurnRow } from '../../move/TurnRow.tsx'
import { ParkConsole } from '../../park/Console.tsx'
import { outside } from '../../parts/outside.tsx'
import { rarely } from '../../parts/rarely.tsx'
import type { ConsoleProps } from '../../parts/surfaceParts.ts'
import { together } from '../../parts/together.tsx'
import { weighing } from '../../parts/weighing.tsx'
import { PileConsole } from '../../pile/Console.tsx'
import { Answering } from '../../rate/Answering.tsx'
import { CoreChooser } from '../../rate/CoreChooser.tsx'
import { ReasonsOwn } from '../../reasons/Now.tsx'
import { SayOwn } from '../../say/Now.tsx'
import { SortConsole } from '../../sort/Console.tsx'
import { OwnPass, OwnTurn } from '../../turns/Own.tsx'
import { WriteOwn } from '../../write/Own.tsx'
import { inCircle } from '../circle.tsx'
import { inPractice } from '../practice.tsx'
import { ReadyConsole, ReadyOwnFoot } from '../ready.tsx'
import { inWording } from '../wording.tsx'

type Parts = {
  /** What is steered at once, above what can be said to the group. */
  Steer?: ComponentType<ConsoleProps>
  /** What is seen and steered below it. */
  Console?: ComponentType<ConsoleProps>
  /** What a facilitator does who takes part: the same as everybody, and no more. */
  Own?: ComponentType
  /** What ends that. */
  OwnFoot?: ComponentType
}

/** What each thing a group can do draws on the facilitator's surface. */
export const PARTS: { readonly [U in UseId]: Parts } = {
  question: {},
  write: { Own: WriteOwn },
  ready: { Console: ReadyConsole, OwnFoot: ReadyOwnFoot },
  pile: { Console: PileConsole },
  sort: { Steer: SortConsole },
  turns: { Steer: TurnRow, Own: OwnTurn, OwnFoot: OwnPass },
  move: { Own: MoveNow },
  reasons: { OwnFoot: ReasonsOwn },
  rate: { Console: CoreChooser, Own: Answering },
  pairs: {
    Console: rarely(async () => (await import('../../pairs/Console.tsx')).PairsConsole),
    Own: rarely(async () => (await import('../../pairs/Now.tsx')).PairsOwn),
  },
  followUp: { Console: FollowUpConsole },
  goals: { Console: together(async () => (await import('../../goals/Console.tsx')).GoalsConsole) },
  thank: { Steer: together(async () => (await import('../../thank/Thank.tsx')).ThankConsole) },
  agree: { Console: together(async () => (await import('../../agree/Agreements.tsx')).Agreements) },
  park: { Console: ParkConsole },
  harvest: { Console: HarvestConsole },
  say: { Steer: inCircle((parts) => parts.AskedConsole), Own: SayOwn },
  cast: { Steer: inCircle((parts) => parts.CastConsole), Own: inCircle((parts) => parts.CastNow) },
  note: { Own: inCircle((parts) => parts.NoteNow) },
  share: { Console: inCircle((parts) => parts.SharedHere) },
  read: {},
  topic: { Console: inPractice((parts) => parts.TopicConsole) },
  visit: {},
  points: { Console: inPractice((parts) => parts.PointsHere) },
  look: { Console: inPractice((parts) => parts.LookConsole) },
  practices: { Console: inPractice((parts) => parts.PracticesConsole) },
  phrase: { Console: inPractice((parts) => parts.PhraseNow) },
  guest: { Console: outside(async () => (await import('../../guest/Guest.tsx')).GuestConsole) },
  source: { Console: outside(async () => (await import('../../source/Source.tsx')).SourceNow) },
  argue: { Console: weighing(async () => (await import('../../argue/Now.tsx')).ArgueNow) },
  decision: { Console: weighing(async () => (await import('../../decision/Now.tsx')).DecisionNow) },
  recall: {},
  wording: {
    Steer: inWording((parts) => parts.WordingSteer),
    Console: inWording((parts) => parts.WordingConsole),
  },
  checks: { Console: inWording((parts) => parts.ChecksConsole) },
  details: {},
  choose: {},
}
