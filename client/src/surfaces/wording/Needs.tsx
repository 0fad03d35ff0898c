import { fits, tidy } from '@kring/shared/basis/text'
import { isAgreedOn, needsIn, spokenOf, unheardIn } from '@kring/shared/capabilities/wording/wording'
import { LIMITS } from '@kring/shared/meeting'
import { type FormEvent, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import { useWording } from './useWording.ts'
import styles from './Wording.module.css'

/** Each "not yet" is heard: what somebody needs is written down, without a name. Then the group agrees, or goes on all the same. */
export function Needs() {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const wording = useWording()
  const { rating, middle } = wording ?? {}
  if (!rating || !middle) return null
  const needs = needsIn(activity, rating.number)
  const said = spokenOf(rating, middle)
  const unheard = unheardIn(activity, rating, middle)
  const isSettled = isAgreedOn(activity, middle)
  return (
    <section className={styles.heard}>
      {said && <p>{t('wording.said', { ...said })}</p>}
      <h3>{t('wording.hear')}</h3>
      <p className={styles.soft} role="status">
        {said === undefined
          ? t('wording.few')
          : unheard > 0
            ? t('wording.unheard', { count: unheard })
            : t('wording.hearWhy')}
      </p>
      <ul>
        {needs.map(({ id, text }) => (
          <li key={id}>
            <span dir="auto" translate="yes">
              {text}
            </span>
            {!isSettled && (
              <Button variant="plain" onPress={() => say('wording.hear', { need: id, text: '' })}>
                {t('wording.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isSettled && <NeedForm key={needs.length} />}
      {!isSettled && unheard > 0 && <AgreeAnyway wording={middle.id} />}
    </section>
  )
}

function NeedForm() {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const [need] = useState(newId)
  return (
    <OneLine
      draft={`need.${activity.id}`}
      label={t('wording.hearLabel')}
      does={t('wording.heard')}
      onSay={(text) => say('wording.hear', { need, text })}
    />
  )
}

function AgreeAnyway({ wording }: { wording: string }) {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  return (
    <OneLine
      draft={`open.${activity.id}.${wording}`}
      label={t('wording.note')}
      does={t('wording.agreeOpen')}
      onSay={(note) => say('wording.agree', { wording, note })}
    />
  )
}

type LineProps = { draft: string; label: string; does: string; onSay: (text: string) => boolean }

function OneLine({ draft: name, label, does, onSay }: LineProps) {
  const draft = useDraft(name, { text: '' })
  const { text } = draft.fields
  const isReady = tidy(text) !== '' && fits(text, LIMITS.note)
  const put = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && onSay(tidy(text))) draft.forget()
  }
  return (
    <form className={styles.form} onSubmit={put}>
      <TextField
        label={label}
        value={text}
        onChange={(typed) => draft.change({ text: typed })}
        lines={2}
        most={LIMITS.note}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="soft" isDisabled={!isReady}>
          {does}
        </Button>
      </div>
    </form>
  )
}
