import { Check, CircleDashed } from 'lucide-react'
import { useConnection } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { isBlank, type OwnCard, type OwnCards, sayable } from './useOwnCards.ts'
import styles from './Writing.module.css'

/** Under a card one writes: whether it is kept, in a word, and the way to take it away. */
export function CardFoot({ card, own }: { card: OwnCard; own: OwnCards }) {
  const t = useWords()
  const { state, unsaved } = useConnection()
  if (isBlank(card)) {
    const others = own.zones.find(({ zone }) => zone === card.zone)?.cards ?? []
    return others.length > 1 ? <Withdraw card={card} own={own} /> : null
  }
  const safe = card.said && unsaved === 0
  const status = safe
    ? t('surfaces.write.savedCard')
    : !sayable(card)
      ? t(card.label.trim() === '' ? 'surfaces.write.needsLabel' : 'surfaces.write.tooLong')
      : state === 'online'
        ? t('surfaces.write.unsavedCard')
        : t('surfaces.write.keptHere')
  return (
    <>
      <span className={styles.status} data-saved={safe}>
        {safe ? <Check aria-hidden size={20} /> : <CircleDashed aria-hidden size={20} />}
        {status}
      </span>
      <span className={styles.buttons}>
        <Withdraw card={card} own={own} />
      </span>
    </>
  )
}

function Withdraw({ card, own }: { card: OwnCard; own: OwnCards }) {
  const t = useWords()
  const name = t('surfaces.write.withdraw', { card: card.label.trim() || t('surfaces.write.myCard') })
  return (
    <Button variant="plain" aria-label={name} onPress={() => own.withdraw(card.card)}>
      {t('surfaces.common.remove')}
    </Button>
  )
}
