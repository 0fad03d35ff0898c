import { MARKS, markOf } from '@kring/shared/capabilities/checks/checks'
import { usedIn } from '@kring/shared/methods/phases'
import { useId, useState } from 'react'
import { useActivity, useSay } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Checks.module.css'
import { MarkSign } from './marks.tsx'

/** The points in a few words, to be read from the last row; below, where hands reach, one of them at a time in full. */
export function ChecksOnWall() {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const activity = useActivity()
  const use = usedIn(usePhase().phase, 'checks')
  const of = use?.of(activity)
  const list = use?.list ?? []
  const name = useId()
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      list.findIndex(({ id }) => !of || !markOf(activity, of, id)),
    ),
  )
  const here = list[at]
  if (!here || of === undefined) return null
  const said = markOf(activity, of, here.id)
  return (
    <>
      <ul className={styles.wall}>
        {list.map((check) => {
          const now = markOf(activity, of, check.id)
          return (
            <li key={check.id} data-mark={now} aria-current={check === here ? 'step' : undefined}>
              <MarkSign mark={now} />
              <span>{text(check.short)}</span>
              <span className="sr-only">{t(`wording.${now ?? 'unsaid'}`)}</span>
            </li>
          )
        })}
      </ul>
      <fieldset className={styles.hands} aria-labelledby={name}>
        <p id={name}>{text(here.title)}</p>
        <div>
          {MARKS.map((mark) => (
            <PlainButton
              key={mark}
              action={`${of} ${here.id} ${said}`}
              aria-pressed={said === mark}
              onPress={() => say('check.set', { of, check: here.id, mark: said === mark ? '' : mark })}
            >
              <MarkSign mark={mark} />
              <span>{t(`wording.${mark}`)}</span>
            </PlainButton>
          ))}
          <PlainButton action={here.id} onPress={() => setAt((at + 1) % list.length)}>
            {t('wording.nextCheck')}
          </PlainButton>
        </div>
      </fieldset>
    </>
  )
}
