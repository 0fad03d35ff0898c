import { harvestOf } from '@kring/shared/harvest/harvest'
import { meetingPage } from '@kring/shared/harvest/meeting-page'
import { pageOf } from '@kring/shared/harvest/page'
import { sharedPage, standingOf, standingsIn } from '@kring/shared/harvest/release'
import type { ActivityId } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { ArrowLeft } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useMe, useMeeting } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { OnItsWay } from '../ui/Coming.tsx'
import { Part } from '../ui/Part.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { loadWords } from '../words/language.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import { ActivityChoice } from './ActivityChoice.tsx'
import { Downloads } from './Downloads.tsx'
import styles from './HarvestPage.module.css'
import { Picture } from './Picture.tsx'
import { SectionPart } from './SectionPart.tsx'
import { type Form, FormChoice, ItemRelease } from './Sharing.tsx'
import { useReleased } from './useReleased.ts'
import { Withheld } from './Withheld.tsx'

const Film = lazy(async () => ({ default: (await import('./Film.tsx')).Film }))
const KeepInTrajectory = lazy(async () => {
  const [{ KeepInTrajectory }] = await Promise.all([
    import('./KeepInTrajectory.tsx'),
    loadWords('trajectory'),
  ])
  return { default: KeepInTrajectory }
})

type Props = {
  /** Of which activity; of the whole meeting without it. */
  activity?: ActivityId
  /** What stands there for a school leader as long as nothing was released to them. */
  nothing?: ReactNode
}

/** The harvest as one page: to read, to print, to take along; of the whole meeting, or of one activity. */
export function HarvestPage({ activity: wanted, nothing }: Props) {
  const t = useWords()
  const language = useLanguage()
  const meeting = useMeeting()
  const me = useMe()
  const [chosen, setChosen] = useState<ActivityId | undefined>(wanted)
  const [drawn, setDrawn] = useState<ReadonlySet<ActivityId>>(new Set())
  const onDrawn = useCallback((id: ActivityId) => setDrawn((now) => new Set(now).add(id)), [])
  const harvest = useMemo(
    () => (chosen === undefined ? undefined : harvestOf(meeting, chosen, language)),
    [meeting, chosen, language],
  )
  const whole = useMemo(
    () => (harvest ? pageOf(harvest, chosen) : meetingPage(meeting, language)),
    [harvest, chosen, meeting, language],
  )
  const [wantedForm, setForm] = useState<Form>('self')
  const isWhole = chosen === undefined
  const isLeader = me.role === 'schoolLeader'
  const form: Form = isLeader ? 'share' : isWhole ? wantedForm : 'self'
  const released = useReleased(isLeader, meeting.releases)
  const standings = useMemo(
    () => (isWhole && !isLeader ? standingsIn(meeting, whole) : undefined),
    [isWhole, isLeader, meeting, whole],
  )
  const own = useMemo(
    () => (form === 'share' && !isLeader ? sharedPage(meeting, whole) : whole),
    [form, isLeader, meeting, whole],
  )
  const page = isLeader ? released.page : own
  if (!page) {
    if (released.failed === undefined) return <OnItsWay />
    return (
      <main className={styles.sheet} role="alert">
        <p>{released.failed}</p>
        <Button onPress={released.again}>{t('harvest.again')}</Button>
      </main>
    )
  }
  if (isLeader && page.chapters.length === 0) return nothing
  const pictures = page.chapters.flatMap(({ activity, hasPicture }) =>
    hasPicture && activity !== undefined ? [activity] : [],
  )
  const isKept = page.chapters.some(({ activity, sections }) =>
    activity === undefined
      ? sections.length > 0
      : methodOf(meeting.activities[activity]?.method ?? '')?.keep === 'meeting',
  )
  return (
    <div className={styles.page}>
      <nav className={`${styles.bar} no-print`}>
        <Link href={`/m/${meeting.id}`} className={styles.back ?? ''}>
          <ArrowLeft aria-hidden size={20} />
          <span>{t('harvest.back')}</span>
        </Link>
        {isKept && me.role === 'facilitator' && (
          <Part>
            <Suspense fallback={null}>
              <KeepInTrajectory />
            </Suspense>
          </Part>
        )}
        {isKept && (
          <Downloads
            page={page}
            harvest={harvest}
            isShared={form === 'share'}
            pictures={pictures}
            isDrawing={pictures.some((id) => !drawn.has(id))}
          />
        )}
      </nav>
      {!isLeader && <ActivityChoice chosen={chosen} onChoose={setChosen} />}
      {isWhole && <FormChoice form={form} onChoose={setForm} />}
      <main className={styles.sheet}>
        <header className={styles.head}>
          <p className={styles.facts}>{page.facts.join(' · ')}</p>
          <h1 dir="auto" translate="yes">
            <Breakable text={page.title} />
          </h1>
        </header>
        {form !== 'self' && (
          <p className={`${styles.soft} no-print`}>
            {t(
              form === 'choose'
                ? 'harvest.chooseHelp'
                : page.chapters.length > 0
                  ? isLeader
                    ? 'harvest.leaderHelp'
                    : 'harvest.shareHelp'
                  : 'harvest.nothingShared',
            )}
          </p>
        )}
        {standings && <Withheld standings={standings} form={form} />}
        {page.chapters.map(({ activity, title, question, hasPicture, sections }) => {
          const seen = activity !== undefined && hasPicture ? meeting.activities[activity] : undefined
          // What was decided comes before what it was chosen from.
          const cards = sections.findIndex(({ look }) => look === 'cards')
          const before = cards < 0 ? sections.length : cards
          const part = (section: (typeof sections)[number]) => (
            <SectionPart
              key={section.id + section.title}
              section={section}
              isUnder={title !== ''}
              language={language}
              after={(item) => (
                <ItemRelease
                  item={item.text}
                  standing={standings && standingOf(standings, item)}
                  form={form}
                />
              )}
            />
          )
          return (
            <article key={activity ?? ''} className={styles.chapter}>
              {title && (
                <header className={styles.opening}>
                  <h2>{title}</h2>
                  <p dir="auto" translate="yes">
                    <Breakable text={question} />
                  </p>
                </header>
              )}
              {sections.slice(0, before).map(part)}
              {seen && <Picture activity={seen} onDrawn={onDrawn} />}
              {seen && form === 'self' && (
                <Part spare>
                  <Suspense fallback={null}>
                    <Film activity={seen} />
                  </Suspense>
                </Part>
              )}
              {sections.slice(before).map(part)}
            </article>
          )
        })}
      </main>
    </div>
  )
}
