import type { UseId } from '@kring/shared/methods/method'
import { type ComponentType, lazy, Suspense } from 'react'
import { MoveNow } from '../../move/Now.tsx'
import type { NowProps } from '../../parts/surfaceParts.ts'
import { PileCards, PileNow } from '../../pile/Now.tsx'
import { QuestionNow } from '../../question/Now.tsx'
import { RateCards } from '../../rate/Now.tsx'
import { ReasonsNow } from '../../reasons/Now.tsx'
import { SayNow } from '../../say/Now.tsx'
import { SortCards, SortNow } from '../../sort/Now.tsx'
import { TurnsCards, TurnsNow } from '../../turns/Now.tsx'
import { WriteCards, WriteNow } from '../../write/Now.tsx'
import { WriteProgress } from '../../write/WriteProgress.tsx'

const load = () => import('./laterParts.ts')
type Later = Awaited<ReturnType<typeof load>>

/** A part whose code is not among what a phone loads first. */
function later<Props extends object>(part: (parts: Later) => ComponentType<Props>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: part(await load()) }))
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}

/** Fetches ahead of need what comes after the writing, while people write. */
export function fetchLaterParts(): void {
  load().catch(() => undefined)
}

const Proposals = later<object>((parts) => parts.Proposals)
const HarvestBrief = later<object>((parts) => parts.HarvestBrief)

type Parts = {
  /** What one does now. */
  Now?: ComponentType<NowProps>
  /** The cards it is done with, under everything that is done. */
  Cards?: ComponentType<NowProps>
}

/** What each thing a group can do draws on one's own device. */
export const PARTS: { readonly [U in UseId]: Parts } = {
  question: { Now: QuestionNow },
  write: { Now: WriteNow, Cards: WriteCards },
  ready: { Now: () => <WriteProgress /> },
  pile: {
    Now: (props) => (
      <>
        <PileNow {...props} />
        {props.isLead && <Proposals />}
      </>
    ),
    Cards: PileCards,
  },
  sort: { Now: SortNow, Cards: SortCards },
  turns: { Now: TurnsNow, Cards: TurnsCards },
  move: { Now: MoveNow },
  reasons: { Now: ReasonsNow },
  rate: { Now: later((parts) => parts.Weighing), Cards: RateCards },
  followUp: { Now: later((parts) => parts.FollowUpNow) },
  harvest: { Now: () => <HarvestBrief /> },
  say: { Now: SayNow },
  details: {},
  park: {},
  choose: {},
}
