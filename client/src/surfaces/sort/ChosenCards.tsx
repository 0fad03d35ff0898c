import { mayDo } from '@kring/shared/affordances'
import type { Card } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { X } from 'lucide-react'
import { useState } from 'react'
import { CardFacts } from '../../cards/CardFacts.tsx'
import styles from '../../cards/Cards.module.css'
import { useCardActions } from '../../cards/cardActions.ts'
import { DetailFields } from '../../cards/DetailFields.tsx'
import { MergeDialog } from '../../cards/MergeDialog.tsx'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useDryRun, useMe, useMeeting, useMethod } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { ColourChips } from './ColourChips.tsx'
import { ZoneChips } from './ZoneChips.tsx'

type Props = {
  cards: Card[]
  onDone: () => void
  /** Only what is done most stands there; the rest opens. */
  isBrief: boolean
}

/** Everything that can be done now with the cards one chose. */
export function ChosenCards({ cards, onDone, isBrief }: Props) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const dryRun = useDryRun()
  const meeting = useMeeting()
  const me = useMe()
  const [naming, setNaming] = useState(false)
  const [first] = cards
  if (!first) return null
  const ids = cards.map((card) => card.id)
  const only = cards.length === 1 ? first : undefined
  const refused = dryRun('pile.make', { pile: newId(), cards: ids, label: first.label, text: '' })
  const mayPlace = mayDo(meeting, 'cards.place', me.id) === undefined
  const facts = only && <CardFacts card={only} />
  const zones = mayPlace && <ZoneChips label={t('sorting.chosen.zone')} cards={cards} />
  const why = refused && (
    <p className={styles.soft}>
      <Refused code={refused} />
    </p>
  )
  const label = (
    <Button variant="soft" isDisabled={refused !== undefined} onPress={() => setNaming(true)}>
      {only ? t('sorting.chosen.rename') : t('sorting.chosen.join')}
    </Button>
  )
  return (
    <section className={styles.chosen} aria-label={t('sorting.chosen.title')}>
      <header>
        <div>
          <strong dir="auto" translate="yes">
            {only ? only.label : t('sorting.chosen.count', { count: cards.length })}
          </strong>
          <span dir="auto" translate="yes">
            {only
              ? text(tableOf(method).zoneTitle(activity.settings, only.zone))
              : cards.map((card) => card.label).join(', ')}
          </span>
        </div>
        <IconButton label={t('sorting.chosen.clear')} onPress={onDone}>
          <X aria-hidden />
        </IconButton>
      </header>
      {isBrief ? (
        <>
          {zones}
          <div className={styles.buttons}>{label}</div>
          {why}
          <details className={styles.fold}>
            <summary>
              <strong>{t('sorting.chosen.more')}</strong>
            </summary>
            {facts}
            <div className={styles.buttons}>
              <Buttons cards={cards} />
            </div>
            <DetailFields cards={cards} />
            <ColourChips cards={cards} />
          </details>
        </>
      ) : (
        <>
          {facts}
          <div className={styles.buttons}>
            {label}
            <Buttons cards={cards} />
          </div>
          {why}
          <DetailFields cards={cards} />
          {zones}
          <ColourChips cards={cards} />
        </>
      )}
      {naming && (
        <MergeDialog
          way="make"
          cards={cards}
          onClose={() => setNaming(false)}
          onNamed={() => {
            setNaming(false)
            onDone()
          }}
        />
      )}
    </section>
  )
}

/** What else is offered: taking apart what was joined in this step, showing one card large, setting cards aside. */
function Buttons({ cards }: { cards: Card[] }) {
  const t = useWords()
  const activity = useActivity()
  const { takeApart, spotlight, park } = useCardActions()(cards)
  const [first] = cards
  return (
    <>
      {takeApart && (
        <Button onPress={takeApart}>
          {first?.before ? t('surfaces.shape.undoName') : t('surfaces.shape.undoPile')}
        </Button>
      )}
      {spotlight && (
        <Button onPress={spotlight}>
          {activity.spotlight === first?.id ? t('surfaces.spotlight.stop') : t('surfaces.spotlight.show')}
        </Button>
      )}
      {park && (
        <Button onPress={park}>
          {cards.every((card) => card.parked) ? t('surfaces.follow.unpark') : t('surfaces.follow.park')}
        </Button>
      )}
    </>
  )
}
