import { type ActivityId, looksOn, type MeetingId, type Role } from '@kring/shared/meeting'
import { lazy, Suspense, useEffect } from 'react'
import { type End, isDoubtful } from '../meeting/closing.ts'
import { useMe } from '../meeting/session.ts'
import { LazyRefusedWords } from '../surfaces/parts/LazyRefusedWords.tsx'
import { Button } from '../ui/Button.tsx'
import { StatePage } from '../ui/StatePage.tsx'
import { useWhenQuiet } from '../ui/useWhenQuiet.ts'
import { loadWords } from '../words/language.ts'
import { useWords } from '../words/useWords.ts'
import { fetchClosedPage, LazyClosedPage } from './LazyClosedPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { MeetingSession } from './MeetingSession.tsx'
import { type Question, useWayIn, type View } from './useWayIn.ts'

const loadParticipantSurface = async () => {
  const [{ ParticipantSurface }] = await Promise.all([
    import('../surfaces/shells/participant/ParticipantSurface.tsx'),
    loadWords('meeting'),
  ])
  return { default: ParticipantSurface }
}
const ParticipantSurface = lazy(loadParticipantSurface)
const FacilitatorSurface = lazy(async () => {
  const [{ FacilitatorSurface }] = await Promise.all([
    import('../surfaces/shells/facilitator/FacilitatorSurface.tsx'),
    loadWords('meeting'),
    loadWords('entry'),
    loadWords('facilitator'),
    loadWords('sorting'),
  ])
  return { default: FacilitatorSurface }
})
const ScreenSurface = lazy(async () => {
  const [{ ScreenSurface }] = await Promise.all([
    import('../surfaces/shells/screen/ScreenSurface.tsx'),
    loadWords('meeting'),
    loadWords('entry'),
    loadWords('facilitator'),
    loadWords('sorting'),
  ])
  return { default: ScreenSurface }
})
const HarvestPage = lazy(async () => {
  const [{ HarvestPage }] = await Promise.all([
    import('../harvest/HarvestPage.tsx'),
    loadWords('meeting'),
    loadWords('harvest'),
    loadWords('sorting'),
  ])
  return { default: HarvestPage }
})

const ClosedToLeader = lazy(async () => {
  const [{ ClosedToLeader }] = await Promise.all([
    import('../surfaces/people/SchoolLeader.tsx'),
    loadWords('entry'),
  ])
  return { default: ClosedToLeader }
})
const AtDoor = lazy(async () => {
  const [{ AtDoor }] = await Promise.all([import('../surfaces/visit/AtDoor.tsx'), loadWords('practice')])
  return { default: AtDoor }
})
const StrangerPage = lazy(async () => {
  const [{ StrangerPage }] = await Promise.all([import('./StrangerPage.tsx'), loadWords('entry')])
  return { default: StrangerPage }
})

/** ms between two looks for a server that cannot be reached. */
const AGAIN = 4000
/** ms between two tries of a link that opened nothing. */
const DOOR_AGAIN = 30_000

/** Fetches ahead of need what somebody who takes part sees. */
export async function fetchParticipantSurface(): Promise<void> {
  await loadParticipantSurface()
}

type MeetingPageProps = {
  meeting: string
  view: View
  /** Whose harvest; of what lies on the table without it. */
  activity?: ActivityId | undefined
}

/** One meeting, on the surface its visitor comes for. */
export function MeetingPage({ meeting, view, activity }: MeetingPageProps) {
  const way = useWayIn(meeting, view)
  if ('access' in way) {
    return (
      <MeetingSession key={way.access.token} access={way.access}>
        <Suspense fallback={<LoadingPage />}>
          <Surface view={view} activity={activity} />
          {!(view === 'own' && takesPartAs(way.access.role)) && <LazyRefusedWords floats />}
        </Suspense>
      </MeetingSession>
    )
  }
  if ('closed' in way) return <ClosedDoor reason={way.closed} meeting={meeting} again={way.again} />
  if ('asks' in way) return <OtherPersonPage question={way.asks} />
  if ('stranger' in way) {
    return (
      <Suspense fallback={<LoadingPage />}>
        <StrangerPage />
      </Suspense>
    )
  }
  return 'unreachable' in way ? <UnreachablePage again={way.again} /> : <LoadingPage />
}

/** Whose own surface shows what was refused among what they do. */
function takesPartAs(role: Role): boolean {
  return role === 'participant' || role === 'schoolLeader'
}

type SurfaceProps = { view: View; activity: ActivityId | undefined }

function Surface({ view, activity }: SurfaceProps) {
  // Somebody may be made a facilitator, or be one no longer, at any moment.
  const me = useMe()
  const { role } = me
  useWhenQuiet(fetchPanels)
  if (role === 'visitor') return <AtDoor />
  if (role === 'schoolLeader' && view === 'harvest')
    return <HarvestPage nothing={<ClosedToLeader isHarvest />} />
  if (role === 'schoolLeader' && looksOn(me)) return <ClosedToLeader isHarvest={false} />
  if (view === 'harvest') return <HarvestPage key={activity} {...(activity && { activity })} />
  if (view === 'screen') return <ScreenSurface />
  return role === 'facilitator' ? <FacilitatorSurface /> : <ParticipantSurface />
}

/** What every surface may open. */
function fetchPanels(): void {
  fetchClosedPage()
  for (const part of [import('../ui/DialogSheet.tsx'), import('../ui/MenuList.tsx'), import('uqr')]) {
    part.catch(() => undefined)
  }
}

/** A link of somebody else was opened here: becoming them is asked for. */
function OtherPersonPage({ question: { now, other, answer } }: { question: Question }) {
  const t = useWords()
  return (
    <StatePage
      title={t('app.other.title', { now, other })}
      lead={t('app.other.lead', { now })}
      actions={
        <>
          <Button variant="primary" size="large" onPress={() => answer(false)}>
            {t('app.other.stay', { now })}
          </Button>
          <Button size="large" onPress={() => answer(true)}>
            {t('app.other.become', { other })}
          </Button>
        </>
      }
    />
  )
}

type ClosedDoorProps = { reason: End; meeting: MeetingId; again: () => void }

/** A link that opens nothing, as long as the server says so: it may be mistaken. */
function ClosedDoor({ reason, meeting, again }: ClosedDoorProps) {
  useEffect(() => {
    const timer = isDoubtful(reason) ? setTimeout(again, DOOR_AGAIN) : undefined
    return () => clearTimeout(timer)
  })
  return <LazyClosedPage reason={reason} meeting={meeting} />
}

/** The server does not answer: it is asked again until it does. */
function UnreachablePage({ again }: { again: () => void }) {
  const t = useWords()
  useEffect(() => {
    const timer = setTimeout(again, AGAIN)
    return () => clearTimeout(timer)
  })
  return <StatePage title={t('app.connection.looking')} lead={t('app.connection.lookingLead')} />
}
