import { mayDo } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { LEARNING_SOURCES, type LearningSource, sourceLine } from '@kring/shared/capabilities/source/source'
import { LIMITS } from '@kring/shared/meeting'
import { type FormEvent, useState } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import walls from '../parts/walls.module.css'
import styles from './Source.module.css'

const NOTHING = { from: 'theory', who: '', what: '', where: '', date: '' }

/** From where the group learns; folded away until somebody names it. */
export function SourceNow() {
  const t = useWords()
  const text = useText()
  const me = useMe()
  const meeting = useMeeting()
  const { source } = useActivity()
  const [changing, setChanging] = useState(false)
  const mayWrite = mayDo(meeting, 'source.name', me.id) === undefined
  const kind = LEARNING_SOURCES.find(({ id }) => id === source?.from)
  return (
    <section className={styles.source} aria-label={t('outside.source')}>
      <h3>{t('outside.source')}</h3>
      {source && !changing && (
        <p dir="auto" translate="yes">
          {sourceLine(source)}
        </p>
      )}
      {kind && !changing && <p className={styles.soft}>{text(kind.title)}</p>}
      {!source && !changing && <p className={styles.soft}>{t('outside.sourceWhy')}</p>}
      {mayWrite && !changing && (
        <Button variant="soft" onPress={() => setChanging(true)}>
          {t(source ? 'outside.change' : 'outside.who')}
        </Button>
      )}
      {changing && mayWrite && <Form onDone={() => setChanging(false)} />}
    </section>
  )
}

function Form({ onDone }: { onDone: () => void }) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const { id, source } = useActivity()
  const draft = useDraft(`source.${id}`, source ?? NOTHING)
  const { from, who, what, where, date } = draft.fields
  const isReady =
    tidy(who) !== '' && fits(who, LIMITS.keyWord) && fits(what, LIMITS.text) && fits(where, LIMITS.text)
  const forget = () => {
    draft.forget()
    onDone()
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    const said = { from: from as LearningSource, who: tidy(who), what: tidy(what), where: tidy(where), date }
    if (isReady && say('source.name', said)) forget()
  }
  return (
    <form className={styles.source} onSubmit={put}>
      <RadioCards
        label={t('outside.from')}
        value={from as LearningSource}
        onChange={(chosen) => draft.change({ from: chosen })}
        options={LEARNING_SOURCES.map((one) => ({ id: one.id, title: text(one.title) }))}
      />
      <TextField
        label={t('outside.who')}
        value={who}
        onChange={(typed) => draft.change({ who: typed })}
        most={LIMITS.keyWord}
      />
      <TextField
        label={t('outside.what')}
        value={what}
        onChange={(typed) => draft.change({ what: typed })}
        most={LIMITS.text}
        optional
      />
      <TextField
        label={t('outside.where')}
        value={where}
        onChange={(typed) => draft.change({ where: typed })}
        most={LIMITS.text}
        optional
      />
      <TextField
        label={t('outside.date')}
        type="date"
        value={date}
        onChange={(typed) => draft.change({ date: typed })}
        optional
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {t('outside.save')}
        </Button>
        <Button variant="plain" onPress={forget}>
          {t('outside.keep')}
        </Button>
      </div>
    </form>
  )
}

/** In the panel of a wall. */
export function SourcePanel() {
  const t = useWords()
  const { source } = useActivity()
  return source ? (
    <p className={walls.soft} dir="auto" translate="yes">{`${t('outside.source')}: ${source.who}`}</p>
  ) : null
}
