import { LIMITS, type MemberId } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { byZone } from '../../cards/byZone.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './CardBallot.module.css'
import { CardSays } from './CardSays.tsx'
import { GiveBallot } from './GiveBallot.tsx'
import { useDraftBallot } from './useDraftBallot.ts'

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after the answer was given. */
  onCast?: () => void
}

/** One's private pick of the cards that count most: so many in each zone, and how many are left stands beside it. */
export function PickBallot({ as, onCast }: Props) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const ballot = useDraftBallot(as, onCast)
  if (!ballot) return null
  const most = usedNow(activity, 'rate')?.most?.(activity.settings) ?? LIMITS.core
  return (
    <div className={styles.ballot}>
      {byZone(method, activity, ballot.cards).map(({ zone, cards }) => {
        const left = most - cards.filter((card) => ballot.answers[card.id]).length
        return (
          <fieldset key={zone} className={styles.zone}>
            <legend>
              <span>{text(tableOf(method).zoneTitle(activity.settings, zone))}</span>
              <span>{t('sorting.ballot.left', { count: Math.max(0, left) })}</span>
            </legend>
            {cards.map((card) => {
              const isPicked = ballot.answers[card.id] !== undefined
              return (
                <label key={card.id} className={styles.pick} data-chosen={isPicked}>
                  <input
                    type="checkbox"
                    checked={isPicked}
                    disabled={!isPicked && left <= 0}
                    onChange={() => ballot.answer(card.id, isPicked ? undefined : 'pick')}
                  />
                  <CardSays card={card} />
                </label>
              )
            })}
          </fieldset>
        )
      })}
      <GiveBallot ballot={ballot} words="pick" />
    </div>
  )
}
