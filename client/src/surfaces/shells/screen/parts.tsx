import type { UseId } from '@kring/shared/methods/method'
import type { ComponentType } from 'react'
import { FollowUpWall } from '../../followUp/Wall.tsx'
import { HarvestWall } from '../../harvest/Wall.tsx'
import { TurnWall } from '../../move/TurnWall.tsx'
import { outside } from '../../parts/outside.tsx'
import { rarely } from '../../parts/rarely.tsx'
import type { WallProps } from '../../parts/surfaceParts.ts'
import { together } from '../../parts/together.tsx'
import { weighing } from '../../parts/weighing.tsx'
import { JustNamed } from '../../pile/JustNamed.tsx'
import { PileWall } from '../../pile/Wall.tsx'
import { QuestionWall } from '../../question/Wall.tsx'
import { RateWall } from '../../rate/Wall.tsx'
import { ReasonsControls } from '../../reasons/Wall.tsx'
import { SortingWall } from '../../sort/Wall.tsx'
import { WriteWall } from '../../write/Wall.tsx'
import { inCircle } from '../circle.tsx'
import { inPractice } from '../practice.tsx'
import { ReadyControls, ReadyPanel } from '../ready.tsx'
import { inWording } from '../wording.tsx'

type Parts = {
  /** The wall of a phase that is about this first of all. */
  Wall?: ComponentType<WallProps>
  /** What stands in the panel of another wall. */
  Panel?: ComponentType
  /** What hands at another wall can do. */
  Controls?: ComponentType
}

/** What each thing a group can do draws on the wall. */
export const PARTS: { readonly [U in UseId]: Parts } = {
  question: { Wall: QuestionWall },
  write: { Wall: WriteWall },
  ready: { Panel: ReadyPanel, Controls: ReadyControls },
  pile: { Wall: PileWall, Controls: () => <JustNamed size="board" /> },
  sort: { Wall: SortingWall },
  turns: { Wall: TurnWall },
  move: {},
  reasons: { Controls: ReasonsControls },
  rate: { Wall: RateWall },
  pairs: { Wall: rarely(async () => (await import('../../pairs/Wall.tsx')).PairsWall) },
  followUp: { Wall: FollowUpWall },
  harvest: { Wall: HarvestWall },
  say: { Wall: together(async () => (await import('../../say/Voices.tsx')).VoicesWall) },
  // They are rated: the wall of that shows them.
  goals: {},
  thank: {
    Wall: together(async () => (await import('../../thank/Thank.tsx')).ThankWall),
    Panel: together(async () => (await import('../../thank/Thank.tsx')).ThankPanel),
  },
  agree: {
    Wall: together(async () => (await import('../../agree/Wall.tsx')).AgreeWall),
    Panel: together(async () => (await import('../../agree/Agreements.tsx')).AgreementsPanel),
  },
  cast: {
    Panel: inCircle((parts) => parts.CastPanel),
    Controls: inCircle((parts) => parts.CastSeats),
  },
  note: {},
  share: { Wall: inCircle((parts) => parts.ShareWall), Panel: inCircle((parts) => parts.SharedPanel) },
  read: { Wall: inPractice((parts) => parts.ReadWall) },
  topic: { Wall: inPractice((parts) => parts.TopicWall), Panel: inPractice((parts) => parts.TopicPanel) },
  visit: { Wall: inPractice((parts) => parts.VisitWall) },
  points: { Wall: inPractice((parts) => parts.PointsWall) },
  look: { Wall: inPractice((parts) => parts.LookWall) },
  practices: { Panel: inPractice((parts) => parts.PracticesPanel) },
  phrase: { Wall: inPractice((parts) => parts.PhraseWall) },
  recall: { Wall: together(async () => (await import('../../recall/Recalled.tsx')).RecallWall) },
  guest: {
    Wall: outside(async () => (await import('../../guest/Guest.tsx')).GuestWall),
    Panel: outside(async () => (await import('../../guest/Guest.tsx')).GuestPanel),
  },
  source: { Panel: outside(async () => (await import('../../source/Source.tsx')).SourcePanel) },
  wording: { Wall: inWording((parts) => parts.WordingWall) },
  // What is worded is held against them: its wall shows them.
  checks: {},
  argue: { Wall: weighing(async () => (await import('../../argue/Wall.tsx')).ArgueWall) },
  decision: {},
  details: {},
  park: {},
  choose: {},
}
