import type { MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMe, useMethod } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { laidBy } from './laidBy.ts'
import styles from './Writing.module.css'

/** One's own cards that were laid open before the group came back to writing: they are not lost. */
export function LaidCards({ as }: { as?: MemberId | undefined }) {
  const t = useWords()
  const text = useText()
  const method = useMethod()
  const activity = useActivity()
  const { settings } = activity
  const me = useMe()
  const laid = laidBy(activity, as ?? me.id)
  if (laid.length === 0) return null
  return (
    <ul className={styles.laid}>
      {laid.map((card) => (
        <li key={card.id}>
          <strong dir="auto" translate="yes">
            <Breakable text={card.label} />
          </strong>
          <span>{`${t('surfaces.write.onBoard')} · ${text(tableOf(method).zoneTitle(settings, card.zone)).toLowerCase()}`}</span>
        </li>
      ))}
    </ul>
  )
}
