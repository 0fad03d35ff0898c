import { fits, tidy } from '@kring/shared/basis/text'
import { type Card, LIMITS } from '@kring/shared/meeting'
import type { FormEvent } from 'react'
import { useCardCommands } from '../meeting/commands.ts'
import { newId } from '../meeting/newId.ts'
import { useActivity, useSay } from '../meeting/session.ts'
import { useDraft } from '../meeting/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useOutdated } from '../ui/useOutdated.ts'
import { Breakable } from '../words/Breakable.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './MergeDialog.module.css'
import { tellingLabel } from './telling.ts'
import { useCardLengths } from './useCardLengths.ts'

type Props = {
  /** One card to rename, or more to put together. */
  cards: Card[]
  /** `propose`: a facilitator takes it over; `make`: it is so at once, and a name is suggested. */
  way?: 'propose' | 'make'
  onClose: () => void
  onNamed: () => void
}

/** One stronger name for cards that say the same, or for one card that can say it better. */
export function MergeDialog({ cards, way = 'propose', onClose, onNamed }: Props) {
  const t = useWords()
  const say = useSay()
  const commands = useCardCommands()
  const makes = way === 'make'
  const only = cards.length === 1 ? cards[0] : undefined
  const ids = cards.map((card) => card.id)
  // The same cards, in whatever order they are picked again.
  const draft = useDraft(`merge.${way}.${[...ids].sort().join('-')}`, {
    label: makes ? tellingLabel(cards) : '',
    text: makes && only ? only.text : '',
  })
  const { label, text } = draft.fields
  const name = tidy(label)
  const lengths = useCardLengths()
  const isWhole = name !== '' && fits(name, lengths.label) && fits(text, LIMITS.text)
  const activity = useActivity()
  useOutdated(
    ids.some((id) => activity.cards[id]?.within !== null),
    onClose,
  )
  const give = (event: FormEvent) => {
    event.preventDefault()
    const wish = { cards: ids, label: name, text: tidy(text) }
    const said = makes
      ? commands.name(wish.cards, name, wish.text)
      : say('merge.propose', { proposal: newId(), ...wish })
    if (!said) return
    draft.forget()
    onNamed()
  }
  return (
    <Dialog
      title={cards.length > 1 ? t('surfaces.shape.mergeTitle') : t('surfaces.shape.renameTitle')}
      isOpen
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={give}>
        <ul className={styles.parts}>
          {cards.map((card) => (
            <li key={card.id}>
              {makes && !only ? (
                <button
                  type="button"
                  dir="auto"
                  translate="yes"
                  aria-pressed={card.label === name}
                  onClick={() => draft.change({ label: card.label })}
                >
                  <Breakable text={card.label} />
                </button>
              ) : (
                <span dir="auto" translate="yes">
                  <Breakable text={card.label} />
                </span>
              )}
            </li>
          ))}
        </ul>
        <TextField
          label={t('surfaces.shape.name')}
          placeholder={t('surfaces.shape.nameHint')}
          value={label}
          onChange={(next) => draft.change({ label: next })}
          most={lengths.label}
          size="large"
          autoFocus
        />
        <TextField
          label={t('surfaces.write.text')}
          optional
          lines={2}
          value={text}
          onChange={(next) => draft.change({ text: next })}
          most={LIMITS.text}
        />
        <Button type="submit" variant="primary" isDisabled={!isWhole} wide>
          {!makes
            ? t('surfaces.shape.propose')
            : only
              ? t('sorting.chosen.renameDo')
              : t('sorting.chosen.joinDo')}
        </Button>
      </form>
    </Dialog>
  )
}
