import { mayDo } from '@kring/shared/affordances'
import { type Card, type CardId, looseCards } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useState } from 'react'
import { byZone } from '../../cards/byZone.ts'
import { DetailFields } from '../../cards/DetailFields.tsx'
import { useCardCommands } from '../../meeting/commands.ts'
import { useActivity, useMe, useMeeting, useMethod } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { AskAgain } from './AskAgain.tsx'
import { bySupport, CardCounts } from './CardCounts.tsx'
import { CoreCards } from './CoreCards.tsx'
import { useCoreChoice } from './CoreChoice.tsx'
import styles from './CoreChooser.module.css'
import { Decisions } from './Decisions.tsx'
import { SeatAnswers } from './SeatAnswers.tsx'
import { Tally } from './Tally.tsx'
import { useRating } from './useRating.ts'

/** While people answer about single cards: how far they are. Then what the group chooses, and what it chose. */
export function CardsChooser() {
  const core = useCoreChoice()
  const t = useWords()
  const activity = useActivity()
  const rating = useRating()
  if (rating?.open) {
    return (
      <section className={styles.chooser}>
        <h3>{t('sorting.choose.asking')}</h3>
        <Tally />
        <SeatAnswers key={rating.number} />
      </section>
    )
  }
  if (!core.isChoosing) {
    return (
      <section className={styles.chooser}>
        <h3>{t('sorting.choose.fixed')}</h3>
        <Decisions />
        <Button variant="plain" onPress={() => core.again(true)}>
          {t('sorting.choose.again')}
        </Button>
        <Tally />
        <AskAgain />
      </section>
    )
  }
  return (
    <section className={styles.chooser}>
      {!rating?.outcome && <Tally />}
      <h3>{t('sorting.choose.title')}</h3>
      <p
        className={styles.soft}
      >{`${t('sorting.choose.hint')} ${core.isSuggested ? t('sorting.choose.suggested') : ''}`}</p>
      <Choices />
      {activity.chosen !== null && (
        <Button variant="plain" onPress={() => core.again(false)}>
          {t('surfaces.common.cancel')}
        </Button>
      )}
      <AskAgain />
    </section>
  )
}

function Choices() {
  const core = useCoreChoice()
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const { park } = useCardCommands()
  const rating = useRating()
  const [mending, setMending] = useState<CardId | null>(null)
  const mended = mending === null ? undefined : activity.cards[mending]
  useOutdated(mending !== null && mended?.within !== null, () => setMending(null))
  const mayMend = mayDo(meeting, 'cards.detail', me.id) === undefined
  const mayPark = mayDo(meeting, 'card.park', me.id) === undefined
  const open = looseCards(activity).filter((card) => !card.parked)
  const row = (card: Card) => {
    const refused = core.refusal(card)
    const isChosen = core.chosen.has(card.id)
    return (
      <li key={card.id}>
        <label data-chosen={isChosen}>
          <input
            type="checkbox"
            checked={isChosen}
            disabled={refused !== undefined || (core.isFull && !isChosen)}
            onChange={() => core.toggle(card.id)}
          />
          <strong dir="auto" translate="yes">
            <Breakable text={card.label} />
          </strong>
        </label>
        {rating?.outcome?.[card.id] && (
          <div className={styles.counts}>
            <CardCounts rating={rating} card={card.id} />
          </div>
        )}
        {refused && (
          <div className={styles.refused}>
            <p>
              <Refused code={refused} />
            </p>
            {mayMend && (
              <Button variant="soft" onPress={() => setMending(card.id)}>
                {t('sorting.choose.mend')}
              </Button>
            )}
            {mayPark && (
              <Button variant="plain" onPress={() => park([card.id], true)}>
                {t('surfaces.follow.park')}
              </Button>
            )}
          </div>
        )}
      </li>
    )
  }
  return (
    <>
      {byZone(method, activity, open).map(({ zone, cards }) => (
        <div key={zone} className={styles.zone}>
          <h4>{text(tableOf(method).zoneTitle(activity.settings, zone))}</h4>
          <ul>{bySupport(rating, cards).map(row)}</ul>
        </div>
      ))}
      {mended && (
        <Dialog
          title={t('sorting.choose.mendTitle')}
          isOpen
          onClose={() => setMending(null)}
          actions={
            <Button variant="primary" onPress={() => setMending(null)}>
              {t('surfaces.common.close')}
            </Button>
          }
        >
          <div className={styles.mend}>
            <CoreCards cards={[mended]} />
            <DetailFields cards={[mended]} />
          </div>
        </Dialog>
      )}
    </>
  )
}
