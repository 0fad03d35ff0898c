import { scaleOf } from '@kring/shared/capabilities/rate/scales'
import type { MemberId } from '@kring/shared/meeting'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useWide } from '../parts/useWide.ts'
import styles from './Answers.module.css'
import { CardSays } from './CardSays.tsx'
import { Choices } from './Choices.tsx'
import { Example } from './Example.tsx'
import { GiveAnswers } from './GiveAnswers.tsx'
import { type DraftAnswers, useDraftAnswers } from './useDraftAnswers.ts'
import type { RatedItem } from './useRatedItems.ts'
import { WantsExample } from './WantsExample.tsx'

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after the answers were given. */
  onCast?: () => void
}

/** One's private answer about every item: one after another on a phone, as a list where there is room or on request. */
export function EachAnswer({ as, onCast }: Props) {
  const isWide = useWide()
  const [asList, setAsList] = useState(false)
  const draft = useDraftAnswers(as, onCast)
  if (!draft) return null
  if (isWide || draft.isGiven || asList || draft.most !== undefined) return <AsList draft={draft} />
  return <OneByOne draft={draft} onList={() => setAsList(true)} />
}

function AsList({ draft }: { draft: DraftAnswers }) {
  const t = useWords()
  const open = draft.groups.flatMap(({ items }) => items).filter(({ id }) => !draft.answers[id]).length
  return (
    <div className={styles.answers}>
      {draft.groups.map(({ id, title, items }) => (
        <section key={id} className={styles.zone}>
          {title !== null && <h3>{title}</h3>}
          {items.map((item) => (
            <div key={item.id} className={styles.each}>
              <Says item={item} />
              <Choices item={item} draft={draft} />
              <Example item={item} draft={draft} />
            </div>
          ))}
        </section>
      ))}
      {open > 0 && draft.most === undefined && (
        <p className={styles.soft}>
          {t(draft.groups[0]?.items[0]?.card ? 'sorting.answers.open' : 'sorting.answers.openItems', {
            count: open,
          })}
        </p>
      )}
      {draft.asksExamples && !draft.isGiven && <WantsExample draft={draft} />}
      <GiveAnswers draft={draft} words="each" />
    </div>
  )
}

/** After the last one sees all answers, and gives them. */
function OneByOne({ draft, onList }: { draft: DraftAnswers; onList: () => void }) {
  const t = useWords()
  const all = draft.groups.flatMap(({ title, items }) => items.map((item) => ({ title, item })))
  const [at, setAt] = useState(() => firstOpen(all, draft))
  const now = all[at]
  if (!now) {
    return (
      <>
        <h3>{t('sorting.answers.look')}</h3>
        <AsList draft={draft} />
      </>
    )
  }
  const { title, item } = now
  const isCard = item.card !== undefined
  const isAnswered = draft.answers[item.id] !== undefined
  // Where an example is asked for, one stays to write it.
  const goesOn = (level: string) => {
    if (!draft.asksExamples || level === scaleOf(draft.rating.scale).unseen?.id) setAt(at + 1)
  }
  return (
    <div className={styles.answers}>
      <p className={styles.soft} role="status">
        {t(isCard ? 'sorting.answers.at' : 'sorting.answers.atItem', { index: at + 1, all: all.length })}
      </p>
      <div className={styles.one} aria-live="polite">
        {title !== null && <em>{title}</em>}
        <Says item={item} />
      </div>
      <Choices key={item.id} item={item} draft={draft} onAnswer={goesOn} isLarge />
      <Example item={item} draft={draft} />
      <div className={styles.steps}>
        <Button variant="plain" isDisabled={at === 0} action={at} onPress={() => setAt(at - 1)}>
          {t(isCard ? 'sorting.answers.back' : 'sorting.answers.backItem')}
        </Button>
        <Button
          variant={draft.asksExamples && isAnswered ? 'primary' : 'plain'}
          action={at}
          onPress={() => setAt(at + 1)}
        >
          {draft.asksExamples && isAnswered ? t('sorting.answers.next') : t('sorting.answers.skip')}
        </Button>
      </div>
      {!isCard && (
        <Button variant="plain" onPress={onList}>
          {t('sorting.answers.asList')}
        </Button>
      )}
    </div>
  )
}

function Says({ item }: { item: RatedItem }) {
  if (item.card) return <CardSays card={item.card} />
  return (
    <span className={styles.says}>
      <strong dir="auto" translate="yes">
        <Breakable text={item.title} />
      </strong>
    </span>
  )
}

/** After a reload one goes on where one was. */
function firstOpen(all: readonly { item: RatedItem }[], { answers }: DraftAnswers): number {
  const index = all.findIndex(({ item }) => !answers[item.id])
  return index === -1 ? all.length : index
}
