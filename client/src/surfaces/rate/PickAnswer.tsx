import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import type { MemberId } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Answers.module.css'
import { CardSays } from './CardSays.tsx'
import { GiveAnswers } from './GiveAnswers.tsx'
import { useDraftAnswers } from './useDraftAnswers.ts'

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after the answer was given. */
  onCast?: () => void
}

/** One's private pick of what counts most: so many in each group, and how many are left stands beside it. */
export function PickAnswer({ as, onCast }: Props) {
  const t = useWords()
  const activity = useActivity()
  const draft = useDraftAnswers(as, onCast)
  if (!draft) return null
  return (
    <div className={styles.answers}>
      {draft.groups.map(({ id, title, items }) => {
        const most = rateUseOf(activity, draft.rating.id)?.most?.(activity.settings) ?? items.length
        const left = most - items.filter((item) => draft.answers[item.id]).length
        return (
          <fieldset key={id} className={styles.zone}>
            <legend>
              <span>{title}</span>
              <span role="status">{t('sorting.answers.left', { count: Math.max(0, left) })}</span>
            </legend>
            {items.map((item) => {
              const isPicked = draft.answers[item.id] !== undefined
              return (
                <label key={item.id} className={styles.pick} data-chosen={isPicked}>
                  <input
                    type="checkbox"
                    checked={isPicked}
                    disabled={!isPicked && left <= 0}
                    onChange={() => draft.answer(item.id, isPicked ? undefined : 'pick')}
                  />
                  {item.card ? <CardSays card={item.card} /> : <span>{item.title}</span>}
                </label>
              )
            })}
          </fieldset>
        )
      })}
      <GiveAnswers draft={draft} words="pick" />
    </div>
  )
}
