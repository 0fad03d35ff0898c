import { harvestOf } from '@kring/shared/harvest'
import { ArrowLeft } from 'lucide-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { useActivity, useMeeting } from '../meeting/session.tsx'
import { readableDate } from '../surfaces/readableDate.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import { AgreementTable } from './AgreementTable.tsx'
import { CorePart } from './CorePart.tsx'
import { Downloads } from './Downloads.tsx'
import styles from './HarvestPage.module.css'
import { Picture } from './Picture.tsx'
import { RankingPart } from './RankingPart.tsx'

/** The harvest as one page: to read, to print, to take along. */
export function HarvestPage() {
  const t = useWords()
  const language = useLanguage()
  const meeting = useMeeting()
  const activity = useActivity()
  const harvest = useMemo(() => harvestOf(meeting, activity.id, language), [meeting, activity.id, language])
  if (!harvest) return null
  const facts = [
    harvest.methodTitle,
    harvest.title === harvest.question ? '' : harvest.title,
    readableDate(harvest.createdAt, language, true),
    t('harvest.people', { count: harvest.people }),
  ]
  return (
    <div className={styles.page}>
      <nav className={`${styles.bar} no-print`}>
        <Link href={`/m/${meeting.id}`} className={styles.back ?? ''}>
          <ArrowLeft aria-hidden size={20} />
          {t('harvest.back')}
        </Link>
        <Downloads harvest={harvest} />
      </nav>
      <main className={styles.sheet}>
        <header className={styles.head}>
          <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
          <h1 dir="auto">{harvest.question}</h1>
        </header>
        <CorePart harvest={harvest} />
        <AgreementTable actions={harvest.actions} />
        <Picture />
        <RankingPart harvest={harvest} />
        {harvest.parked.length > 0 && (
          <section className={styles.part}>
            <h2>{t('harvest.parked')}</h2>
            <p className={styles.soft}>{t('harvest.parkedWhy')}</p>
            <ul className={styles.chips}>
              {harvest.parked.map((card) => (
                <li key={card.label} dir="auto">
                  {card.label}
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  )
}
