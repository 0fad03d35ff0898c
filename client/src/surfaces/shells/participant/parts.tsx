import type { UseId } from '@kring/shared/methods/method'
import type { ComponentType } from 'react'
import { Lead } from '../../parts/Lead.tsx'
import { outside } from '../../parts/outside.tsx'
import { rarely } from '../../parts/rarely.tsx'
import type { NowProps } from '../../parts/surfaceParts.ts'
import { together } from '../../parts/together.tsx'
import { weighing } from '../../parts/weighing.tsx'
import { QuestionNow } from '../../question/Now.tsx'
import { WriteCards, WriteNow } from '../../write/Now.tsx'
import { inCircle } from '../circle.tsx'
import { later } from '../later.tsx'
import { inPractice } from '../practice.tsx'
import { ReadyNow } from '../ready.tsx'
import { inWording } from '../wording.tsx'

type Parts = {
  /** What one does now. */
  Now?: ComponentType<NowProps>
  /** The cards it is done with and what was proposed about them, under everything that is done. */
  Cards?: ComponentType<NowProps>
}

/** What each thing a group can do draws on one's own device. */
export const PARTS: { readonly [U in UseId]: Parts } = {
  question: { Now: QuestionNow },
  write: { Now: WriteNow, Cards: WriteCards },
  ready: { Now: ReadyNow },
  pile: { Now: later((parts) => parts.PileNow), Cards: later((parts) => parts.PileCards) },
  sort: { Now: later((parts) => parts.SortNow), Cards: later((parts) => parts.SortCards) },
  turns: { Now: later((parts) => parts.TurnsNow), Cards: later((parts) => parts.TurnsCards) },
  move: { Now: later((parts) => parts.MoveNow) },
  reasons: { Now: later((parts) => parts.ReasonsNow) },
  rate: { Now: later((parts) => parts.Rating), Cards: later((parts) => parts.RateCards) },
  pairs: { Now: later((parts) => parts.PairsNow) },
  followUp: { Now: later((parts) => parts.FollowUpNow) },
  harvest: { Now: later<NowProps>((parts) => () => <parts.HarvestBrief />) },
  say: { Now: rarely(async () => (await import('../../say/Now.tsx')).SayNow, 'circle') },
  goals: { Now: together(async () => (await import('../../goals/Goals.tsx')).GoalsNow) },
  thank: {
    Now: together(async () => (await import('../../thank/Thank.tsx')).ThankNow),
    Cards: together(async () => (await import('../../thank/Thank.tsx')).ThankCards),
  },
  agree: { Now: together(async () => (await import('../../agree/Agreements.tsx')).AgreementsNow) },
  cast: { Now: inCircle((parts) => parts.CastNow) },
  note: { Now: inCircle((parts) => parts.NoteNow) },
  share: { Now: () => <Lead />, Cards: inCircle((parts) => parts.SharedHere) },
  read: { Now: inPractice((parts) => parts.ReadNow), Cards: inPractice((parts) => parts.ReadAlong) },
  topic: { Now: inPractice((parts) => parts.TopicNow), Cards: inPractice((parts) => parts.TopicCompared) },
  visit: { Now: inPractice((parts) => parts.VisitNow) },
  points: { Now: inPractice((parts) => parts.PointsNow) },
  look: { Now: inPractice((parts) => parts.LookNow) },
  practices: { Cards: inPractice((parts) => parts.PracticesNow) },
  phrase: { Cards: inPractice((parts) => parts.PhraseNow) },
  recall: { Now: together(async () => (await import('../../recall/Recalled.tsx')).RecallNow) },
  guest: { Now: outside(async () => (await import('../../guest/Guest.tsx')).GuestNow) },
  source: { Cards: outside(async () => (await import('../../source/Source.tsx')).SourceNow) },
  wording: { Now: inWording((parts) => parts.WordingNow) },
  checks: { Cards: inWording((parts) => parts.ChecksNow) },
  argue: { Now: weighing(async () => (await import('../../argue/Now.tsx')).ArgueNow) },
  decision: { Now: weighing(async () => (await import('../../decision/Now.tsx')).DecisionNow) },
  details: {},
  park: {},
  choose: {},
}
