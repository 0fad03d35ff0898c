import { MARKS, markOf } from '@kring/shared/capabilities/checks/checks'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useSay } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Checks.module.css'
import { MarkSign } from './marks.tsx'

/** Each tap says the next thing of a point, and after the last one nothing again. */
const ORDER = ['', ...MARKS] as const

/** The points in a few words, to be read from the last row; hands at the wall tick them with a tap. */
export function ChecksOnWall() {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const activity = useActivity()
  const use = usedIn(usePhase().phase, 'checks')
  const of = use?.of(activity)
  if (!use || of === undefined) return null
  return (
    <ul className={styles.wall}>
      {use.list.map(({ id, short }) => {
        const now = markOf(activity, of, id)
        const next = ORDER[(ORDER.indexOf(now ?? '') + 1) % ORDER.length] ?? ''
        return (
          <li key={id}>
            <PlainButton
              action={`${of} ${id} ${now}`}
              data-mark={now}
              aria-label={`${text(short)}: ${t(`wording.${now ?? 'unsaid'}`)}`}
              onPress={() => say('check.set', { of, check: id, mark: next })}
            >
              <MarkSign mark={now} />
              <span>{text(short)}</span>
            </PlainButton>
          </li>
        )
      })}
    </ul>
  )
}
