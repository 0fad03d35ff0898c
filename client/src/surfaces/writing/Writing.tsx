import type { MemberId } from '@kring/shared/meeting'
import { Check, CircleDashed } from 'lucide-react'
import { useActivity, useConnection, useMe } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { CardEditor } from './CardEditor.tsx'
import { Supply } from './Supply.tsx'
import { type OwnCard, type OwnCards, sayable, useOwnCards } from './useOwnCards.ts'
import styles from './Writing.module.css'

type Props = {
  /** The person without a device for whom this device writes. */
  as?: MemberId
}

/** Writing in silence: one's own cards, each kept as it is typed, and saying that one is ready. */
export function Writing({ as }: Props) {
  const t = useWords()
  const activity = useActivity()
  const me = useMe()
  const own = useOwnCards(as)
  const ready = activity.ready[as ?? me.id] === true
  return (
    <div className={styles.writing}>
      {ready ? <Kept cards={own.cards} /> : <Editors own={own} />}
      {!ready && <Supply own={own} />}
      {!ready && own.cards.length < own.most && own.cards.some((card) => card.label !== '') && (
        <div className={styles.more}>
          <Button variant="quiet" onPress={() => own.add()}>
            {t('surfaces.write.another')}
          </Button>
          <span className={styles.soft}>
            {t('surfaces.write.upTo', { count: own.cards.length, most: own.most })}
          </span>
        </div>
      )}
    </div>
  )
}

function Editors({ own }: { own: OwnCards }) {
  const t = useWords()
  const single = own.cards.length === 1
  return (
    <>
      {own.cards.map((card, index) => (
        <CardEditor
          key={card.card}
          title={single ? t('surfaces.write.myCard') : t('surfaces.write.cardNumber', { number: index + 1 })}
          card={card.card}
          value={card}
          onType={(typed) => own.type(card.card, typed)}
          onLeave={() => own.save(card.card)}
          foot={<Foot card={card} own={own} />}
        />
      ))}
    </>
  )
}

function Foot({ card, own }: { card: OwnCard; own: OwnCards }) {
  const t = useWords()
  const { state, unsaved } = useConnection()
  const isEmpty = card.label === '' && card.text === ''
  if (isEmpty) return own.cards.length > 1 ? <Withdraw card={card} own={own} /> : null
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

/** What one wrote, laid down: ready means that the pen is down too. */
function Kept({ cards }: { cards: OwnCard[] }) {
  const t = useWords()
  const written = cards.filter((card) => card.said)
  return (
    <section className={styles.kept}>
      <h2>{t('surfaces.write.youReady')}</h2>
      <p className={styles.soft}>{t('surfaces.write.youReadyWhy')}</p>
      <ul>
        {written.map((card) => (
          <li key={card.card} dir="auto">
            <strong>{card.label}</strong>
            {card.text && <span>{card.text}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
