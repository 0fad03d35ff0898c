import { LIMITS } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { CardsChooser } from './CardsChooser.tsx'
import { CoreCards } from './CoreCards.tsx'
import { useCoreChoice } from './CoreChoice.tsx'
import styles from './CoreChooser.module.css'
import { SeatVoters } from './SeatVoters.tsx'
import { Tally } from './Tally.tsx'

/** Which cards form the core: those that lie furthest in stand first. Later: how the weighing stands. */
export function CoreChooser() {
  const core = useCoreChoice()
  return core.way === 'settle' ? <CardsChooser /> : <CoreProposer />
}

function CoreProposer() {
  const core = useCoreChoice()
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const { poll } = activity
  if (!core.isChoosing && poll) {
    return (
      <section className={styles.chooser}>
        <h3>{t('surfaces.weigh.title')}</h3>
        <CoreCards cards={poll.cards.flatMap((id) => activity.cards[id] ?? [])} />
        <Tally />
        {poll.open && <SeatVoters key={poll.number} />}
        <Button variant="plain" onPress={() => core.again(true)}>
          {t('surfaces.weigh.proposeAgain')}
        </Button>
      </section>
    )
  }
  const ranked = tableOf(method)
    .ranking(activity)
    .flatMap(({ zone, cards }) => cards.map((card) => ({ card, zone })))
    .filter(({ card }) => !card.parked)
  return (
    <section className={styles.chooser}>
      <h3>{t('surfaces.weigh.proposeTitle')}</h3>
      <p className={styles.soft}>{t('surfaces.weigh.proposeHint', { most: LIMITS.core })}</p>
      <ul>
        {ranked.map(({ card, zone }) => (
          <li key={card.id}>
            <label data-chosen={core.chosen.has(card.id)}>
              <input
                type="checkbox"
                checked={core.chosen.has(card.id)}
                disabled={core.isFull && !core.chosen.has(card.id)}
                onChange={() => core.toggle(card.id)}
              />
              <strong dir="auto" translate="yes">
                <Breakable text={card.label} />
              </strong>
              <span>{text(tableOf(method).zoneTitle(activity.settings, zone))}</span>
            </label>
          </li>
        ))}
      </ul>
      {poll && (
        <Button variant="plain" onPress={() => core.again(false)}>
          {t('surfaces.common.cancel')}
        </Button>
      )}
    </section>
  )
}
