import { useWords } from '../../words/useWords.ts'
import { Lead } from '../parts/Lead.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import styles from './Read.module.css'
import { CardsToRead, CardToRead } from './ReadCards.tsx'
import { useReadCards } from './useReadCards.ts'

/** On one's own device, where reading is what the group does first of all: the card, whole. */
export function ReadNow({ isLead }: Pick<NowProps, 'isLead'>) {
  if (!isLead) return null
  return (
    <>
      <Lead />
      <ReadHere />
    </>
  )
}

/** Beside something else that is done: at hand. */
export function ReadAlong({ isLead }: Pick<NowProps, 'isLead'>) {
  const t = useWords()
  const cards = useReadCards()
  if (isLead || cards.length === 0) return null
  return (
    <section className={styles.along}>
      <h2>{t('practice.read')}</h2>
      <CardsToRead cards={cards} />
    </section>
  )
}

/** What lies there to be read: one card whole, several folded. */
export function ReadHere() {
  const cards = useReadCards()
  const [only] = cards
  return only && cards.length === 1 ? <CardToRead card={only} /> : <CardsToRead cards={cards} />
}
