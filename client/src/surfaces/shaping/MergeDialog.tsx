import { type Card, LIMITS } from '@kring/shared/meeting'
import { fits, tidy } from '@kring/shared/text'
import { type FormEvent, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useSay } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Shaping.module.css'

type Props = {
  /** One card to rename, or more to put together. */
  cards: Card[]
  onClose: () => void
  onProposed: () => void
}

/** One stronger name for cards that say the same, or for one card that can say it better. */
export function MergeDialog({ cards, onClose, onProposed }: Props) {
  const t = useWords()
  const say = useSay()
  const [label, setLabel] = useState('')
  const [text, setText] = useState('')
  const name = tidy(label)
  const isWhole = name !== '' && fits(name, LIMITS.label) && fits(text, LIMITS.text)
  const propose = (event: FormEvent) => {
    event.preventDefault()
    const ids = cards.map((card) => card.id)
    if (say('merge.propose', { proposal: newId(), cards: ids, label: name, text: tidy(text) })) onProposed()
  }
  return (
    <Dialog
      title={cards.length > 1 ? t('surfaces.shape.mergeTitle') : t('surfaces.shape.renameTitle')}
      isOpen
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={propose}>
        <ul className={styles.parts}>
          {cards.map((card) => (
            <li key={card.id} dir="auto">
              {card.label}
            </li>
          ))}
        </ul>
        <TextField
          label={t('surfaces.shape.name')}
          placeholder={t('surfaces.shape.nameHint')}
          value={label}
          onChange={setLabel}
          most={LIMITS.label}
          size="large"
          autoFocus
        />
        <TextField
          label={t('surfaces.write.text')}
          optional
          lines={2}
          value={text}
          onChange={setText}
          most={LIMITS.text}
        />
        <Button type="submit" variant="primary" isDisabled={!isWhole} wide>
          {t('surfaces.shape.propose')}
        </Button>
      </form>
    </Dialog>
  )
}
