import { mayDo } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { type Argument, argumentsAbout, SIDES, type Side } from '@kring/shared/capabilities/argue/argue'
import { type Card, LIMITS } from '@kring/shared/meeting'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useMaySay } from '../../meeting/asking.ts'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { Lead } from '../parts/Lead.tsx'
import { OneOf } from '../parts/OneOf.tsx'
import styles from './Argue.module.css'
import { useArgued } from './useArgued.ts'

/** For each option what speaks for it, what against it, and on which condition it would do. */
export function ArgueNow() {
  const t = useWords()
  const me = useMe()
  const options = useArgued()
  const meeting = useMeeting()
  const mayWrite = mayDo(meeting, 'argument.set', me.id) === undefined
  return (
    <section className={styles.argue}>
      {me.role !== 'facilitator' && <Lead />}
      {options.length === 0 && <p className={styles.soft}>{t('weighing.noOptions')}</p>}
      {mayWrite && options.length > 0 && <p className={styles.soft}>{t('weighing.noName')}</p>}
      <OneOf all={options}>{(card) => <Option card={card} mayWrite={mayWrite} />}</OneOf>
    </section>
  )
}

function Option({ card, mayWrite }: { card: Card; mayWrite: boolean }) {
  const text = useText()
  const t = useWords()
  const activity = useActivity()
  return (
    <article className={styles.option}>
      <h3 dir="auto" translate="yes">
        <Breakable text={card.label} />
      </h3>
      {card.text && (
        <p className={styles.soft} dir="auto" translate="yes">
          {card.text}
        </p>
      )}
      {SIDES.map(({ id: side, title }) => {
        const said = argumentsAbout(activity, card.id, side)
        return (
          <section key={side} data-side={side} aria-label={text(title)}>
            <h4>{text(title)}</h4>
            {said.length === 0 ? (
              <p className={styles.soft}>{t(`weighing.none.${side}`)}</p>
            ) : (
              <ul>
                {said.map((one) => (
                  <li key={one.id}>
                    <One said={one} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
      {mayWrite && <NewArgument card={card} />}
    </article>
  )
}

/** One that was said: who wrote it changes it, and they or the coach take it off. */
function One({ said }: { said: Argument }) {
  const t = useWords()
  const say = useSay()
  const [changing, setChanging] = useState(false)
  const { id: argument, card, side, text } = said
  const mayChange = useMaySay('argument.set', { argument, card, side, text })
  const mayRemove = useMaySay('argument.remove', { argument })
  if (changing && mayChange) return <Change said={said} onDone={() => setChanging(false)} />
  return (
    <div className={styles.line}>
      <span dir="auto" translate="yes">
        {text}
      </span>
      {mayChange && (
        <Button variant="plain" aria-label={t('weighing.change', { text })} onPress={() => setChanging(true)}>
          {t('weighing.reword')}
        </Button>
      )}
      {mayRemove && (
        <IconButton
          label={t('weighing.remove', { text })}
          onPress={() => say('argument.remove', { argument })}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  )
}

function Change({ said, onDone }: { said: Argument; onDone: () => void }) {
  const t = useWords()
  const say = useSay()
  const draft = useDraft(`argument.${said.id}`, { words: said.text })
  const { words } = draft.fields
  const isReady = tidy(words) !== '' && fits(words, LIMITS.text)
  const forget = () => {
    draft.forget()
    onDone()
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    const { id: argument, card, side } = said
    if (isReady && say('argument.set', { argument, card, side, text: tidy(words) })) forget()
  }
  return (
    <form className={styles.form} onSubmit={put}>
      <TextField
        label={t('weighing.words')}
        value={words}
        onChange={(typed) => draft.change({ words: typed })}
        most={LIMITS.text}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {t('weighing.save')}
        </Button>
        <Button variant="plain" onPress={forget}>
          {t('weighing.keep')}
        </Button>
      </div>
    </form>
  )
}

function NewArgument({ card }: { card: Card }) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const { id } = useActivity()
  const draft = useDraft(`argument.${id}.${card.id}`, { words: '', side: 'for' })
  const { words, side } = draft.fields
  const isReady = tidy(words) !== '' && fits(words, LIMITS.text)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const said = { argument: newId(), card: card.id, side: side as Side, text: tidy(words) }
    if (say('argument.set', said)) draft.change({ words: '' })
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <RadioCards
        label={t('weighing.side')}
        labelHidden
        value={side as Side}
        onChange={(chosen) => draft.change({ side: chosen })}
        options={SIDES.map((one) => ({ id: one.id, title: text(one.title) }))}
      />
      <TextField
        label={t('weighing.words')}
        value={words}
        onChange={(typed) => draft.change({ words: typed })}
        most={LIMITS.text}
        optional
        enterKeyHint="done"
      />
      <Button type="submit" variant="soft" isDisabled={!isReady}>
        {t('weighing.add')}
      </Button>
    </form>
  )
}
