import { mayDo } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import { type FormEvent, useState } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { LevelMark } from '../rate/levelMarks.tsx'
import styles from './Phrase.module.css'
import { type Phrases, usePhrases } from './usePhrases.ts'

/** What the group celebrates and where it grows: of one pillar each, in its own words, for its learning question. */
export function PhraseNow() {
  const t = useWords()
  const text = useText()
  const phrases = usePhrases()
  if (!phrases) return null
  if (phrases.rating?.open) return <p className={styles.soft}>{text(phrases.use.waits)}</p>
  return (
    <section className={styles.phrases}>
      <h2>{t('practice.phrase')}</h2>
      {phrases.levels.map((one) => (
        <One key={one.level.id} one={one} use={phrases.use} scale={phrases.scale} />
      ))}
    </section>
  )
}

type OneProps = { one: Phrases['levels'][number]; use: Phrases['use']; scale: Phrases['scale'] }

function One({ one, use, scale }: OneProps) {
  const { level, phrase } = one
  const t = useWords()
  const text = useText()
  const say = useSay()
  const me = useMe()
  const meeting = useMeeting()
  const [changing, setChanging] = useState(false)
  const mayWrite = mayDo(meeting, 'phrase.set', me.id) === undefined
  return (
    <article className={styles.one}>
      <h3>
        <LevelMark scale={scale} level={level.id} />
        <span>{phrase ? `${text(level.title)}: ${phrase.title}` : text(level.title)}</span>
      </h3>
      {phrase && !changing && (
        <>
          <p className={styles.text} dir="auto" translate="yes">
            {phrase.text}
          </p>
          {phrase.answers && (
            <p dir="auto" translate="yes">
              {t('practice.forQuestion', { answers: phrase.answers })}
            </p>
          )}
          {mayWrite && (
            <div className={styles.buttons}>
              <Button variant="soft" onPress={() => setChanging(true)}>
                {t('practice.change')}
              </Button>
              <Button variant="plain" onPress={() => say('phrase.remove', { level: level.id })}>
                {t('practice.remove')}
              </Button>
            </div>
          )}
        </>
      )}
      {mayWrite && (!phrase || changing) && (
        <PhraseForm one={one} use={use} onDone={() => setChanging(false)} isChange={changing} />
      )}
      {!mayWrite && !phrase && <p className={styles.soft}>{text(one.asks.none)}</p>}
    </article>
  )
}

type FormProps = {
  one: Phrases['levels'][number]
  use: Phrases['use']
  isChange: boolean
  onDone: () => void
}

function PhraseForm({ one: { level, asks, phrase, choices }, use, isChange, onDone }: FormProps) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const activity = useActivity()
  const [first] = choices
  const draft = useDraft(`phrase.${activity.id}.${level.id}`, {
    item: phrase?.item ?? (first && first.count > 0 ? first.id : ''),
    text: phrase?.text ?? '',
    answers: phrase?.answers ?? '',
  })
  const { item, text: words, answers } = draft.fields
  const isReady = item !== '' && tidy(words) !== '' && fits(words, LIMITS.text) && fits(answers, LIMITS.text)
  const forget = () => {
    draft.forget()
    onDone()
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const said = { level: level.id, item, text: tidy(words), answers: tidy(answers) }
    if (say('phrase.set', said)) forget()
  }
  return (
    <form className={styles.form} onSubmit={put}>
      <RadioCards
        label={text(use.item)}
        value={item || null}
        onChange={(chosen) => draft.change({ item: chosen })}
        options={choices.map(({ id, title, count }) => ({
          id,
          title: count > 0 ? `${title} (${count})` : title,
        }))}
      />
      <TextField
        label={text(asks.ask)}
        value={words}
        onChange={(typed) => draft.change({ text: typed })}
        lines={2}
        most={LIMITS.text}
      />
      <TextField
        label={t('practice.answersTo')}
        help={activity.question}
        value={answers}
        onChange={(typed) => draft.change({ answers: typed })}
        lines={2}
        most={LIMITS.text}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {t('practice.write')}
        </Button>
        {isChange && (
          <Button variant="plain" onPress={forget}>
            {t('practice.keep')}
          </Button>
        )}
      </div>
    </form>
  )
}
