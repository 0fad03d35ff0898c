import { partsOf } from '@kring/shared/groups'
import { type ActivityId, inAgenda } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { useWhole } from '../meeting/session.ts'
import { useText, useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'

type Props = { chosen: ActivityId; onChoose: (activity: ActivityId) => void }

/** Which activity's harvest one reads, where a meeting held several: in the order of the agenda. */
export function ActivityChoice({ chosen, onChoose }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useWhole()
  const activities = inAgenda(meeting).flatMap((one) => [one, ...partsOf(meeting, one.id)])
  if (activities.length < 2) return null
  return (
    <fieldset className={`${styles.activities} no-print`}>
      <legend className="sr-only">{t('harvest.which')}</legend>
      {activities.map(({ id, method, question, part }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          <strong>
            {text(methodOf(method)?.title ?? { nl: method, en: method })}
            {part && ` · ${t('harvest.ofGroup', { number: part.group })}`}
          </strong>
          <span dir="auto" translate="yes">
            {question}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
