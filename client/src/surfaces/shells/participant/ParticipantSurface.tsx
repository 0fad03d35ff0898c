import { type Activity, looksOn } from '@kring/shared/meeting'
import { zonesToWrite } from '@kring/shared/methods/phases'
import { lazy, useState } from 'react'
import { WithoutPlaces } from '../../../cards/places.tsx'
import { useActivityWith, useConnection, useMe, useMethod, useOfActivity } from '../../../meeting/session.ts'
import { Coming } from '../../../ui/Coming.tsx'
import { SavedMark } from '../../../ui/SavedMark.tsx'
import { SkipLink } from '../../../ui/SkipLink.tsx'
import { useWhenQuiet } from '../../../ui/useWhenQuiet.ts'
import { Breakable } from '../../../words/Breakable.tsx'
import { useText, useWords } from '../../../words/useWords.ts'
import { LazyOwnGroup } from '../../groups/LazyGroups.tsx'
import { AdvisedTime } from '../../parts/AdvisedTime.tsx'
import { Announcer } from '../../parts/Announcer.tsx'
import { Brought } from '../../parts/Brought.tsx'
import { FirstHint } from '../../parts/FirstHint.tsx'
import { fetchCards } from '../../parts/LazyCards.tsx'
import { LazyRefusedWords } from '../../parts/LazyRefusedWords.tsx'
import { LeftWords } from '../../parts/LeftWords.tsx'
import { useAsList } from '../../parts/useAsList.ts'
import { usePhase } from '../../parts/usePhase.ts'
import { usePicked } from '../../parts/usePicked.ts'
import { useTopOfStep } from '../../parts/useTopOfStep.ts'
import { useWide } from '../../parts/useWide.ts'
import { SchoolLeaderPresence } from '../../people/LazySchoolLeader.tsx'
import { fetchNaming } from '../../pile/naming.ts'
import { fetchSorting } from '../../sort/SortPanel.tsx'
import { OwnVoice, VoiceHere } from '../../voice/LazyVoice.tsx'
import { fetchLaterParts, later } from '../later.tsx'
import { AwayNotice } from './AwayNotice.tsx'
import { Foot } from './Foot.tsx'
import { Now } from './Now.tsx'
import { OwnMenu } from './OwnMenu.tsx'
import styles from './ParticipantSurface.module.css'
import { TABLE, Table } from './Table.tsx'

/** Whether people choose a group, or are in groups and this person in none. */
const isInGroups = ({ groups }: Pick<Activity, 'groups'>) =>
  groups?.state === 'choosing' || groups?.state === 'apart'

const SpotlightCard = later((parts) => parts.SpotlightCard)
const Asked = later((parts) => parts.Asked)
const BoardSheet = lazy(async () => ({ default: (await import('../BoardSheet.tsx')).BoardSheet }))

/** What is needed once the cards are laid open. */
function fetchWhatFollows(): void {
  fetchCards()
  fetchLaterParts()
  fetchSorting()
  fetchNaming()
}

/** What one person does now. On a phone the board is one tap away; on a laptop it lies beside the notebook. */
export function ParticipantSurface() {
  return (
    <WithoutPlaces>
      <OwnSurface />
    </WithoutPlaces>
  )
}

function OwnSurface() {
  const t = useWords()
  const text = useText()
  const activity = useActivityWith('question', 'asked', 'part', 'groups', 'spotlight')
  const method = useMethod()
  const keepsNothing = method.keep === 'nothing'
  const me = useMe()
  const connection = useConnection()
  const { middle, isWhiteboard, title } = usePhase()
  const picked = usePicked()
  const main = useTopOfStep<HTMLDivElement>()
  const [looking, setLooking] = useState(false)
  const [asList, setAsList] = useAsList()
  const isWide = useWide()
  const zones = useOfActivity((now) => zonesToWrite(now).length)
  const writesByZone = middle === 'silence' && zones > 1
  const hasTable = middle === 'board'
  const beside = isWide && hasTable
  useWhenQuiet(fetchWhatFollows, middle === 'silence')
  return (
    <div
      className={styles.surface}
      data-beside={beside}
      data-whiteboard={isWhiteboard}
      data-zones={writesByZone}
    >
      <Announcer />
      {beside && <SkipLink to={TABLE}>{t('surfaces.common.toBoard')}</SkipLink>}
      {/* What is asked comes before the cards, for who hears the page or goes through it by keys. */}
      <div className={styles.notebook}>
        <header className={styles.header}>
          <div className={styles.line}>
            <p className={styles.phase}>{isWhiteboard ? title : `${text(method.title)} · ${title}`}</p>
            <AdvisedTime size="small" />
            <SavedMark {...connection} />
            <OwnMenu />
          </div>
        </header>
        <main className={styles.asked}>
          <h1 className={styles.question} dir="auto" translate="yes">
            <Breakable text={activity.question} />
          </h1>
          <div ref={main} className={styles.main}>
            {/* It speaks of cards, and of what is kept. */}
            {!keepsNothing && !looksOn(me) && <FirstHint surface="participant" />}
            {(activity.part || isInGroups(activity)) && <LazyOwnGroup />}
            <SchoolLeaderPresence size="device" />
            <AwayNotice />
            <VoiceHere />
            {activity.asked && <Asked size="device" />}
            <LazyRefusedWords />
            <LeftWords />
            <Brought size="device" />
            {!beside && activity.spotlight !== null && <SpotlightCard />}
            <Now picked={picked} withList={!beside} />
            {/* Not while all are silent. */}
            {middle !== 'silence' && <OwnVoice />}
          </div>
        </main>
        {!me.away && !looksOn(me) && (
          <Foot picked={picked} {...(hasTable && !beside && { onLook: () => setLooking(true) })} />
        )}
      </div>
      {beside && <Table picked={picked} asList={asList} onAsList={setAsList} />}
      {looking && !beside && hasTable && (
        <Coming>
          <BoardSheet picked={picked} onClose={() => setLooking(false)} />
        </Coming>
      )}
    </div>
  )
}
