import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMe, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useUnsaid } from './useUnsaid.ts'
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
  const [typed, setTyped] = useUnsaid(shown)
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
