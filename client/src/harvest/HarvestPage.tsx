import { isolated } from '@kring/shared/basis/direction'
import type { Ground } from '@kring/shared/ground/ground'
import { harvestOf } from '@kring/shared/harvest/harvest'
import { asksAgreements, partsOf } from '@kring/shared/harvest/harvest-text'
import type { Activity, ActivityId } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { tableOf } from '@kring/shared/methods/table'
import { ArrowLeft } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useActivity, useMeeting } from '../meeting/session.ts'
import { Breakable } from '../words/Breakable.tsx'
import { readableDate } from '../words/readableDate.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import { ActivityChoice } from './ActivityChoice.tsx'
import { AgreementTable } from './AgreementTable.tsx'
import { ComparedPart } from './ComparedPart.tsx'
import { CorePart } from './CorePart.tsx'
import { Downloads } from './Downloads.tsx'
import styles from './HarvestPage.module.css'
import { Picture } from './Picture.tsx'
import { RankingPart } from './RankingPart.tsx'
import { SaidPart } from './SaidPart.tsx'
import { SentencePart } from './SentencePart.tsx'

type Props = {
  /** Which activity; the one that lies on the table without it. */
  activity?: ActivityId
}

/** The harvest as one page: to read, to print, to take along. */
export function HarvestPage({ activity: wanted }: Props) {
  const t = useWords()
  const language = useLanguage()
  const meeting = useMeeting()
  const current = useActivity()
  const [chosen, setChosen] = useState<ActivityId | undefined>(wanted)
  const [drawn, setDrawn] = useState<Activity>()
  const activity = (chosen === undefined ? undefined : meeting.activities[chosen]) ?? current
  const onDrawn = useCallback(() => setDrawn(activity), [activity])
  const harvest = useMemo(() => harvestOf(meeting, activity.id, language), [meeting, activity.id, language])
  if (!harvest) return null
  const facts = [
    harvest.methodTitle,
    harvest.title === harvest.question ? '' : isolated(harvest.title),
    readableDate(harvest.createdAt, language, true),
    t('harvest.people', { count: harvest.people }),
  ]
  const { crossings, conclusions, agreements } = partsOf(harvest)
  const method = methodOf(activity.method)
  const keepsNothing = method?.keep === 'nothing'
  return (
    <div className={styles.page}>
      <nav className={`${styles.bar} no-print`}>
        <Link href={`/m/${meeting.id}`} className={styles.back ?? ''}>
          <ArrowLeft aria-hidden size={20} />
          <span>{t('harvest.back')}</span>
        </Link>
        {!keepsNothing && (
          <Downloads
            harvest={harvest}
            activity={activity}
            isDrawing={Boolean(method?.table) && drawn !== activity}
          />
        )}
      </nav>
      <ActivityChoice chosen={activity.id} onChoose={setChosen} />
      <main className={styles.sheet}>
        <header className={styles.head}>
          <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
          <h1 dir="auto" translate="yes">
            <Breakable text={harvest.question} />
          </h1>
        </header>
        {(harvest.core.length > 0 || harvest.isUndecided) && <CorePart harvest={harvest} />}
        <ComparedPart harvest={harvest} />
        <SentencePart title={t('harvest.crossings')} sentences={crossings} />
        <SentencePart title={t('harvest.conclusions')} sentences={conclusions} />
        {(agreements.length > 0 || asksAgreements(activity.method)) && (
          <AgreementTable actions={agreements} />
        )}
        {harvest.parts.map(({ title, lines }) => (
          <SaidPart key={title} title={title} lines={lines} />
        ))}
        {keepsNothing ? (
          <p className={styles.nothing}>{t('harvest.nothingKept')}</p>
        ) : (
          method?.table && (
            <>
              <Picture key={activity.id} activity={activity} onDrawn={onDrawn} />
              <RankingPart harvest={harvest} ground={groundOf(activity)} />
            </>
          )
        )}
        {harvest.parked.length > 0 && (
          <section className={styles.part}>
            <h2>{t('harvest.parked')}</h2>
            <p className={styles.soft}>{t('harvest.parkedWhy')}</p>
            <ul className={styles.chips}>
              {harvest.parked.map((card) => (
                <li key={card.id}>
                  <bdi>
                    <Breakable text={card.label} />
                  </bdi>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  )
}

function groundOf(activity: Activity): Ground['kind'] {
  const method = methodOf(activity.method)
  return method ? tableOf(method).ground(activity.settings).kind : 'open'
}
