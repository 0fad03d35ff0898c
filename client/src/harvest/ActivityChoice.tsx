import type { ActivityId } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { useMeeting } from '../meeting/session.ts'
import { useText, useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'

type Props = { chosen: ActivityId; onChoose: (activity: ActivityId) => void }

/** Which activity's harvest one reads, where a meeting held several: in the order of the agenda. */
export function ActivityChoice({ chosen, onChoose }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activities = Object.values(meeting.activities).sort((one, other) => one.order - other.order)
  if (activities.length < 2) return null
  return (
    <fieldset className={`${styles.activities} no-print`}>
      <legend className="sr-only">{t('harvest.which')}</legend>
      {activities.map(({ id, method, question }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          <strong>{text(methodOf(method)?.title ?? { nl: method, en: method })}</strong>
          <span dir="auto" translate="yes">
            {question}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
