import type { Card } from '@kring/shared/meeting'
import { Check } from 'lucide-react'
import { useCardCommands } from '../meeting/commands.ts'
import { PlainButton } from '../ui/PlainButton.tsx'
import { useText, useWords } from '../words/useWords.ts'
import { type ChoiceDetail, isCheck } from './asked.ts'
import styles from './Cards.module.css'
import { useTagging } from './useTags.ts'

type Props = {
  detail: ChoiceDetail
  cards: readonly Card[]
  size?: 'normal' | 'board'
  /** Called after an answer was given. */
  onSaid?: () => void
}

/** One answer out of a few, for one card or for several at once; the same answer again takes it back. */
export function ChoiceChips({ detail, cards, size = 'normal', onSaid }: Props) {
  const t = useWords()
  const text = useText()
  const commands = useCardCommands()
  const tag = useTagging()
  const ids = cards.map((card) => card.id)
  const howMany = (option: string) => cards.filter((card) => card.details[detail.id] === option).length
  return (
    <fieldset className={styles.choice} data-size={size}>
      <legend className={styles.name}>
        <span>{text(detail.title)}</span>
        {detail.help && <span>{text(detail.help)}</span>}
      </legend>
      <div className={styles.chips}>
        {detail.options.map((option) => {
          const count = howMany(option.id)
          const all = count === cards.length
          return (
            <PlainButton
              key={option.id}
              // The same press again would take it back.
              action={`${ids.join(' ')} ${all}`}
              className={styles.chip}
              aria-pressed={all ? true : count > 0 ? 'mixed' : false}
              onPress={() => {
                const value = all ? '' : option.id
                if (!commands.detail(ids, detail.id, value)) return
                tag(cards, detail, value)
                if (value) onSaid?.()
              }}
            >
              {isCheck(detail) ? (
                <Check aria-hidden size={20} />
              ) : (
                option.mark && <b aria-hidden>{option.mark}</b>
              )}
              <span>{text(option.title)}</span>
              {!all && count > 0 && <small>{t('sorting.chosen.some')}</small>}
            </PlainButton>
          )
        })}
      </div>
    </fieldset>
  )
}
