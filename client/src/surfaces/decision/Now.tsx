import { mayDo } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { ratingNow } from '@kring/shared/capabilities/rate/asked'
import { LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { type FormEvent, useState } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Decision.module.css'
import { DecisionSaid } from './Said.tsx'

/** The group words what it decides; once people said whether they can live with it. */
export function DecisionNow() {
  const t = useWords()
  const me = useMe()
  const meeting = useMeeting()
  const activity = useActivity()
  const { decision } = activity
  const { phase } = usePhase()
  const [changing, setChanging] = useState(false)
  const mayWrite = mayDo(meeting, 'decision.word', me.id) === undefined
  const waits = usedIn(phase, 'rate') !== undefined && ratingNow(activity)?.open !== false
  return (
    <section className={styles.decision}>
      <h2>{t('weighing.decision')}</h2>
      {waits && !decision && <p className={styles.soft}>{t('weighing.waits')}</p>}
      {decision && !changing && <DecisionSaid />}
      {decision && !changing && mayWrite && (
        <Button variant="soft" onPress={() => setChanging(true)}>
          {t('weighing.reword')}
        </Button>
      )}
      {mayWrite && (changing || (!decision && !waits)) && (
        <Form isChange={changing} onDone={() => setChanging(false)} />
      )}
      {!mayWrite && !decision && !waits && <p className={styles.soft}>{t('weighing.unworded')}</p>}
    </section>
  )
}

function Form({ isChange, onDone }: { isChange: boolean; onDone: () => void }) {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const { phase } = usePhase()
  const values = usedIn(phase, 'decision')?.values(activity.settings) ?? []
  const draft = useDraft(`decision.${activity.id}`, activity.decision ?? { reason: '', value: '', worry: '' })
  const { reason, value, worry } = draft.fields
  const isReady =
    tidy(reason) !== '' && fits(reason, LIMITS.own) && fits(value, LIMITS.text) && fits(worry, LIMITS.text)
  const forget = () => {
    draft.forget()
    onDone()
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    const said = { reason: tidy(reason), value: tidy(value), worry: tidy(worry) }
    if (isReady && say('decision.word', said)) forget()
  }
  return (
    <form className={styles.form} onSubmit={put}>
      <TextField
        label={t('weighing.reason')}
        value={reason}
        onChange={(typed) => draft.change({ reason: typed })}
        lines={3}
        most={LIMITS.own}
      />
      {values.length > 0 ? (
        <RadioCards
          label={t('weighing.value')}
          value={values.includes(value) ? value : null}
          onChange={(chosen) => draft.change({ value: chosen })}
          options={values.map((one) => ({ id: one, title: one }))}
        />
      ) : (
        <TextField
          label={t('weighing.value')}
          help={t('weighing.valueHelp')}
          value={value}
          onChange={(typed) => draft.change({ value: typed })}
          most={LIMITS.text}
        />
      )}
      <TextField
        label={t('weighing.worry')}
        help={t('weighing.worryHelp')}
        value={worry}
        onChange={(typed) => draft.change({ worry: typed })}
        lines={2}
        most={LIMITS.text}
        optional
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {t('weighing.write')}
        </Button>
        {isChange && (
          <Button variant="plain" onPress={forget}>
            {t('weighing.keep')}
          </Button>
        )}
      </div>
    </form>
  )
}
