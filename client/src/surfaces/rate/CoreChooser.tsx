import { LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { CardsChooser } from './CardsChooser.tsx'
import { CoreCards } from './CoreCards.tsx'
import { useCoreChoice } from './CoreChoice.tsx'
import styles from './CoreChooser.module.css'
import { ItemsConsole } from './ItemsConsole.tsx'
import { SeatAnswers } from './SeatAnswers.tsx'
import { Tally } from './Tally.tsx'
import { useProposalWords } from './useProposalWords.ts'
import { useRating } from './useRating.ts'

/** Which cards form the core: those that lie furthest in stand first. Later: how the rating stands. */
export function CoreChooser() {
  const core = useCoreChoice()
  const { phase } = usePhase()
  if (usedIn(phase, 'rate')?.items) return <ItemsConsole />
  return core.way === 'settle' ? <CardsChooser /> : <CoreProposer />
}

function CoreProposer() {
  const core = useCoreChoice()
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const rating = useRating()
  const words = useProposalWords()
  const { called, among } = usedIn(usePhase().phase, 'rate') ?? {}
  const may = among?.(activity)
  if (!core.isChoosing && rating) {
    return (
      <section className={styles.chooser}>
        <h3>{words.title}</h3>
        <CoreCards cards={rating.items.flatMap((id) => activity.cards[id] ?? [])} />
        <Tally />
        {rating.open && <SeatAnswers key={rating.number} />}
        <Button variant="plain" onPress={() => core.again(true)}>
          {t('surfaces.rating.proposeAgain')}
        </Button>
      </section>
    )
  }
  const ranked = tableOf(method)
    .ranking(activity)
    .flatMap(({ zone, cards }) => cards.map((card) => ({ card, zone })))
    .filter(({ card }) => !card.parked && (may?.includes(card) ?? true))
  return (
    <section className={styles.chooser}>
      <h3>{called ? words.which : t('surfaces.rating.proposeTitle')}</h3>
      {!called && <p className={styles.soft}>{t('surfaces.rating.proposeHint', { most: LIMITS.core })}</p>}
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
      {rating && (
        <Button variant="plain" onPress={() => core.again(false)}>
          {t('surfaces.common.cancel')}
        </Button>
      )}
    </section>
  )
}
