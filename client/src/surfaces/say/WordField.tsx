import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useEffect, useState } from 'react'
import { useAccess, useActivity, useMe, useSay } from '../../meeting/session.ts'
import { storageKeys } from '../../meeting/storageKeys.ts'
import { drop, keep, kept } from '../../storage/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './WordField.module.css'

/** A word or a sentence for who likes to type one; the group sees it once it is shown, and never afterwards. */
export function WordField() {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const text = useText()
  const asks = usedIn(usePhase().phase, 'say')?.asks
  const { said, phase } = useActivity()
  const shown = said[me.id]?.text ?? ''
  const show = (text: string) => say('word.show', { text, stamp: phase.stamp })
  const [typed, setTyped] = useUnshown(shown)
  const word = tidy(typed)
  const mayShow = word !== '' && fits(word, LIMITS.word)
  const isShown = shown !== '' && (word === shown || word === '')
  const hide = () => {
    setTyped('')
    show('')
  }
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault()
        if (mayShow) show(word)
      }}
    >
      <TextField
        label={asks ? text(asks) : t('circle.label')}
        value={typed}
        onChange={setTyped}
        most={LIMITS.word}
        optional
        enterKeyHint="done"
        help={t('circle.help')}
      />
      <div className={styles.row}>
        {/* One button, so that the focus stays where it is: what it does is what stands on it. */}
        <Button
          variant={isShown ? 'quiet' : 'soft'}
          isDisabled={!isShown && !mayShow}
          onPress={() => (isShown ? hide() : show(word))}
        >
          {t(isShown ? 'circle.hide' : 'circle.show')}
        </Button>
        <p role="status">{isShown && word === shown ? t('circle.shown') : ''}</p>
      </div>
    </form>
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** What is typed and not shown yet: this tab keeps it through a reload, and no longer than the step lasts. */
function useUnshown(shown: string): [string, (text: string) => void] {
  const { meeting, member } = useAccess()
  const { id, phase } = useActivity()
  const key = storageKeys.typed(meeting, member, `word.${id}.${phase.stamp}`)
  const [typed, setTyped] = useState(() => kept(key, isText, 'sessionStorage') ?? shown)
  useEffect(() => () => drop(key, 'sessionStorage'), [key])
  useEffect(() => {
    if (typed === shown) drop(key, 'sessionStorage')
    else keep(key, typed, 'sessionStorage')
  }, [key, typed, shown])
  return [typed, setTyped]
}
