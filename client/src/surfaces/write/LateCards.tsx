import { tidy } from '@kring/shared/basis/text'
import { hasHints, zonesToWrite } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useState } from 'react'
import { useCardLengths } from '../../cards/useCardLengths.ts'
import { useActivityWith, useMe, useMethod, useOfActivity, useRejectedCards } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useTypedCards } from './typedCards.ts'
import { draftsOf, isBlank, same, sayable } from './useOwnCards.ts'
import styles from './Writing.module.css'

/**
 * What somebody was still writing when the cards were laid open, or when the group went on to other zones: it is
 * not lost, and can still be told.
 */
export function LateCards() {
  const t = useWords()
  const text = useText()
  const activity = useActivityWith('drafts', 'makers', 'settings')
  const method = useMethod()
  const me = useMe()
  const rejected = useRejectedCards()
  const { middle } = usePhase()
  const lengths = useCardLengths()
  const [closed, setClosed] = useState(false)
  const [typed, setTyped] = useTypedCards(me.id)
  const isWriting = middle === 'silence'
  const names = hasHints(method)
  // While people write, what belongs to the zones of now still stands in its editor.
  const zones = useOfActivity((now) => (isWriting ? zonesToWrite(now) : NOWHERE), isSameList)
  const drafts = draftsOf(activity, me.id)
  const inEditors = Object.entries(typed)
    .filter(([id, words]) => !drafts.some((draft) => draft.id === id && same(words, draft)))
    .map(([, words]) => words)
  const left = [...inEditors, ...rejected.cards.filter((one) => one.as === undefined)].filter((words) => {
    const isElsewhere = !isWriting || (words.zone !== undefined && !zones.includes(words.zone))
    return isElsewhere && !isBlank(words)
  })
  const laid = useOfActivity(({ cards }) => {
    const labels = new Set(left.length > 0 ? Object.values(cards).map((card) => card.label) : [])
    return left.map(({ label }) => label.trim()).filter((label) => labels.has(label))
  }, isSameList)
  const late = left.filter(({ label }) => !laid.includes(label.trim()))
  if (closed || late.length === 0) return null
  const putAway = () => {
    setTyped(() => ({}))
    for (const { card } of rejected.cards) rejected.forget(card)
    setClosed(true)
  }
  return (
    <section className={styles.late}>
      <h2>{t('surfaces.write.late')}</h2>
      <p className={styles.soft}>{t(isWriting ? 'surfaces.write.lateZone' : 'surfaces.write.lateWhy')}</p>
      {late.map((words) => (
        <div key={`${words.label} ${words.text}`}>
          <p dir="auto" translate="yes">
            {words.zone && names && (
              <em>{`${text(tableOf(method).zoneTitle(activity.settings, words.zone))} · `}</em>
            )}
            <strong>{words.label}</strong> <span>{words.text}</span>
          </p>
          {!isWriting && (
            <p className={styles.soft}>
              {sayable(words, lengths)
                ? t('surfaces.write.lateOpen')
                : t(tidy(words.label) === '' ? 'surfaces.write.lateBare' : 'surfaces.write.lateLong')}
            </p>
          )}
        </div>
      ))}
      {!isWriting && (
        <Button variant="quiet" onPress={putAway}>
          {t('surfaces.write.lateAway')}
        </Button>
      )}
    </section>
  )
}

const NOWHERE: readonly string[] = []

function isSameList(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((one, index) => one === now[index])
}
