import { partsOf } from '@kring/shared/groups'
import { type ActivityId, inAgenda } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { useWhole } from '../meeting/session.ts'
import { useText, useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'

type Props = {
  /** The whole meeting when undefined. */
  chosen: ActivityId | undefined
  onChoose: (activity: ActivityId | undefined) => void
}

/** What one reads of a meeting that held several: all of it, or one activity, in the order of the agenda. */
export function ActivityChoice({ chosen, onChoose }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useWhole()
  const opened = inAgenda(meeting).filter((one) => one.opened)
  const activities = opened.flatMap((one) => [one, ...partsOf(meeting, one.id)])
  if (activities.length < 2) return null
  return (
    <fieldset className={`${styles.activities} no-print`}>
      <legend className="sr-only">{t('harvest.which')}</legend>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        <strong>{t('harvest.whole')}</strong>
      </button>
      {activities.map(({ id, method, question, part }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          <strong>
            <span>{text(methodOf(method)?.title ?? { nl: method, en: method })}</span>
            {part && <span>{` · ${t('harvest.ofGroup', { number: part.group })}`}</span>}
          </strong>
          <span dir="auto" translate="yes">
            {question}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
