import { broughtAs } from '@kring/shared/harvest/brought'
import { detailsOf, originalsOf, reasonsOf } from '@kring/shared/harvest/harvest'
import type { Card } from '@kring/shared/meeting'
import { detailsIn } from '@kring/shared/methods/table'
import { useActivity, useMeeting, useMethod } from '../meeting/session.ts'
import { Breakable } from '../words/Breakable.tsx'
import { useLanguage, useWords } from '../words/useWords.ts'
import styles from './Cards.module.css'

/** What a card says besides its label: its text, what it stands for, and why people moved it. */
export function CardFacts({ card }: { card: Card }) {
  const t = useWords()
  const language = useLanguage()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const known = detailsIn(method, activity.settings).filter((detail) => detail.fixed)
  const inside = card.pile.length > 0 ? originalsOf(activity, card) : []
  const reasons = reasonsOf(activity, new Set([card.id]))
  return (
    <>
      {card.text && (
        <p dir="auto" translate="yes">
          {card.text}
        </p>
      )}
      {card.original && inside.length === 0 && (
        <p className={styles.soft}>
          <span>{`${t('surfaces.card.was')}:`}</span>{' '}
          <span dir="auto" translate="yes">
            <Breakable text={card.original.label} />
          </span>
        </p>
      )}
      {inside.length > 0 && (
        <p
          className={styles.soft}
        >{`${t('surfaces.card.originals')}: ${inside.map((part) => `“${part.label}”`).join(', ')}`}</p>
      )}
      {[...broughtAs(meeting, card, language), ...detailsOf(known, activity, card, language)].map(
        ({ title, value }) => (
          <p key={title} className={styles.soft}>{`${title}: ${value}`}</p>
        ),
      )}
      {reasons.map((reason) => (
        <p key={reason} className={styles.soft} dir="auto" translate="yes">{`– ${reason}`}</p>
      ))}
    </>
  )
}
