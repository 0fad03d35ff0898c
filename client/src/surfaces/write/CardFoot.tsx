import { Check, Circle, Trash2 } from 'lucide-react'
import { useCardLengths } from '../../cards/useCardLengths.ts'
import { useConnection } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { isBlank, type OwnCard, type OwnCards, sayable } from './useOwnCards.ts'
import styles from './Writing.module.css'

type Props = {
  card: OwnCard
  own: OwnCards
  /** Where several cards stand side by side. */
  brief?: boolean
}

/** Under a card one writes: whether it is kept, in a word, and the way to take it away. */
export function CardFoot({ card, own, brief = false }: Props) {
  const t = useWords()
  const { state, unsaved } = useConnection()
  const lengths = useCardLengths()
  if (isBlank(card)) {
    const others = own.zones.find(({ zone }) => zone === card.zone)?.cards ?? []
    return others.length > 1 ? <Withdraw card={card} own={own} brief={brief} /> : null
  }
  const safe = card.said && unsaved === 0
  const status = safe
    ? t('surfaces.write.savedCard')
    : !sayable(card, lengths)
      ? t(card.label.trim() === '' ? 'surfaces.write.needsLabel' : 'surfaces.write.tooLong')
      : state === 'online'
        ? t('surfaces.write.unsavedCard')
        : t('surfaces.write.keptHere')
  return (
    <>
      <span className={styles.status} data-saved={safe}>
        {safe ? <Check aria-hidden size={20} /> : <Circle aria-hidden size={20} strokeDasharray="4 3.85" />}
        <span>{status}</span>
      </span>
      <span className={styles.buttons}>
        <Withdraw card={card} own={own} brief={brief} />
      </span>
    </>
  )
}

function Withdraw({ card, own, brief }: Required<Props>) {
  const t = useWords()
  const name = t('surfaces.write.withdraw', { card: card.label.trim() || t('surfaces.write.myCard') })
  const withdraw = () => own.withdraw(card.card)
  if (brief) {
    return (
      <IconButton label={name} onPress={withdraw}>
        <Trash2 aria-hidden />
      </IconButton>
    )
  }
  return (
    <Button variant="plain" aria-label={name} onPress={withdraw}>
      {t('surfaces.common.remove')}
    </Button>
  )
}
