import { tidy } from '@kring/shared/text'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useUnsaid } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { keepTypedCards, typedCards } from './typedCards.ts'
import { sayable } from './useOwnCards.ts'
import styles from './Writing.module.css'

/** What somebody was still writing when the cards were laid open: it is not lost, and can still be told. */
export function LateCards() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const unsaid = useUnsaid()
  const [closed, setClosed] = useState(false)
  const [typed] = useState(() => typedCards(meeting.id, activity.id, me.id))
  const laid = new Set(Object.values(activity.cards).map((card) => card.label))
  const late = [...Object.values(typed), ...unsaid.cards.filter((one) => one.as === undefined)].filter(
    ({ label, text }) => (label.trim() !== '' || text.trim() !== '') && !laid.has(label.trim()),
  )
  if (closed || late.length === 0) return null
  const putAway = () => {
    keepTypedCards(meeting.id, activity.id, me.id, {})
    for (const { card } of unsaid.cards) unsaid.forget(card)
    setClosed(true)
  }
  return (
    <section className={styles.late}>
      <h2>{t('surfaces.write.late')}</h2>
      <p className={styles.soft}>{t('surfaces.write.lateWhy')}</p>
      {late.map(({ label, text }) => (
        <div key={`${label} ${text}`}>
          <p dir="auto">
            <strong>{label}</strong> {text}
          </p>
          <p className={styles.soft}>
            {sayable({ label, text })
              ? t('surfaces.write.lateOpen')
              : t(tidy(label) === '' ? 'surfaces.write.lateBare' : 'surfaces.write.lateLong')}
          </p>
        </div>
      ))}
      <Button variant="quiet" onPress={putAway}>
        {t('surfaces.write.lateAway')}
      </Button>
    </section>
  )
}
