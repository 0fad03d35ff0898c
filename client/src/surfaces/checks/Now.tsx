import { mayDo } from '@kring/shared/affordances'
import { type Check, checkedCount, MARKS, markOf } from '@kring/shared/capabilities/checks/checks'
import { usedIn } from '@kring/shared/methods/phases'
import { useId } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useWide } from '../parts/useWide.ts'
import styles from './Checks.module.css'
import { MarkSign } from './marks.tsx'

/** What the group holds the thing in the middle against: each point yes, not yet, or to talk about; the same for all. */
export function ChecksNow() {
  const t = useWords()
  const activity = useActivity()
  const use = usedIn(usePhase().phase, 'checks')
  const of = use?.of(activity)
  if (!use || of === undefined) return null
  return (
    <section className={styles.checks}>
      <h2>{t('wording.checks')}</h2>
      <p className={styles.soft}>{t('wording.checksWhy')}</p>
      <p className={styles.soft} role="status">
        {t('wording.checked', { count: checkedCount(activity, use), all: use.list.length })}
      </p>
      <ul>
        {use.list.map((check) => (
          <Point key={check.id} check={check} of={of} />
        ))}
      </ul>
    </section>
  )
}

/** The same for whoever leads, where it does not lie beside. */
export function ChecksConsole() {
  return useWide() ? null : <ChecksNow />
}

function Point({ check: { id, title }, of }: { check: Check; of: string }) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const me = useMe()
  const meeting = useMeeting()
  const now = markOf(useActivity(), of, id)
  const name = useId()
  const may = mayDo(meeting, 'check.set', me.id) === undefined
  return (
    <li>
      <fieldset disabled={!may} aria-labelledby={name}>
        <p id={name}>{text(title)}</p>
        <div className={styles.marks}>
          {MARKS.map((mark) => (
            <PlainButton
              key={mark}
              action={`${of} ${id} ${now}`}
              data-mark={mark}
              aria-pressed={now === mark}
              onPress={() => say('check.set', { of, check: id, mark: now === mark ? '' : mark })}
            >
              <MarkSign mark={mark} />
              <span>{t(`wording.${mark}`)}</span>
            </PlainButton>
          ))}
        </div>
      </fieldset>
    </li>
  )
}
